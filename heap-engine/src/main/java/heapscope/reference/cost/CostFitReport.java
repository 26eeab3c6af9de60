package heapscope.reference.cost;

import heapscope.timeline.PauseStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a fit of the costs found, in lines for people. */
public final class CostFitReport {

    private CostFitReport() {}

    /** The lines: each group of pauses, and the settings that follow. */
    public static List<String> lines(CostFit fit) {
        List<String> lines = new ArrayList<>();
        for (GroupFit group : fit.groups()) {
            lines.add(found(group));
            if (group.pauses() > 0) {
                lines.add("    measured     " + percentiles(group.measured()));
                lines.add("    before       " + percentiles(group.modelledBefore()));
            }
            if (group.fitted()) {
                lines.add("    after        " + percentiles(group.modelledAfter()));
            }
        }
        lines.add("");
        fit.settings().forEach((key, value) -> lines.add("--set " + key + "=" + value));
        if (fit.settings().isEmpty()) {
            lines.add("no cost changes");
        }
        return lines;
    }

    /** One sentence without a full stop on how a group was fitted. */
    public static String found(GroupFit group) {
        String start = group.group().label() + ": " + group.pauses();
        if (!group.fitted()) {
            return start + (group.pauses() == 0
                    ? ", the log has none" : ", too few or too unlike each other to fit");
        }
        String text = start + ", " + (group.pauses() - group.kept()) + " outliers left out; ";
        if (group.group().hasConstant()) {
            text += coefficient(group.after().constant(), group.constantError(), group.before().constant()) + " each";
            text += group.group().hasUnits() ? " and " : "";
        }
        if (group.group().hasUnits()) {
            text += coefficient(group.after().perUnit(), group.perUnitError(), group.before().perUnit()) + " for each "
                    + group.group().unit();
        }
        return Double.isNaN(group.rSquared())
                ? text : text + String.format(Locale.ROOT, "; R² %.2f", group.rSquared());
    }

    private static String coefficient(double value, double error, double before) {
        return number(value) + " ± " + number(error) + " ns (before " + number(before) + ")";
    }

    private static String number(double nanos) {
        return String.format(Locale.ROOT, nanos >= 100 ? "%.0f" : "%.3f", nanos);
    }

    private static String percentiles(PauseStatistics durations) {
        return String.format(Locale.ROOT, "p50 %-9s p90 %-9s p99 %s", durations.p50(), durations.p90(), durations.p99());
    }
}
