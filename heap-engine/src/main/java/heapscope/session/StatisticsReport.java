package heapscope.session;

import heapscope.run.Run;
import heapscope.session.Statistics.PauseFigures;
import heapscope.snapshot.HeapSnapshot;
import heapscope.time.Ledger;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import heapscope.timeline.History;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Puts the figures of a run up to its current instant together. */
final class StatisticsReport {

    private StatisticsReport() {}

    static Statistics of(Playback playback) {
        History history = playback.history();
        HeapSnapshot snapshot = new HeapSnapshot(history.capture());
        Ledger work = history.work();
        TimelineData timeline = history.timeline();
        VirtualNanos now = snapshot.instant().time();
        Map<String, Long> nanos = nanosByWork(work, timeline.costs());
        Map<String, PauseFigures> pauses = pauses(timeline, now);
        long collector = pauses.get("minor").total() + pauses.get("increment").total();
        Run.Outcome outcome = history.outcome();
        return new Statistics(
                playback.workload().name(),
                playback.conditions(),
                outcome == null ? "running" : outcome.kind().name().toLowerCase(Locale.ROOT),
                outcome == null ? 0 : outcome.exitStatus(),
                history.position(),
                work.of(Work.STATEMENT),
                work.of(Work.MINOR) + work.of(Work.STEP),
                work.of(Work.ALLOCATION),
                work.of(Work.ALLOCATED_BYTE),
                work.of(Work.MINOR),
                work.of(Work.STEP),
                history.cyclesUpToHere(),
                work.of(Work.MOVED_OBJECT),
                work.of(Work.MOVED_BYTE),
                work.of(Work.CLEARED_BYTE),
                work.of(Work.COPIED_BUFFER),
                snapshot.heap().collector().used(),
                now.value(),
                now.value() - collector,
                collector,
                nanos,
                pauses);
    }

    private static Map<String, Long> nanosByWork(Ledger work, UnitCosts costs) {
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (Work each : Work.values()) {
            nanos.put(each.name(), work.of(each) * costs.picosOf(each) / 1000);
        }
        return nanos;
    }

    private static Map<String, PauseFigures> pauses(TimelineData timeline, VirtualNanos now) {
        Map<String, PauseFigures> pauses = new LinkedHashMap<>();
        for (PauseStatistics.Kind kind : PauseStatistics.Kind.values()) {
            PauseStatistics figures = PauseStatistics.of(timeline, kind, VirtualNanos.ZERO, now);
            pauses.put(kind.label(), new PauseFigures(
                    figures.count(), figures.total().value(), figures.p50().value(), figures.p90().value(),
                    figures.p99().value(), figures.max().value()));
        }
        return pauses;
    }
}
