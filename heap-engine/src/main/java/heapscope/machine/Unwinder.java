package heapscope.machine;

import heapscope.language.Code;
import heapscope.language.Op;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Brings an exception from the instruction that raised it to its handler, through as many frames as it takes. */
final class Unwinder {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final Generators generators;
    private final Tracebacks tracebacks;
    private ExceptionOperations exceptions;

    Unwinder(Parts parts, Generators generators, Tracebacks tracebacks) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.generators = generators;
        this.tracebacks = tracebacks;
    }

    void connect(ExceptionOperations newExceptions) {
        exceptions = newExceptions;
    }

    /**
     * Sets the registers to the handler of the pending exception.
     *
     * @throws PythonError if the frame to which the loop belongs has none
     */
    void unwind() {
        boolean again = activation.pc > 0 && Op.of(activation.code.original(activation.pc - 1)) == Op.RERAISE;
        if (!again) {
            tracebacks.begin();
            exceptions.addContext();
        }
        while (true) {
            if (!again) {
                tracebacks.add(space.pendingException(), activation.code, activation.pc);
            }
            again = false;
            Code.Handler handler = handlerOf(activation.code.code, activation.pc - 1);
            if (handler != null) {
                stack.setTop(activation.operands() + handler.depth() * 8L);
                stack.push(stack.get(space.pendingException()));
                stack.set(space.pendingException(), Value.UNSET);
                activation.pc = handler.target();
                return;
            }
            leaveFrame();
        }
    }

    private void leaveFrame() {
        int continuation = Control.continuation(activation.control());
        if (activation.code.code.isGenerator()) {
            generators.close(stack.get(activation.fp - 8));
            if (space.isInstance(stack.get(space.pendingException()), BuiltinClass.STOP_ITERATION)) {
                replaceStopIteration();
            }
        }
        activation.leave();
        if (continuation == Control.ENTRY || continuation == Control.CONSTRUCT_ENTRY) {
            throw PythonError.RAISED;
        }
    }

    /** A generator must not end by a StopIteration that its body let through. */
    private void replaceStopIteration() {
        long cause = stack.push(stack.get(space.pendingException()));
        space.raise(BuiltinClass.RUNTIME_ERROR, "generator raised StopIteration");
        long error = stack.get(space.pendingException());
        space.setField(error, Layout.EXCEPTION_CAUSE, stack.get(cause));
        space.setRaw(error, Layout.EXCEPTION_SUPPRESS, 1);
        stack.drop(cause);
    }

    private static Code.Handler handlerOf(Code code, int instruction) {
        for (Code.Handler each : code.handlers()) {
            if (instruction >= each.start() && instruction < each.end()) {
                return each;
            }
        }
        return null;
    }
}
