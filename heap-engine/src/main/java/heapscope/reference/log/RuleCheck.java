package heapscope.reference.log;

import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import java.util.ArrayList;
import java.util.List;

/** Goes through a log and holds it against the rules: which of them a minor collection is judged by, and when. */
final class RuleCheck {

    private static final int MOST_EXCEPTIONS = 20;

    private final List<LogEntry> entries;
    private final long atOnce;
    private final boolean tellsIncrements;
    private final ThresholdRule thresholds;
    private final StartRule starts = new StartRule();
    private final ProgressRule progress;
    private final List<LogFault> exceptions = new ArrayList<>();
    /** Null where it is not known whether a cycle goes on: at the beginning of a log that was cut. */
    private Boolean inCycle;

    RuleCheck(PypyLog log, double frequency) {
        entries = log.entries().stream().filter(entry -> !(entry instanceof LogEntry.Mark)).toList();
        atOnce = Math.round(LogStops.LONGEST_GAP.value() * frequency / 1e9);
        tellsIncrements = !log.increments().isEmpty() || log.cycleEnds().isEmpty();
        thresholds = new ThresholdRule(log.settings());
        progress = new ProgressRule(thresholds.nursery());
        inCycle = log.settings().nurserySize() == 0 ? null : Boolean.FALSE;
    }

    LogRules run() {
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)) {
                case Minor minor -> minor(minor, i);
                case Increment increment -> increment(increment);
                case CycleEnd end -> except(end, thresholds.ended(end));
                case LogEntry.Mark _ -> { }
            }
        }
        return new LogRules(starts.result(), progress.result(), thresholds.result(), List.copyOf(exceptions));
    }

    private void minor(Minor minor, int index) {
        LogEntry before = index == 0 ? null : entries.get(index - 1);
        boolean pair = before instanceof Increment && minor.surviving() == 0
                && minor.span().start() - before.span().end() <= atOnce;
        progress.minor(minor, pair);
        boolean isLast = index + 1 == entries.size();
        if (isLast || !tellsIncrements || inCycle == null || minor.memoryUsed() == LogEntry.UNKNOWN) {
            return;
        }
        boolean followed = entries.get(index + 1) instanceof Increment;
        except(minor, inCycle ? progress.followed(followed)
                : starts.followed(minor.memoryUsed(), thresholds.now(), followed));
    }

    private void increment(Increment increment) {
        if (!increment.newState().isEmpty()) {
            inCycle = !increment.newState().equals("SCANNING");
            progress.increment(increment.oldState(), inCycle);
        }
        if (increment.cycleEnd() != null) {
            except(increment.cycleEnd(), thresholds.ended(increment.cycleEnd()));
        }
    }

    private void except(LogEntry entry, String message) {
        if (message != null && exceptions.size() < MOST_EXCEPTIONS) {
            exceptions.add(new LogFault(entry.span().firstLine(), message));
        }
    }
}
