package heapscope.reference.cost;

import heapscope.reference.log.LogEntry;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import heapscope.reference.log.LogEntry.Progress;
import heapscope.reference.log.PypyLog;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import java.util.ArrayList;
import java.util.List;

/**
 * A pause as far as a log knows it.
 *
 * @param units how much it did, in the unit of its group; 0 if the group has none
 * @param nanos how long it lasted
 */
record PauseSample(PauseGroup group, double units, double nanos) {

    /** The size of a step of marking in nurseries unless it is set (measurements, section 2). */
    private static final int NURSERIES_IN_STEP = 4;

    /**
     * The pauses of a log. Those in which time stamps went back and those of which it does not tell how much they did
     * are left out.
     *
     * @param frequency time stamps in a second
     * @param incrementStep bytes marked in an increment, 0 for what PyPy takes by itself
     */
    static List<PauseSample> of(PypyLog log, double frequency, long incrementStep) {
        double step = incrementStep > 0 ? incrementStep : NURSERIES_IN_STEP * log.settings().nurserySize();
        List<PauseSample> samples = new ArrayList<>();
        long surviving = 0;
        for (LogEntry entry : log.entries()) {
            double nanos = entry.span().stamps() * 1e9 / frequency;
            if (entry instanceof Minor minor) {
                surviving = Math.max(0, minor.surviving());
            }
            PauseSample sample = switch (entry) {
                case Minor minor when minor.surviving() >= 0 ->
                    new PauseSample(PauseGroup.MINOR, minor.surviving(), nanos);
                case Increment increment -> of(increment, Math.max(step, 2.0 * surviving), nanos);
                default -> null;
            };
            if (sample != null && !entry.span().wentBack()) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private static PauseSample of(Increment increment, double budget, double nanos) {
        Progress progress = increment.progress();
        boolean remains = increment.oldState().equals(increment.newState());
        return switch (increment.oldState()) {
            case "FINALIZING" -> new PauseSample(PauseGroup.FINALIZING, 0, nanos);
            case "SCANNING" -> new PauseSample(PauseGroup.SCANNING, 0, nanos);
            case "MARKING" -> remains && budget > 0 ? new PauseSample(PauseGroup.MARKING, budget, nanos) : null;
            case "SWEEPING" -> {
                if (progress.rawExamined() > 0) {
                    yield new PauseSample(PauseGroup.LARGE_SWEEPING, progress.rawExamined(), nanos);
                }
                yield remains && progress.pageLimit() > 0
                        ? new PauseSample(PauseGroup.PAGE_SWEEPING, progress.pageLimit(), nanos) : null;
            }
            default -> null;
        };
    }

    /** The pauses of a simulated run, with what a log of it would tell. */
    static List<PauseSample> of(TimelineData run) {
        List<PauseSample> samples = new ArrayList<>();
        for (Pause pause : run.pauses()) {
            PauseSample sample = of(pause);
            if (sample != null) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private static PauseSample of(Pause pause) {
        double nanos = pause.duration().value();
        if (pause.kind() == Pause.Kind.MINOR) {
            return new PauseSample(PauseGroup.MINOR, pause.surviving().value(), nanos);
        }
        boolean remains = pause.oldState().equals(pause.newState());
        return switch (pause.oldState()) {
            case "FINALIZING" -> new PauseSample(PauseGroup.FINALIZING, 0, nanos);
            case "SCANNING" -> new PauseSample(PauseGroup.SCANNING, 0, nanos);
            case "MARKING" -> remains ? new PauseSample(PauseGroup.MARKING, pause.budget(), nanos) : null;
            case "SWEEPING" -> {
                long objects = pause.work().of(Work.SWEPT_LARGE_OBJECT);
                if (objects > 0) {
                    yield new PauseSample(PauseGroup.LARGE_SWEEPING, objects, nanos);
                }
                yield remains && pause.budgetUnit().equals("pages")
                        ? new PauseSample(PauseGroup.PAGE_SWEEPING, pause.budget(), nanos) : null;
            }
            default -> null;
        };
    }
}
