package heapscope.app.cli;

import heapscope.session.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a person's Ctrl-C does to a run: the session pauses, whatever the workload does, and the command gets the time
 * to say where before the process ends.
 */
final class Interruption implements AutoCloseable {

    /** The status of a process that Ctrl-C ended, by the custom of shells. */
    static final int STATUS = 130;

    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean wanted;

    private Interruption(Session session) {
        hook = new Thread(() -> interrupt(session), "interruption");
    }

    /** From now on until it is closed, an end of the process from outside pauses a session first. */
    static Interruption of(Session session) {
        Interruption interruption = new Interruption(session);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether somebody ended the process. */
    boolean isWanted() {
        return wanted;
    }

    /** Lets the process end now, if somebody ended it. */
    @Override
    public void close() {
        done.countDown();
        if (!wanted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endsJustNow) {
                wanted = true;
            }
        }
    }

    private void interrupt(Session session) {
        wanted = true;
        session.pause();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
