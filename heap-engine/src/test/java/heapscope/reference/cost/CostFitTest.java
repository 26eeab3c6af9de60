package heapscope.reference.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.reference.log.LogEntry;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import heapscope.reference.log.LogEntry.Progress;
import heapscope.reference.log.LogEntry.Span;
import heapscope.reference.log.LogSettings;
import heapscope.reference.log.PypyLog;
import heapscope.reference.log.RealLogs;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CostFitTest {

    /** A fifth more or less: a small log, written on a busy machine. */
    private static final double NEAR = 0.2;
    private static final double GIGAHERTZ = 1e9;
    private static final Configuration SMALL = Configuration.standard()
            .with(Map.of("PYPY_GC_NURSERY", "288K", "PYPY_GC_INCREMENT_STEP", "256K", "PYPY_GC_MIN", "1M"));
    private static final String PROGRAM = """
            class Node:
                def __init__(self, left, right):
                    self.left = left
                    self.right = right

            def tree(depth):
                if depth == 0:
                    return Node(None, None)
                return Node(tree(depth - 1), tree(depth - 1))

            kept = []
            for i in range(40):
                t = tree(10 + i % 4)
                kept.append(t)
                if len(kept) > 6:
                    kept = kept[3:]
                text = "x" * (i * 1000)
            """;

    private static TimelineData run(UnitCosts costs) throws InterruptedException, ExecutionException {
        Configuration configuration = SMALL;
        for (Work work : Work.values()) {
            configuration = configuration.withSetting("cost." + work + "=" + costs.picosOf(work));
        }
        try (Session session = Session.open(new Workload("trees.py", PROGRAM), configuration)) {
            return session.toEnd().get().timeline();
        }
    }

    /** What PyPy would log of a run, at 1 GHz; every so many minor collections the process is preempted. */
    private static PypyLog log(TimelineData run, int preemptedEvery) {
        List<LogEntry> entries = new ArrayList<>();
        long lost = 0;
        for (Pause pause : run.pauses()) {
            long start = pause.startTime().value() + lost;
            lost += preemptedEvery > 0 && entries.size() % preemptedEvery == 3 ? 3_000_000 : 0;
            long line = 1 + 10L * entries.size();
            Span span = new Span(
                    line, line + 9, start, pause.startTime().value() + lost + pause.duration().value(), false);
            if (pause.kind() == Pause.Kind.MINOR) {
                entries.add(new Minor(span, pause.memoryUsed().value(), 0, pause.surviving().value(), Double.NaN));
            } else {
                long objects = pause.work().of(Work.SWEPT_LARGE_OBJECT);
                boolean pages = pause.budgetUnit().equals("pages");
                Progress progress = new Progress(
                        0, 0, objects, pause.budget(), pages ? pause.budget() : LogEntry.UNKNOWN, false);
                entries.add(new Increment(
                        span, pause.oldState(), pause.newState(), progress, null, Double.NaN, false));
            }
        }
        long nursery = (long) SMALL.heapParameters().nurserySize();
        return new PypyLog(
                "trees.log", entries, new LogSettings(nursery, 0, 0, false), run.endTime().value() + lost,
                10L * entries.size(), 0, List.of(), 0);
    }

    private static UnitCosts scaled(UnitCosts costs, Map<PauseGroup, Double> factors) {
        UnitCosts scaled = costs;
        for (Map.Entry<PauseGroup, Double> each : factors.entrySet()) {
            scaled = each.getKey().adjusted(scaled, new Estimate(0, 1), new Estimate(0, each.getValue()));
        }
        return scaled;
    }

    @Test
    void aLogOfAMachineWithOtherCostsGivesThese() throws InterruptedException, ExecutionException {
        UnitCosts standard = UnitCosts.pypy7311();
        UnitCosts other = scaled(standard, Map.of(
                PauseGroup.MINOR, 1.7, PauseGroup.MARKING, 3.0, PauseGroup.PAGE_SWEEPING, 0.5))
                .with(Work.MINOR, 4_000_000).with(Work.FRESH_PAGE, standard.picosOf(Work.FRESH_PAGE));
        CostFit fit = CostFit.of(log(run(other), 0), GIGAHERTZ, 256 << 10, run(standard));
        for (Work work : List.of(Work.MOVED_OBJECT, Work.VISITED_OBJECT, Work.SWEPT_PAGE, Work.MINOR)) {
            assertEquals(1, (double) fit.after().picosOf(work) / other.picosOf(work), 0.1, work.name());
        }
        assertEquals(standard.picosOf(Work.CALL), fit.after().picosOf(Work.CALL));
        assertFalse(fit.settings().containsKey("cost.CALL"));
    }

    @Test
    void preemptionChangesNoCostMuch() throws InterruptedException, ExecutionException {
        TimelineData run = run(UnitCosts.pypy7311());
        CostFit quiet = CostFit.of(log(run, 0), GIGAHERTZ, 256 << 10, run);
        CostFit loaded = CostFit.of(log(run, 9), GIGAHERTZ, 256 << 10, run);
        for (Work work : List.of(Work.MOVED_OBJECT, Work.VISITED_OBJECT, Work.SWEPT_PAGE, Work.MINOR)) {
            assertEquals(1, (double) loaded.after().picosOf(work) / quiet.after().picosOf(work), 0.1, work.name());
        }
    }

    @Test
    void aRunFitsItself() throws InterruptedException, ExecutionException {
        TimelineData run = run(UnitCosts.pypy7311());
        CostFit fit = CostFit.of(log(run, 0), GIGAHERTZ, 256 << 10, run);
        for (CostFit.Row row : fit.rows()) {
            assertEquals(1, (double) row.after() / row.before(), 0.05, row.key());
        }
    }

    @Test
    void aRealLogIsMatchedBetterAfterTheFit() throws IOException {
        CostFit fit = CostFit.of(real(RealLogs.GROW_AND_DROP), PypyLog.REFERENCE_FREQUENCY, 0);
        for (GroupFit group : fit.groups()) {
            if (group.fitted()) {
                double measured = group.measured().p50().value();
                double before = Math.abs(Math.log(group.modelledBefore().p50().value() / measured));
                double after = Math.abs(Math.log(group.modelledAfter().p50().value() / measured));
                assertTrue(after <= Math.max(before, NEAR), () -> group.group() + " " + before + " to " + after);
            }
        }
        assertTrue(fit.groups().stream().filter(GroupFit::fitted).count() >= 4);
        Configuration.standard().with(fit.settings());
    }

    @Test
    void whatALogDoesNotHoldStaysAsItWas() throws IOException {
        CostFit fit = CostFit.of(real(RealLogs.BINARY_TREES), PypyLog.REFERENCE_FREQUENCY, 0);
        for (GroupFit group : fit.groups()) {
            assertEquals(group.group() == PauseGroup.MINOR, group.fitted(), group.group().name());
        }
        assertEquals(UnitCosts.pypy7311().picosOf(Work.VISITED_OBJECT), fit.after().picosOf(Work.VISITED_OBJECT));
    }

    @Test
    void aFrequencyOfZeroIsRefused() throws IOException {
        PypyLog log = real(RealLogs.GROW_AND_DROP);
        assertThrows(IllegalArgumentException.class, () -> CostFit.of(log, 0, 0));
    }

    private static PypyLog real(String name) throws IOException {
        try (InputStream stream = RealLogs.class.getResourceAsStream(name)) {
            return PypyLog.read(name, stream);
        }
    }
}
