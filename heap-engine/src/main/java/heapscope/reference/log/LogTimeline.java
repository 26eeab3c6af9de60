package heapscope.reference.log;

import heapscope.heap.CollectionListener.StepProgress;
import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import heapscope.reference.log.LogEntry.Progress;
import heapscope.reference.log.LogEntry.Span;
import heapscope.time.Ledger;
import heapscope.time.UnitCosts;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Bookmark;
import heapscope.timeline.TimelineData.MemorySample;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a log a timeline, for the views, statistics and files of simulated runs. Its times are those of the log, from
 * its first time stamp on; its ticks are the log's lines, and so are its lines; it has no ledgers, costs or decisions.
 * A threshold that the log does not say is 0.
 */
public final class LogTimeline {

    private final PypyLog log;
    private final LogMemory memory;
    private final double stampsPerNano;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<MemorySample> samples = new ArrayList<>();
    private final List<Bookmark> marks = new ArrayList<>();
    private final LogCycles cycles = new LogCycles();
    private long minors;
    private long increments;
    private double threshold;

    private LogTimeline(PypyLog log, double frequency) {
        this.log = log;
        stampsPerNano = frequency / 1e9;
        memory = new LogMemory(log.entries(), Math.round(LogStops.LONGEST_GAP.value() * stampsPerNano));
        threshold = log.settings().firstThreshold();
    }

    /**
     * The timeline of a log.
     *
     * @param frequency the log's time stamps in a second, more than 0
     */
    public static TimelineData of(PypyLog log, double frequency) {
        if (!(frequency > 0) || Double.isInfinite(frequency)) {
            throw new IllegalArgumentException("the frequency of time stamps is more than 0, not " + frequency);
        }
        return new LogTimeline(log, frequency).build();
    }

    private TimelineData build() {
        for (int i = 0; i < log.entries().size(); i++) {
            long used = memory.after(i);
            switch (log.entries().get(i)) {
                case Minor minor -> add(minor, used);
                case Increment increment -> add(increment, used);
                case CycleEnd end -> add(end);
                case LogEntry.Mark mark -> marks.add(new Bookmark(
                        mark.name(), new Tick(mark.span().firstLine()), nanos(mark.span().start()), true));
            }
        }
        marks.sort(Comparator.comparing(Bookmark::tick));
        VirtualNanos end = later(nanos(log.end()), endOfPauses());
        return new TimelineData(
                List.copyOf(pauses), LogStops.of(pauses), cycles.of(pauses), List.copyOf(samples), List.of(),
                List.copyOf(marks), new Tick(log.lines()), end, UnitCosts.none());
    }

    private void add(Minor minor, long used) {
        VirtualNanos start = start(minor.span());
        add(new Pause(
                Pause.Kind.MINOR, ++minors, before(minor.span()), last(minor.span()), start,
                duration(minor.span(), start, minor.seconds()), new Ledger(), new Bytes(Math.max(0, minor.surviving())),
                (int) Math.max(0, Math.min(Integer.MAX_VALUE, minor.pinned())), new Bytes(used), "", "", 0, "", null,
                (int) minor.span().firstLine(), StepProgress.NONE));
    }

    private void add(Increment increment, long used) {
        VirtualNanos start = start(increment.span());
        if (increment.cycleEnd() != null) {
            threshold = increment.cycleEnd().threshold();
        }
        Progress progress = increment.progress();
        boolean raw = progress.rawLimit() > 0;
        boolean pages = !raw && progress.pageLimit() > 0;
        add(new Pause(
                Pause.Kind.INCREMENT, ++increments, before(increment.span()), last(increment.span()), start,
                duration(increment.span(), start, increment.seconds()), new Ledger(), Bytes.ZERO, 0, new Bytes(used),
                increment.oldState(), increment.newState(),
                raw ? progress.rawLimit() : pages ? progress.pageLimit() : 0, raw ? "objects" : pages ? "pages" : "",
                null, (int) increment.span().firstLine(), new StepProgress(
                        Math.max(0, progress.toMark()), Math.max(0, progress.moreToMark()),
                        Math.max(0, progress.rawExamined()), progress.nothingLeft())));
        cycles.increment(pauses.size() - 1, increment, end(increment.cycleEnd()));
    }

    /** The end of a cycle of which no increment is in the log: it counts to the pause before it. */
    private void add(CycleEnd end) {
        threshold = end.threshold();
        cycles.endedAlone(pauses.size() - 1, end(end));
    }

    private TimelineData.CycleEnd end(CycleEnd end) {
        return end == null ? null : new TimelineData.CycleEnd(
                last(end.span()), nanos(end.span().end()), end.arenasBefore(), end.arenasAfter(),
                new Bytes(end.arenaBytes()), new Bytes(end.rawBefore()), new Bytes(end.rawAfter()), end.threshold());
    }

    private void add(Pause pause) {
        pauses.add(pause);
        samples.add(new MemorySample(pause.endTime(), pause.memoryUsed().value(), threshold));
    }

    private static Tick before(Span span) {
        return new Tick(span.firstLine() - 1);
    }

    private static Tick last(Span span) {
        return new Tick(span.lastLine());
    }

    /** One pause within another, which a finalizer causes, comes before the rest of that one. */
    private VirtualNanos start(Span span) {
        return later(nanos(span.start()), endOfPauses());
    }

    private VirtualNanos endOfPauses() {
        return pauses.isEmpty() ? VirtualNanos.ZERO : pauses.getLast().endTime();
    }

    /** What the log says is preferred only where time stamps went back: time stamps are finer. */
    private VirtualNanos duration(Span span, VirtualNanos start, double seconds) {
        if (span.wentBack() && seconds >= 0) {
            return new VirtualNanos(Math.round(seconds * 1e9));
        }
        return later(nanos(span.end()), start).minus(start);
    }

    private VirtualNanos nanos(long stamps) {
        return new VirtualNanos(Math.round(stamps / stampsPerNano));
    }

    private static VirtualNanos later(VirtualNanos one, VirtualNanos other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
