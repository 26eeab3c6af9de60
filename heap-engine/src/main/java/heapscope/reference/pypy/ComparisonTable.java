package heapscope.reference.pypy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What there is to say of a compared run beside its line, as indented lines for people. */
public final class ComparisonTable {

    private ComparisonTable() {}

    /**
     * The lines of a run.
     *
     * @param pauses whether the percentiles of pauses are wanted
     * @param cycles whether the ends of cycles are wanted
     */
    public static List<String> details(ComparedRun run, boolean pauses, boolean cycles) {
        List<String> lines = new ArrayList<>();
        run.ours().ifPresent(ours -> {
            MeasuredRuns measured = run.measured();
            if (pauses) {
                lines.add(pauses("minor collections", ours.minorPauses(),
                        median(measured, false)));
                lines.add(pauses("increments", ours.incrementPauses(), median(measured, true)));
            }
            if (cycles) {
                cycles(lines, ours, measured.first());
            }
        });
        return lines;
    }

    /** The medians over the repetitions of each percentile of the measured pauses. */
    public static PauseFigures median(MeasuredRuns measured, boolean increments) {
        return new PauseFigures(
                (long) measured.median(run -> of(run, increments).p50()),
                (long) measured.median(run -> of(run, increments).p90()),
                (long) measured.median(run -> of(run, increments).p99()));
    }

    private static PauseFigures of(RunFigures run, boolean increments) {
        return increments ? run.incrementPauses() : run.minorPauses();
    }

    private static String pauses(String kind, PauseFigures ours, PauseFigures measured) {
        return String.format(Locale.ROOT,
                "    pauses of %s in \u00b5s: p50 %.1f/%.1f, p90 %.1f/%.1f, p99 %.1f/%.1f", kind,
                ours.p50() / 1e3, measured.p50() / 1e3, ours.p90() / 1e3, measured.p90() / 1e3, ours.p99() / 1e3,
                measured.p99() / 1e3);
    }

    private static void cycles(List<String> lines, RunFigures ours, RunFigures measured) {
        lines.add("    first increment after minor collection " + first(ours) + "/" + first(measured));
        int count = Math.max(ours.cycleEnds().size(), measured.cycleEnds().size());
        for (int i = 0; i < count; i++) {
            lines.add(String.format(Locale.ROOT, "    cycle %d: %s; real: %s", i + 1, cycle(ours.cycleEnds(), i),
                    cycle(measured.cycleEnds(), i)));
        }
    }

    private static String first(RunFigures run) {
        return run.firstIncrement() < 0 ? "none" : Long.toString(run.firstIncrement());
    }

    private static String cycle(List<CycleFigures> cycles, int index) {
        if (index >= cycles.size()) {
            return "none";
        }
        CycleFigures cycle = cycles.get(index);
        return String.format(Locale.ROOT, "threshold %.1f, %d in arenas, %d in large objects, %d to %d arenas, minor %d",
                cycle.threshold(), cycle.arenaBytes(), cycle.rawBytes(), cycle.arenasBefore(), cycle.arenasAfter(),
                cycle.minorsSoFar());
    }
}
