package heapscope.machine;

import heapscope.heap.HeapExhausted;
import heapscope.machine.value.PythonError;

/** Runs instructions, and goes on behind the exceptions that they raise. */
abstract class Interpreter {

    private final Activation activation;
    private final SlowPath slow;

    Interpreter(Activation activation, SlowPath slow) {
        this.activation = activation;
        this.slow = slow;
    }

    /**
     * Runs until the frame that was entered last with {@link Control#ENTRY} returns; its result takes the place of its
     * function.
     *
     * @throws PythonError if it is left by an exception
     */
    void run() {
        run(false);
    }

    /** As {@link #run}, but the pending exception is raised in the newest frame first. */
    void runRaising() {
        run(true);
    }

    private void run(boolean raising) {
        boolean tooDeep = activation.nest();
        try {
            if (tooDeep) {
                slow.refuseNesting();
            }
            if (raising || tooDeep) {
                slow.unwinder().unwind();
            }
            while (true) {
                try {
                    loop();
                    return;
                } catch (PythonError error) {
                    slow.unwinder().unwind();
                } catch (HeapExhausted exhausted) {
                    slow.raiseMemoryError();
                    slow.unwinder().unwind();
                }
            }
        } finally {
            activation.nesting--;
        }
    }

    /**
     * Runs instructions until the frame that was entered last with {@link Control#ENTRY} returns; the registers are in
     * {@link Activation} before and after.
     */
    abstract void loop();
}
