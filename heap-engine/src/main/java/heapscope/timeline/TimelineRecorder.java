package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener;
import heapscope.policy.Decision;
import heapscope.run.Run;
import heapscope.time.Ledger;
import heapscope.unit.VirtualNanos;

/**
 * Writes down pauses, cycles, decisions and bookmarks as a run goes on. When a stretch is run again nothing is written
 * twice: what lies at or before the last tick that was written is known.
 *
 * <p>A collection is reported before the event that ends it; the pause is written when that event comes, so that its
 * last tick is exact.
 */
final class TimelineRecorder implements CollectionListener {

    /** The kinds of events that {@link #happened} needs, always. */
    static final long KINDS = EventKind.MINOR_FINISHED.bit() | EventKind.STEP_FINISHED.bit()
            | EventKind.CYCLE_FINISHED.bit() | EventKind.BOOKMARK_SET.bit();

    private final Run run;
    private final TimelineLog log = new TimelineLog();

    private MinorReport minor;
    private StepReport step;
    private CycleReport cycle;
    private long lastPause;
    private long lastCycle;
    private long lastMark;
    private long lastDecision;
    private int decisionsThere;
    /** The decisions at one tick, counted in this pass over it: several can be made at one tick. */
    private long passTick = -1;
    private int passCount;

    TimelineRecorder(Run run) {
        this.run = run;
    }

    TimelineLog log() {
        return log;
    }

    /** The run was put back: a collection that was about to end is not going to. */
    void restored() {
        minor = null;
        step = null;
        cycle = null;
        passTick = -1;
    }

    @Override
    public void minorFinished(MinorReport report) {
        minor = report;
    }

    @Override
    public void stepFinished(StepReport report) {
        step = report;
    }

    @Override
    public void cycleFinished(CycleReport report) {
        cycle = report;
    }

    /** The decision is an event of its own, the next one. */
    @Override
    public void decided(Decision decision) {
        write(decision, 1);
    }

    @Override
    public void caused(Decision reason) {
        write(reason, 0);
    }

    /** Writes a decision with the tick that lies some ticks ahead, unless it is known. */
    private void write(Decision decision, int ahead) {
        long tick = run.ticks().now();
        if (tick != passTick) {
            passTick = tick;
            passCount = 0;
        }
        passCount++;
        boolean isNew = tick > lastDecision || tick == lastDecision && passCount > decisionsThere;
        if (isNew) {
            lastDecision = tick;
            decisionsThere = passCount;
            log.decision(tick + ahead, run.clock().now().value(), decision);
        }
    }

    /** One of the {@link #KINDS} has happened. */
    void happened(long tick, HeapEvent event) {
        switch (event) {
            case HeapEvent.MinorFinished _ -> {
                if (minor != null) {
                    record(tick, minor);
                    minor = null;
                }
            }
            case HeapEvent.StepFinished _ -> {
                if (step != null) {
                    record(tick, step);
                    step = null;
                }
            }
            case HeapEvent.CycleFinished _ -> {
                if (tick > lastCycle && cycle != null) {
                    lastCycle = tick;
                    log.cycleFinished(tick, run.clock().now(), cycle);
                }
                cycle = null;
            }
            case HeapEvent.BookmarkSet mark -> {
                if (tick > lastMark) {
                    lastMark = tick;
                    log.bookmark(mark.name(), tick, run.clock().now(), true);
                }
            }
            default -> { }
        }
    }

    private void record(long tick, MinorReport report) {
        if (tick > lastPause) {
            lastPause = tick;
            long[] row = row(Pause.Kind.MINOR, report.number(), report.startTick(), tick, report.work());
            row[PauseLog.SURVIVING] = report.surviving().value();
            row[PauseLog.PINNED] = report.pinned();
            row[PauseLog.MEMORY] = report.memoryUsed().value();
            row[PauseLog.THRESHOLD] = Double.doubleToLongBits(report.threshold());
            log.pause(row, report.work(), "", "", "", run.clock());
        }
    }

    private void record(long tick, StepReport report) {
        if (tick > lastPause) {
            lastPause = tick;
            long[] row = row(Pause.Kind.INCREMENT, report.number(), report.startTick(), tick, report.work());
            row[PauseLog.MEMORY] = report.memoryUsed().value();
            row[PauseLog.THRESHOLD] = Double.doubleToLongBits(report.threshold());
            row[PauseLog.BUDGET] = report.budget();
            row[PauseLog.TO_MARK] = report.progress().toMark();
            row[PauseLog.MORE_TO_MARK] = report.progress().moreToMark();
            row[PauseLog.EXAMINED] = report.progress().examined();
            row[PauseLog.NOTHING_LEFT] = report.progress().nothingLeft() ? 1 : 0;
            log.pause(row, report.work(), report.oldState(), report.newState(), report.budgetUnit(), run.clock());
        }
    }

    private long[] row(Pause.Kind kind, long number, long start, long end, Ledger work) {
        long[] row = new long[PauseLog.WIDTH];
        VirtualNanos duration = run.clock().costs().of(work);
        row[PauseLog.KIND] = kind.ordinal();
        row[PauseLog.NUMBER] = number;
        row[PauseLog.START] = start;
        row[PauseLog.END] = end;
        row[PauseLog.START_TIME] = run.clock().now().minus(duration).value();
        row[PauseLog.DURATION] = duration.value();
        row[PauseLog.LINE] = run.line();
        return row;
    }
}
