package heapscope.machine;

import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapExhausted;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.run.Run.Outcome;

/** Runs the program to its end, then what it registered for its end, and says how it ended. */
final class ProgramEnd {

    private static final Outcome FINISHED = new Outcome(Outcome.Kind.FINISHED, "The program ended.", 0);

    /** The status of a process that aborts. */
    private static final int ABORTED = 134;

    private final MachineBuilder parts;
    private final ObjectSpace space;
    private final RootStack stack;
    /** How the run ended, null while it goes on. */
    private Outcome outcome;
    /** How the program itself ended, while what it registered for its end runs. */
    private Outcome ofProgram;

    ProgramEnd(MachineBuilder parts) {
        this.parts = parts;
        this.space = parts.space;
        this.stack = parts.stack;
    }

    Outcome outcome() {
        return outcome;
    }

    Outcome ofProgram() {
        return ofProgram;
    }

    void restore(Outcome newOutcome, Outcome newOfProgram) {
        outcome = newOutcome;
        ofProgram = newOfProgram;
    }

    Outcome advance() {
        while (outcome == null) {
            try {
                step();
            } catch (RunInterrupted interrupted) {
                parts.boundary.clearInterrupt();
                outcome = new Outcome(Outcome.Kind.INTERRUPTED, "The run was stopped.", 130);
            }
        }
        return outcome;
    }

    /** Runs the frames there are to their end, then prepares the next thing to run. */
    private void step() {
        try {
            if (parts.activation.depth > 0) {
                parts.interpreter.run();
            }
            parts.boundary.deliver();
            if (ofProgram == null) {
                ofProgram = FINISHED;
            }
        } catch (PythonError error) {
            end(failure());
        } catch (HeapExhausted exhausted) {
            end(new Outcome(Outcome.Kind.FAILED, "MemoryError: " + exhausted.getMessage(), 1));
        } catch (HeapAssertion abort) {
            outcome = aborted(abort);
            return;
        } catch (StackOverflowError tooDeep) {
            end(new Outcome(Outcome.Kind.FAILED, "RecursionError: the program goes deeper than the host's stack", 1));
        }
        stack.setTop(stack.base() + 8);
        startNext();
    }

    /** The collector gives up, and the process with it: nothing of the program runs any more. */
    private Outcome aborted(HeapAssertion abort) {
        parts.console.complain("Fatal RPython error: " + abort.getMessage() + "\n");
        return new Outcome(Outcome.Kind.FAILED, "The collector ended the process: " + abort.getMessage() + ".", ABORTED);
    }

    private void end(Outcome how) {
        if (ofProgram == null || ofProgram == FINISHED) {
            ofProgram = how;
        }
    }

    private void startNext() {
        long function = stack.push(Value.UNSET);
        long arguments = stack.push(Value.UNSET);
        if (!parts.modules.atexit().takeNext(function, arguments)) {
            stack.drop(function);
            outcome = ofProgram;
            return;
        }
        int count = space.tupleLength(stack.get(arguments));
        long slot = stack.push(stack.get(function));
        for (int i = 0; i < count; i++) {
            stack.push(space.tupleItem(stack.get(arguments), i));
        }
        try {
            parts.caller.start(slot, count);
        } catch (PythonError error) {
            end(failure());
        }
    }

    private Outcome failure() {
        long exception = stack.push(stack.get(space.pendingException()));
        stack.set(space.pendingException(), Value.UNSET);
        try {
            if (space.isInstance(stack.get(exception), BuiltinClass.SYSTEM_EXIT)) {
                return exit(exception);
            }
            parts.console.complain(parts.tracebacks.text(exception));
            int line = parts.tracebacks.line(exception);
            String where = line == 0 ? "" : " (line " + line + ")";
            return new Outcome(Outcome.Kind.FAILED, parts.tracebacks.summary(exception) + where, 1);
        } finally {
            stack.drop(exception);
        }
    }

    private Outcome exit(long exception) {
        long args = space.field(stack.get(exception), Layout.EXCEPTION_ARGS);
        long code = space.tupleLength(args) == 0 ? space.none() : space.tupleItem(args, 0);
        if (code == space.none()) {
            return FINISHED;
        }
        if (space.isWordInt(code)) {
            int status = (int) (space.wordInt(code) & 0xff);
            return status == 0 ? FINISHED
                    : new Outcome(Outcome.Kind.FINISHED, "The program ended with status " + status + ".", status);
        }
        long cell = stack.push(code);
        String text = parts.parts.operations().str(cell);
        stack.drop(cell);
        parts.console.complain(text + "\n");
        return new Outcome(Outcome.Kind.FINISHED, "The program ended: " + text, 1);
    }
}
