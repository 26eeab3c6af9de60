package heapscope.session;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Decides which commands still take place: a pause ends all commands given before it, a move ends a run that was
 * started before it. Whoever gives a command and the session's thread meet here.
 */
final class Turns {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Tells the history that it is to halt, or not any more. */
    private Consumer<Boolean> halting = wanted -> { };
    private long given;
    private long lastPause;
    private long lastMove;
    private boolean halted;
    private Command current;

    /** What kind of command one is. */
    enum Kind {
        /** Looks at something and does not move. */
        LOOK,
        /** A step: is done even if others follow. */
        STEP,
        /** A run or a journey of any length: gives way to whatever moves next. */
        JOURNEY,
        /** Ends whatever is going on. */
        PAUSE
    }

    /** A command by the order in which it was given. */
    record Command(long number, Kind kind) {}

    void halting(Consumer<Boolean> action) {
        locked(() -> halting = action);
    }

    /** A command is given. */
    Command give(Kind kind) {
        lock.lock();
        try {
            Command command = new Command(++given, kind);
            if (kind == Kind.PAUSE) {
                lastPause = command.number;
            } else if (kind != Kind.LOOK) {
                lastMove = command.number;
            }
            boolean ends = kind == Kind.PAUSE
                    || kind != Kind.LOOK && current != null && current.kind == Kind.JOURNEY;
            if (ends && current != null) {
                halt();
            }
            return command;
        } finally {
            lock.unlock();
        }
    }

    private void halt() {
        halted = true;
        halting.accept(true);
        changed.signalAll();
    }

    /** The session's thread begins a command. Answers false if it does not take place any more. */
    boolean begin(Command command) {
        lock.lock();
        try {
            current = command;
            halted = false;
            halting.accept(false);
            boolean overtaken = command.kind == Kind.JOURNEY && lastMove > command.number;
            return command.kind == Kind.LOOK || command.kind == Kind.PAUSE || lastPause < command.number && !overtaken;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        locked(() -> current = null);
    }

    /** Whether the current command is to end. */
    boolean isHalted() {
        lock.lock();
        try {
            return halted;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a journey or a step is going on. */
    boolean isJourney() {
        lock.lock();
        try {
            return current != null && current.kind == Kind.JOURNEY;
        } finally {
            lock.unlock();
        }
    }

    /** Something that a waiting command should look at has changed. */
    void wake() {
        locked(changed::signalAll);
    }

    /** Waits on the session's thread, for some nanoseconds at the most, until the command is to end or is woken. */
    void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (!halted && nanos > 0) {
                changed.awaitNanos(Math.min(nanos, TimeUnit.SECONDS.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
