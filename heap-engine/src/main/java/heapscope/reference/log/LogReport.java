package heapscope.reference.log;

import heapscope.session.Statistics.PauseFigures;
import heapscope.unit.Bytes;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a log in lines for people. */
public final class LogReport {

    private static final int THRESHOLDS_SHOWN = 10;

    private LogReport() {}

    /** The lines; what could not be read is not among them. */
    public static List<String> lines(LogSummary log) {
        List<String> lines = new ArrayList<>();
        lines.add(log.name() + ": " + log.lines() + " lines, " + new VirtualNanos(log.nanos()) + " at "
                + log.frequency());
        if (log.timesBack() > 0) {
            lines.add("time stamps went back " + log.timesBack() + " times; time stands still there");
        }
        if (log.settings().nurserySize() > 0) {
            lines.add("nursery " + new Bytes(log.settings().nurserySize()));
        }
        lines.add("");
        lines.add(row("", "count", "total", "p50", "p90", "p99", "max"));
        log.pauses().forEach((kind, figures) -> lines.add(row(kind, figures)));
        lines.add("");
        lines.add(log.survivingBytes() + " bytes survived; " + log.peakMemory()
                + " bytes at most in use after a minor collection; pinned objects after " + log.pinnedMinors()
                + " minor collections");
        lines.add(log.cycles() + " cycles; thresholds: " + thresholds(log));
        lines.add("");
        rules(log.rules(), lines);
        return lines;
    }

    private static String row(String kind, PauseFigures figures) {
        return row(
                kind, String.valueOf(figures.count()), time(figures.total()), time(figures.p50()), time(figures.p90()),
                time(figures.p99()), time(figures.max()));
    }

    private static String time(long nanos) {
        return new VirtualNanos(nanos).toString();
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-10s", cells[0]));
        for (int i = 1; i < cells.length; i++) {
            row.append(String.format(Locale.ROOT, "%11s", cells[i]));
        }
        return row.toString();
    }

    private static String thresholds(LogSummary log) {
        List<Double> all = log.thresholds();
        List<String> texts = all.stream().limit(THRESHOLDS_SHOWN)
                .map(threshold -> String.format(Locale.ROOT, "%.2f", threshold)).toList();
        int more = all.size() - texts.size();
        return texts.isEmpty() ? "none set"
                : String.join(", ", texts) + (more == 0 ? "" : " and " + more + " more, which --stats prints");
    }

    private static void rules(LogRules rules, List<String> lines) {
        LogRules.Starts starts = rules.starts();
        LogRules.Progress progress = rules.progress();
        LogRules.Thresholds thresholds = rules.thresholds();
        lines.add("rules: start of a cycle: " + checked(starts.checked(), "minor collections", starts.started()
                + " starts at the threshold, " + starts.missed() + " missed, " + starts.early() + " early"));
        lines.add("rules: progress of a cycle: " + checked(progress.checked(), "minor collections",
                progress.withIncrement() + " with their increment, " + progress.without() + " without; of "
                + progress.demanded() + " extra pairs that rule A2 demands " + progress.demandedAndSeen() + " seen, "
                + progress.further() + " further"));
        lines.add("rules: thresholds: " + checked(thresholds.checked(), "ends of cycles", thresholds.equal()
                + " equal, " + thresholds.above() + " above, " + thresholds.below() + " below"));
        rules.exceptions().forEach(exception -> lines.add("  " + exception));
    }

    private static String checked(long count, String what, String result) {
        return count == 0 ? "nothing in this log to check" : count + " " + what + " checked, " + result;
    }
}
