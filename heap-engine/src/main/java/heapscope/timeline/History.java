package heapscope.timeline;

import heapscope.event.EventSink;
import heapscope.event.HeapEvent;
import heapscope.run.Instant;
import heapscope.run.Run;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A run that can be at any of its ticks: forward by running, elsewhere by going back to the last keyframe before and
 * running from there. Belongs to one thread, except for {@link #wantHalt}.
 */
public final class History implements AutoCloseable {

    /** Between two looks at whether somebody wants the run to halt: about so long. */
    private static final long SLICE_NANOS = 8_000_000;
    private static final long LONG_OBSERVATION = 1_000_000;
    private static final long FIRST_SLICE = 256;
    private static final long LONGEST_SLICE = 1L << 22;

    private final Run run;
    private final TickCounter ticks;
    private final RunThread thread;
    private final Keyframes keyframes;
    private final KeyframeRhythm rhythm;
    private final TimelineRecorder recorder;
    private final LongSupplier clock;
    private final EventSink sink = this::happened;
    private final TickCounter.Stop stop = this::stopped;
    private final Runnable safePoint = this::safePoint;

    private Runnable progress = () -> { };
    private Watch watch = Watch.NOTHING;
    private boolean found;
    private Halt halt = Halt.ARRIVED;
    private long limit;
    private long from;
    private long slice = FIRST_SLICE;
    private long sliceStart;
    private boolean ended;
    private long known;
    private VirtualNanos knownTime = VirtualNanos.ZERO;
    private boolean endKnown;
    private long executed;

    /**
     * The history of a run that has not started.
     *
     * @param budget the most bytes that keyframes may hold; 0 keeps none but the start
     * @param clock nanoseconds of the host's clock, by which keyframes are made; nothing else depends on it
     */
    public History(Run run, Bytes budget, LongSupplier clock) {
        this.run = run;
        this.ticks = run.ticks();
        this.clock = clock;
        this.thread = new RunThread(run);
        this.keyframes = new Keyframes(budget);
        this.rhythm = new KeyframeRhythm(clock);
        this.recorder = new TimelineRecorder(run);
        run.listen(recorder);
        Keyframe start = new Keyframe(run.keep(), 0, 0);
        keyframes.add(start);
        rhythm.at(start);
    }

    /** The tick the run is at. */
    public long position() {
        return ticks.now();
    }

    /** The last tick the run was ever at. */
    public long known() {
        return known;
    }

    /** Whether the run is known to have no ticks after {@link #known}. */
    public boolean isEndKnown() {
        return endKnown;
    }

    /** Whether the run is at its end. */
    public boolean isAtEnd() {
        return ended;
    }

    /** How the run ended, if it is at its end; else null. */
    public Run.Outcome outcome() {
        if (!ended) {
            return null;
        }
        Throwable failure = thread.failure();
        return failure == null ? run.outcome() : new Run.Outcome(Run.Outcome.Kind.FAILED, describe(failure), 1);
    }

    private static String describe(Throwable failure) {
        return "The simulated machine stopped because of a fault of its own: " + failure.getMessage();
    }

    /** All there is to see now. */
    public Instant capture() {
        return run.capture();
    }

    /** A hash of the complete state now. */
    public long stateHash() {
        return run.stateHash();
    }

    /** What the run has written so far. */
    public String output() {
        return run.output();
    }

    /** What the run has written so far, from a character on. */
    public String output(int fromCharacter) {
        return run.output(fromCharacter);
    }

    /** What the run has written to its standard error so far. */
    public String errors() {
        return run.errors();
    }

    /** Pauses, cycles, decisions and bookmarks known so far. */
    public TimelineData timeline() {
        return recorder.log().view(known, run.clock(), knownTime);
    }

    /** All work done up to now. */
    public Ledger work() {
        return run.clock().ledger().copy();
    }

    /** How many major collections have finished up to now. */
    public int cyclesUpToHere() {
        return recorder.log().cycles().ends().firstAbove(0, position());
    }

    /** Names the current instant on behalf of the user. */
    public void bookmark(String name) {
        recorder.log().bookmark(name, position(), run.clock().now(), false);
    }

    /** Takes the user's bookmarks of a name away. */
    public void removeBookmark(String name) {
        recorder.log().removeBookmark(name);
    }

    /** Bytes that keyframes hold beyond the start. */
    public Bytes keyframeBytes() {
        return new Bytes(keyframes.bytes());
    }

    /** How many keyframes there are. */
    public int keyframeCount() {
        return keyframes.count();
    }

    /** Ticks run so far, those run again included. */
    public long ticksExecuted() {
        return executed + (ticks.now() - from);
    }

    /** Something to be called now and then while the run goes on, on a thread that may look at the run. */
    public void onProgress(Runnable action) {
        progress = action;
    }

    /** Makes the run halt as soon as it can, or not any more. From any thread. */
    public void wantHalt(boolean wanted) {
        thread.wantHalt(wanted);
    }

    /** Whether the run is to halt. */
    public boolean isHaltWanted() {
        return thread.isHaltWanted();
    }

    /** Goes to a tick; to the end if that comes before; somewhere on the way if the run is made to halt. */
    public Halt seek(long tick) {
        if (tick < position() || keyframes.floor(tick).tick() > position()) {
            restore(keyframes.floor(tick));
        }
        return forward(endKnown && tick >= known ? Long.MAX_VALUE : tick, Watch.NOTHING, Set.of());
    }

    /** Goes back to the last keyframe at or before a tick. Answers its tick. */
    long seekKeyframe(long tick) {
        restore(keyframes.floor(tick));
        return position();
    }

    /** Goes back to the last keyframe that comes before a statement. Answers how many statements were reached there. */
    long seekBeforeStatement(long number) {
        Keyframe frame = keyframes.beforeStatement(number);
        long here = statements();
        if (here >= number || here < frame.statements()) {
            restore(frame);
        }
        return statements();
    }

    private long statements() {
        return run.clock().ledger().of(Work.STATEMENT);
    }

    /**
     * Goes forward to a tick and shows an observer the events on the way; those of the program itself only if the way
     * is not too long to look at each.
     */
    public Halt observe(long tick, EventSink observer) {
        long kinds = tick - position() > LONG_OBSERVATION ? Observation.COLLECTOR : -1L;
        return forward(tick, new Observation(kinds, observer), Set.of());
    }

    TimelineLog log() {
        return recorder.log();
    }

    /**
     * Goes forward until something is found, a line is reached, the run is made to halt, a tick is reached or the run
     * ends.
     *
     * @param last the tick to go to at the most
     * @param lines the lines of breakpoints; the one the run is at does not count
     */
    Halt forward(long last, Watch what, Set<Integer> lines) {
        if (ended) {
            return last == position() ? Halt.ARRIVED : Halt.ENDED;
        }
        if (last <= position()) {
            return Halt.ARRIVED;
        }
        limit = last;
        watch = what;
        found = false;
        executed += ticks.now() - from;
        from = ticks.now();
        ticks.watch(TimelineRecorder.KINDS | what.kinds(), sink);
        breakAt(lines);
        nextSlice();
        rhythm.resumed(from);
        ticks.safePointAt(rhythm.nextLook(from), safePoint);
        boolean held = thread.goOn();
        rhythm.held();
        return held ? arrived() : finished();
    }

    private Halt arrived() {
        noteKnown();
        return halt;
    }

    private Halt finished() {
        noteKnown();
        Run.Outcome outcome = run.outcome();
        if (thread.failure() == null && outcome != null && outcome.kind() == Run.Outcome.Kind.INTERRUPTED) {
            long here = position();
            thread.wantHalt(false);
            restore(keyframes.floor(here));
            forward(here, Watch.NOTHING, Set.of());
            return Halt.HELD;
        }
        ended = true;
        endKnown = true;
        if (thread.failure() == null) {
            keyframes.add(new Keyframe(run.keep(), rhythm.runningNanos(), statements()));
        }
        return position() == limit ? Halt.ARRIVED : Halt.ENDED;
    }

    private void noteKnown() {
        if (position() >= known) {
            known = position();
            knownTime = run.clock().now();
        }
    }

    private void restore(Keyframe frame) {
        thread.abandon();
        executed += ticks.now() - from;
        run.restore(frame.checkpoint());
        from = frame.tick();
        recorder.restored();
        rhythm.at(frame);
        ended = run.outcome() != null;
    }

    private void happened(Tick tick, HeapEvent event) {
        long bit = event.kind().bit();
        if ((bit & TimelineRecorder.KINDS) != 0) {
            recorder.happened(tick.value(), event);
        }
        if ((bit & watch.kinds()) != 0 && watch.happened(tick, event)) {
            found = true;
            ticks.stopHere();
        }
    }

    private void atBreakpoint(int line) {
        if (ticks.now() != from) {
            halt = Halt.BREAKPOINT;
            thread.hold();
        }
    }

    private void stopped() {
        if (found) {
            halt = Halt.FOUND;
        } else if (ticks.now() >= limit) {
            halt = Halt.ARRIVED;
        } else if (thread.isHaltWanted()) {
            halt = Halt.HELD;
        } else {
            adaptSlice();
            noteKnown();
            progress.run();
            nextSlice();
            return;
        }
        thread.hold();
    }

    private void adaptSlice() {
        long took = Math.max(1, clock.getAsLong() - sliceStart);
        long wanted = (long) ((double) slice * SLICE_NANOS / took);
        slice = Math.clamp(wanted, FIRST_SLICE, Math.min(slice * 4, LONGEST_SLICE));
    }

    private void nextSlice() {
        sliceStart = clock.getAsLong();
        ticks.stopAt(Math.min(limit, ticks.now() + slice), stop);
    }

    private void safePoint() {
        long tick = ticks.now();
        if (rhythm.isDue(tick) && keyframes.floor(tick).tick() <= rhythm.baseTick()) {
            keep();
        } else if (keyframes.floor(tick).tick() > rhythm.baseTick()) {
            rhythm.at(keyframes.floor(tick));
        }
        ticks.safePointAt(rhythm.nextLook(tick), safePoint);
    }

    private void keep() {
        Keyframe frame = new Keyframe(run.keep(), rhythm.runningNanos(), statements());
        keyframes.add(frame);
        rhythm.at(frame);
    }

    /** Gives the run that is going on other breakpoints; from the action of {@link #onProgress}. */
    public void breakAt(Set<Integer> lines) {
        run.breakAt(lines, this::atBreakpoint);
    }

    /** Ends the thread of the run. */
    @Override
    public void close() {
        thread.close();
    }
}
