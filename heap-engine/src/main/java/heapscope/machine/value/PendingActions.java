package heapscope.machine.value;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done between two instructions of the program, because it cannot be done in the middle of a collection:
 * finalizers, callbacks of weak references, hooks. The interpreter asks {@link #areDue} at each statement and at each
 * return from a native, and then calls {@link #deliver}.
 */
public final class PendingActions implements Keepable {

    private final List<Action> actions = new ArrayList<>();
    private boolean due;

    /** Adds an action, behind all others; while the machine is built. */
    public void add(Action action) {
        actions.add(action);
    }

    /** Something is to be done. */
    public void signal() {
        due = true;
    }

    /** Whether something is to be done. */
    public boolean areDue() {
        return due;
    }

    /** Does what is to be done, in the order of registration. */
    public void deliver() {
        due = false;
        for (Action action : actions) {
            action.deliver();
        }
    }

    @Override
    public Object keep() {
        return due;
    }

    @Override
    public void restore(Object state) {
        due = (Boolean) state;
    }

    /** One kind of pending things. */
    @FunctionalInterface
    public interface Action {
        /** Does what there is to do of this kind, if anything; may run code of the program. */
        void deliver();
    }
}
