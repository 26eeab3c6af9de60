package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.run.Run.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs print what Python prints: their expected output was recorded from CPython. */
class ProgramsTest {

    static List<String> programs() {
        return TestMachine.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatPythonPrints(String name) {
        Machine machine = TestMachine.of(TestMachine.resource(name + ".py"), TestMachine.NORMAL);
        Outcome outcome = machine.advance();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), machine.errors());
        assertEquals(Outcome.Kind.FINISHED, outcome.kind(), outcome.message());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noAddressIsStaleWhenTheNurseryIsCollectedAtEveryAllocation(String name) {
        check(name, TestMachine.tortured(TestMachine.resource(name + ".py")));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noAddressIsStaleWhenEveryObjectMovesAtEveryAllocation(String name) {
        check(name, TestMachine.relocated(TestMachine.resource(name + ".py"), 1));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aSmallNurseryChangesNothing(String name) {
        check(name, TestMachine.of(TestMachine.resource(name + ".py"), TestMachine.SMALL));
    }

    private static void check(String name, Machine machine) {
        String end = machine.advance().message();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), end + machine.errors());
    }
}
