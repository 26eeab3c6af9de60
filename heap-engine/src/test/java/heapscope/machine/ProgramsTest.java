package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.run.Run.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs print what Python prints: their expected output was recorded from CPython 3.13. */
class ProgramsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "attributes", "calls", "classes", "closures", "containers", "exceptions", "generators", "operators", "statements"
    })
    void printsWhatPythonPrints(String name) {
        Machine machine = TestMachine.of(TestMachine.resource(name + ".py"), TestMachine.NORMAL);
        Outcome outcome = machine.advance();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), machine.errors());
        assertEquals(Outcome.Kind.FINISHED, outcome.kind(), outcome.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "attributes", "calls", "classes", "closures", "containers", "exceptions", "generators", "operators", "statements"
    })
    void noAddressIsStaleWhenObjectsMoveAtEveryAllocation(String name) {
        Machine machine = TestMachine.tortured(TestMachine.resource(name + ".py"));
        machine.advance();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), machine.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "attributes", "calls", "classes", "closures", "containers", "exceptions", "generators", "operators", "statements"
    })
    void aSmallNurseryChangesNothing(String name) {
        Machine machine = TestMachine.of(TestMachine.resource(name + ".py"), TestMachine.SMALL);
        machine.advance();
        assertEquals(TestMachine.resource(name + ".expected"), machine.output(), machine.errors());
    }
}
