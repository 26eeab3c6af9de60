package heapscope.reference.cost;

import heapscope.reference.log.PypyLog;
import heapscope.session.ConfigKey;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import heapscope.timeline.TimelineData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The unit costs fitted anew to a log of the real PyPy, so that modelled pauses last as they do on the machine that
 * wrote the log. A log tells how many bytes survived a minor collection, but not how many objects, and nothing of what
 * marking met. So it determines how long the pauses of a group are on the whole, and the costs of the kinds of work
 * that they consist of change in proportion. That proportion is the one of a simulated run of the same program, or
 * else of the reference programs.
 *
 * @param groups what was found, group by group
 * @param before the costs before
 * @param after the costs that fit the log
 */
public record CostFit(List<GroupFit> groups, UnitCosts before, UnitCosts after) {

    public CostFit {
        groups = List.copyOf(groups);
    }

    /**
     * One cost that changes.
     *
     * @param before virtual picoseconds
     * @param after virtual picoseconds
     */
    public record Row(Work work, long before, long after) {

        /** The key of the configuration. */
        public String key() {
            return ConfigKey.costKey(work);
        }
    }

    /**
     * Fits the standard costs to a log.
     *
     * @param frequency the log's time stamps in a second
     * @param incrementStep {@code PYPY_GC_INCREMENT_STEP} of the process that wrote the log in bytes, 0 if it was not
     *     set
     */
    public static CostFit of(PypyLog log, double frequency, long incrementStep) {
        return of(log, frequency, incrementStep, UnitCosts.pypy7311(), Optional.empty());
    }

    /**
     * Fits the costs of a simulated run of the same program to a log.
     *
     * @param frequency the log's time stamps in a second
     * @param incrementStep {@code PYPY_GC_INCREMENT_STEP} of the process that wrote the log in bytes, 0 if it was not
     *     set
     */
    public static CostFit of(PypyLog log, double frequency, long incrementStep, TimelineData run) {
        return of(log, frequency, incrementStep, run.costs(), Optional.of(run));
    }

    private static CostFit of(
            PypyLog log, double frequency, long incrementStep, UnitCosts before, Optional<TimelineData> run) {
        if (!(frequency > 0) || Double.isInfinite(frequency)) {
            throw new IllegalArgumentException("the frequency of time stamps is more than 0, not " + frequency);
        }
        List<PauseSample> measured = PauseSample.of(log, frequency, incrementStep);
        List<PauseSample> modelled = run.map(PauseSample::of).orElse(List.of());
        List<GroupFit> groups = new ArrayList<>();
        UnitCosts after = before;
        double step = before.picosOf(Work.STEP) / 1000.0;
        for (PauseGroup group : PauseGroup.values()) {
            Estimate old = modelled(group, of(group, modelled), before.picosOf(Work.STEP) / 1000.0);
            GroupFit fit = GroupFit.of(group, of(group, measured), old, step);
            if (fit.fitted()) {
                after = group.adjusted(after, old, fit.after());
            }
            step = after.picosOf(Work.STEP) / 1000.0;
            groups.add(fit);
        }
        return new CostFit(groups, before, after);
    }

    private static List<PauseSample> of(PauseGroup group, List<PauseSample> samples) {
        return samples.stream().filter(sample -> sample.group() == group).toList();
    }

    /** How long the pauses of a group are by the model. */
    private static Estimate modelled(PauseGroup group, List<PauseSample> samples, double step) {
        if (samples.size() < GroupFit.LEAST_PAUSES) {
            return group.standard();
        }
        return GroupFit.line(group, samples, step).estimate();
    }

    /** The costs that change, in the order of the table. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Work work : Work.values()) {
            if (before.picosOf(work) != after.picosOf(work)) {
                rows.add(new Row(work, before.picosOf(work), after.picosOf(work)));
            }
        }
        return rows;
    }

    /** The costs that change as settings of the configuration: key and value. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        rows().forEach(row -> settings.put(row.key(), Long.toString(row.after())));
        return settings;
    }
}
