package heapscope.timeline;

import heapscope.run.Run;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The thread of a run, which can be held inside any event and later go on from there. Whoever calls {@link #goOn} waits
 * meanwhile, so that the run is used by one thread at a time; while it is held the caller may look at it.
 */
final class RunThread implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 100;

    private final Run run;
    private final Semaphore turnOfRun = new Semaphore(0);
    private final Semaphore turnOfCaller = new Semaphore(0);
    private final Thread thread;

    private boolean held;
    private boolean abandoned;
    private boolean closed;
    private Throwable failure;
    private volatile boolean haltWanted;

    RunThread(Run run) {
        this.run = run;
        this.thread = new Thread(null, this::live, "simulated machine", 64L << 20);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Lets the run go on until it is held or has ended.
     *
     * @return whether it is held
     */
    boolean goOn() {
        failure = null;
        turnOfRun.release();
        awaitTurn();
        return held;
    }

    private void awaitTurn() {
        boolean interrupted = false;
        boolean arrived = false;
        while (!arrived) {
            try {
                arrived = turnOfCaller.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (!arrived && haltWanted) {
                    run.interrupt();
                }
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is to be held at its next event; if there is none for a while, it is interrupted. From any thread. */
    void wantHalt(boolean wanted) {
        haltWanted = wanted;
    }

    boolean isHaltWanted() {
        return haltWanted;
    }

    /** What the run failed with, which a correct one never does; or null. */
    Throwable failure() {
        return failure;
    }

    /** Holds the run; from inside one of its callbacks. Returns when it is to go on. */
    void hold() {
        held = true;
        turnOfCaller.release();
        turnOfRun.acquireUninterruptibly();
        held = false;
        if (abandoned) {
            throw new Abandoned();
        }
    }

    /** Takes a held run out of whatever it is doing. It has to be put back to a checkpoint then. */
    void abandon() {
        if (held) {
            abandoned = true;
            turnOfRun.release();
            turnOfCaller.acquireUninterruptibly();
            abandoned = false;
        }
    }

    /** Ends the thread. */
    @Override
    public void close() {
        abandon();
        closed = true;
        turnOfRun.release();
    }

    private void live() {
        turnOfRun.acquireUninterruptibly();
        while (!closed) {
            try {
                run.advance();
            } catch (Abandoned _) {
                failure = null;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            turnOfCaller.release();
            turnOfRun.acquireUninterruptibly();
        }
    }

    /** Unwinds a run. An error rather than an exception, so that no part of the run takes it for one of its own. */
    private static final class Abandoned extends Error {

        private static final long serialVersionUID = 1;

        Abandoned() {
            super("the run goes on elsewhere", null, false, false);
        }
    }
}
