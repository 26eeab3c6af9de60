package heapscope.machine.module;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.machine.value.Keepable;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PendingActions;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.unit.Address;

/**
 * Runs {@code __del__} of objects whose finalizers are due, between two instructions of the program (specification of
 * the collector, sections 3.6 and 7). While they are off, due objects wait.
 */
public final class Finalizers implements PendingActions.Action, Keepable {

    /** The heap's queue of objects with a {@code __del__}. */
    public static final int QUEUE = 0;

    private static final long RUN = EventKind.FINALIZER_RUN.bit();

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private boolean enabled = true;
    /** How often finalizers were held back: by {@code gc.disable_finalizers}, and once by {@code gc.disable}. */
    private int locks;
    private boolean running;

    Finalizers(ModuleContext context) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        context.library().keep(this);
        context.pending().add(this);
    }

    /** Whether {@code gc.enable} was called last, and not {@code gc.disable}. */
    boolean areEnabled() {
        return enabled;
    }

    /** {@code gc.enable} and {@code gc.disable}: only a change counts. */
    void setEnabled(boolean newEnabled) {
        if (enabled != newEnabled) {
            enabled = newEnabled;
            if (enabled) {
                unlock();
            } else {
                lock();
            }
        }
    }

    /** Keeps finalizers from running until {@link #unlock} was called as often. */
    void lock() {
        locks++;
    }

    /** Takes one lock back; with the last one, what is due runs. Answers false if there was none. */
    boolean unlock() {
        if (locks == 0) {
            return false;
        }
        locks--;
        context.pending().signal();
        return true;
    }

    @Override
    public void deliver() {
        if (locks == 0) {
            runAll();
        }
    }

    /** Runs what is due now, even while {@code gc.disable} holds it back, but not against other locks. */
    void runNow() {
        if (locks == 0 || !enabled && locks == 1) {
            runAll();
        }
    }

    private void runAll() {
        if (running) {
            return;
        }
        running = true;
        try {
            long cell = stack.push(Value.UNSET);
            for (long object = space.heap().nextDead(QUEUE); object != 0; object = space.heap().nextDead(QUEUE)) {
                stack.set(cell, object);
                run(cell);
            }
            stack.drop(cell);
        } finally {
            running = false;
        }
    }

    private void run(long cell) {
        long mark = stack.top();
        long pendingBefore = stack.push(stack.get(space.pendingException()));
        space.temporaries().boundMethod();
        try {
            space.caller().callMethod(stack.get(cell), "__del__");
        } catch (PythonError error) {
            stack.drop(pendingBefore + 8);
            report();
        }
        stack.set(space.pendingException(), stack.get(pendingBefore));
        stack.drop(mark);
        if (context.ticks().tick(RUN)) {
            context.ticks().announce(new HeapEvent.FinalizerRun(new Address(stack.get(cell))));
        }
    }

    private void report() {
        long exception = stack.push(stack.get(space.pendingException()));
        String name = space.typeName(exception);
        String text = context.operations().str(exception);
        stack.drop(exception);
        context.console().complain("Exception ignored in __del__:\n" + name + (text.isEmpty() ? "" : ": " + text) + "\n");
    }

    @Override
    public Object keep() {
        return new State(enabled, locks);
    }

    @Override
    public void restore(Object state) {
        State kept = (State) state;
        enabled = kept.enabled;
        locks = kept.locks;
        running = false;
    }

    private record State(boolean enabled, int locks) {}
}
