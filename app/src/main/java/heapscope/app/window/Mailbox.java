package heapscope.app.window;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands values from the engine's thread to the window's. If several arrive before the window gets to them, it sees the
 * newest only, so that a fast engine cannot flood a slow window.
 *
 * @param <T> what is handed over; never null
 */
final class Mailbox<T> {

    private final AtomicReference<T> newest = new AtomicReference<>();
    private final Executor window;
    private final Consumer<T> receiver;

    /** A mailbox whose receiver is called by the window's executor. */
    Mailbox(Executor window, Consumer<T> receiver) {
        this.window = window;
        this.receiver = receiver;
    }

    /** Leaves a value; from any thread. */
    void post(T value) {
        if (newest.getAndSet(value) == null) {
            window.execute(this::deliver);
        }
    }

    private void deliver() {
        T value = newest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
