package heapscope.reference.pypy;

import heapscope.heap.CollectionListener;
import heapscope.time.Ledger;
import heapscope.timeline.PauseStatistics;
import heapscope.time.UnitCosts;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Counts what {@link RunFigures} holds while a program runs. */
final class FigureRecorder implements CollectionListener {

    /** As many ends of cycles as a measured run has at the most. */
    private static final int CYCLE_ENDS = 40;

    private final UnitCosts costs;
    private final LongStream.Builder minorPauses = LongStream.builder();
    private final LongStream.Builder incrementPauses = LongStream.builder();
    private final List<CycleFigures> cycleEnds = new ArrayList<>();
    private long minors;
    private long increments;
    private long cycles;
    private long surviving;
    private long peak;
    private long firstIncrement = -1;

    /** A recorder for a run whose pauses last as long as their work costs. */
    FigureRecorder(UnitCosts costs) {
        this.costs = costs;
    }

    @Override
    public void minorFinished(MinorReport report) {
        minors++;
        surviving += report.surviving().value();
        peak = Math.max(peak, report.memoryUsed().value());
        minorPauses.add(duration(report.work()));
    }

    @Override
    public void stepFinished(StepReport report) {
        if (increments++ == 0) {
            firstIncrement = minors;
        }
        incrementPauses.add(duration(report.work()));
    }

    @Override
    public void cycleFinished(CycleReport report) {
        cycles++;
        if (cycleEnds.size() < CYCLE_ENDS) {
            cycleEnds.add(new CycleFigures(
                    minors, report.threshold(), report.arenaBytes().value(), report.largeAfter().value(),
                    report.arenasBefore(), report.arenasAfter()));
        }
    }

    private long duration(Ledger work) {
        return costs.of(work).value();
    }

    /** The figures so far. */
    RunFigures figures(String output) {
        return new RunFigures(
                minors, increments, cycles, surviving, peak, firstIncrement, cycleEnds, percentiles(minorPauses),
                percentiles(incrementPauses), output);
    }

    private static PauseFigures percentiles(LongStream.Builder durations) {
        PauseStatistics statistics = PauseStatistics.of(durations.build().toArray());
        return new PauseFigures(value(statistics.p50()), value(statistics.p90()), value(statistics.p99()));
    }

    private static long value(VirtualNanos nanos) {
        return nanos.value();
    }
}
