package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go through built-in operations end in a RecursionError that the program can handle, never in the host's. */
class NestingTest {

    /** As large as the stack of the thread that runs programs. */
    private static final long STACK = 64L << 20;

    @ParameterizedTest
    @ValueSource(strings = {
            "def __eq__(self, other): return self == other",
            "def __eq__(self, other): return sorted([self, self], key=lambda each: each == other)",
            "def __eq__(self, other): return len(self)\n    def __len__(self): return len(self)",
            "def __eq__(self, other): return self.nothing\n    def __getattr__(self, name): return self.nothing",
            "def __eq__(self, other): return repr(self)\n    def __repr__(self): return repr(self)",
            "def __eq__(self, other): return hash(self)\n    def __hash__(self): return hash(self)",
            "def __eq__(self, other): return list(self)\n    def __iter__(self): yield from self",
            "def __eq__(self, other): return max(map(self.__eq__, [other]))",
            "def __eq__(self, other): return f'{self}'\n    def __format__(self, text): return f'{self}'"})
    void callsThroughBuiltInOperationsCanBeHandledWhenTheyAreTooDeep(String method) throws InterruptedException {
        assertEquals("handled 1\nhandled 2\nend\n", run("""
                class Thing:
                    %s

                for turn in (1, 2):
                    try:
                        Thing() == Thing()
                    except RecursionError:
                        print("handled", turn)
                print("end")
                """.formatted(method)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map(abs, thing)", "zip(thing)", "enumerate(thing)", "filter(None, thing)"})
    void iteratorsOfIteratorsEndAsARecursionError(String layer) throws InterruptedException {
        assertEquals("handled\n", run("""
                thing = iter([1])
                for turn in range(20000):
                    thing = %s
                try:
                    list(thing)
                except RecursionError:
                    print("handled")
                """.formatted(layer)));
    }

    private static String run(String text) throws InterruptedException {
        AtomicReference<String> output = new AtomicReference<>();
        Thread thread = new Thread(null, () -> {
            Machine machine = TestMachine.of(text, TestMachine.NORMAL);
            String end = machine.advance().kind() + machine.errors();
            output.set(end.equals("FINISHED") ? machine.output() : machine.output() + end);
        }, "simulated machine", STACK);
        thread.start();
        thread.join();
        return output.get();
    }
}
