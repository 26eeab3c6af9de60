package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.run.Run.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs print what Python prints: their expected output was recorded from CPython. */
class ProgramsTest {

    static List<Arguments> programs() {
        return TestMachine.programs().stream()
                .flatMap(name -> Stream.of(Arguments.of(name, true), Arguments.of(name, false)))
                .toList();
    }

    @ParameterizedTest(name = "{0}, virtuals {1}")
    @MethodSource("programs")
    void printsWhatPythonPrints(String name, boolean virtuals) {
        Machine machine = TestMachine.of(TestMachine.resource(name + ".py"), TestMachine.NORMAL, virtuals);
        Outcome outcome = machine.advance();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), machine.errors());
        assertEquals(Outcome.Kind.FINISHED, outcome.kind(), outcome.message());
    }

    @ParameterizedTest(name = "{0}, virtuals {1}")
    @MethodSource("programs")
    void noAddressIsStaleWhenTheNurseryIsCollectedAtEveryAllocation(String name, boolean virtuals) {
        check(name, TestMachine.tortured(TestMachine.resource(name + ".py"), virtuals));
    }

    @ParameterizedTest(name = "{0}, virtuals {1}")
    @MethodSource("programs")
    void noAddressIsStaleWhenEveryObjectMovesAtEveryAllocation(String name, boolean virtuals) {
        check(name, TestMachine.relocated(TestMachine.resource(name + ".py"), 1, virtuals));
    }

    @ParameterizedTest(name = "{0}, virtuals {1}")
    @MethodSource("programs")
    void aSmallNurseryChangesNothing(String name, boolean virtuals) {
        check(name, TestMachine.of(TestMachine.resource(name + ".py"), TestMachine.SMALL, virtuals));
    }

    private static void check(String name, Machine machine) {
        String end = machine.advance().message();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), end + machine.errors());
    }
}
