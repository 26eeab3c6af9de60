package heapscope.session;

import heapscope.session.Arrival.Reason;
import heapscope.timeline.Grain;
import heapscope.timeline.Halt;
import heapscope.timeline.Move;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A run that goes on by itself: at full speed, or so many steps a second. */
final class RunLoop {

    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(33);
    /** Up to this pace a person can read what happened in each step. */
    private static final double READABLE_STEPS_PER_SECOND = 10;
    /** A pace that could not be kept up with is not caught up with for longer than this. */
    private static final long BACKLOG_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Turns turns;
    private final LongSupplier clock;
    private final Supplier<Set<Integer>> breakpoints;
    private final SessionListener listener;
    private volatile Speed speed = Speed.UNLIMITED;
    private boolean fullSpeed;
    private long reported;
    /** How many characters of the run's output the listener knows. */
    private int told;

    RunLoop(
            Turns turns, LongSupplier clock, Supplier<Set<Integer>> breakpoints, SessionListener listener) {
        this.turns = turns;
        this.clock = clock;
        this.breakpoints = breakpoints;
        this.listener = listener;
    }

    /** From any thread; a run that is going on heeds it. */
    void setSpeed(Speed newSpeed) {
        speed = newSpeed;
        turns.wake();
    }

    /** Runs until there is a reason not to. The breakpoint at the current line does not count. */
    Arrival run(Playback playback, Grain grain) {
        Halt halt = Halt.FOUND;
        while (goesOn(halt) && !turns.isHalted()) {
            halt = speed.isUnlimited() ? fullSpeed(playback) : paced(playback, Move.of(grain));
        }
        return playback.arrival(turns.isHalted() && goesOn(halt) ? Halt.HELD : halt);
    }

    private static boolean goesOn(Halt halt) {
        return halt == Halt.FOUND || halt == Halt.ARRIVED;
    }

    /** Makes reports of a playback whenever it runs for long. */
    void watch(Playback playback) {
        told = 0;
        playback.history().onProgress(() -> progress(playback));
    }

    private Halt fullSpeed(Playback playback) {
        fullSpeed = true;
        Halt halt = playback.navigator().run(breakpoints.get());
        fullSpeed = false;
        if (halt == Halt.HELD && !turns.isHalted()) {
            playback.history().wantHalt(false);
            return Halt.FOUND;
        }
        return halt;
    }

    /** On the run's thread, now and then. */
    private void progress(Playback playback) {
        if (fullSpeed) {
            playback.history().breakAt(breakpoints.get());
            if (!speed.isUnlimited()) {
                playback.history().wantHalt(true);
            }
        }
        report(playback, null);
    }

    private Halt paced(Playback playback, Move move) {
        long due = clock.getAsLong();
        Halt halt = Halt.FOUND;
        while (goesOn(halt) && !turns.isHalted() && !speed.isUnlimited()) {
            halt = playback.navigator().forward(move, breakpoints.get());
            if (goesOn(halt)) {
                report(playback, move);
                Speed now = speed;
                due = Math.max(due, clock.getAsLong() - BACKLOG_NANOS) + (long) (1e9 / now.stepsPerSecond());
                waitUntil(due, now);
            }
        }
        return halt;
    }

    private void waitUntil(long due, Speed paceOfWait) {
        try {
            while (clock.getAsLong() < due && !turns.isHalted() && speed.equals(paceOfWait)) {
                turns.await(due - clock.getAsLong());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports, with everything there is to see if the run goes step by step. */
    private void report(Playback playback, Move step) {
        long now = clock.getAsLong();
        if (now - reported < REPORT_NANOS) {
            return;
        }
        reported = now;
        long position = playback.history().position();
        long known = playback.history().known();
        if (step == null) {
            tellOutput(playback);
            listener.progressed(new SessionListener.Progress(position, known, null, null, null));
            return;
        }
        boolean readable = speed.stepsPerSecond() <= READABLE_STEPS_PER_SECOND;
        listener.progressed(new SessionListener.Progress(position, known, playback.here(),
                readable ? StepObserver.observe(playback, step) : null, playback.history().output()));
    }

    private void tellOutput(Playback playback) {
        String following = playback.history().output(told);
        if (!following.isEmpty()) {
            listener.wrote(told, following);
            told += following.length();
        }
    }
}
