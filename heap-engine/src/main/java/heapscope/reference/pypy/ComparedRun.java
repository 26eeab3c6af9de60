package heapscope.reference.pypy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A measured run and ours.
 *
 * @param measured the measured one
 * @param ours ours; empty if it did not come to its end
 * @param problem why not, as a sentence without a full stop; empty if it did
 */
public record ComparedRun(MeasuredRuns measured, Optional<RunFigures> ours, String problem) {

    static ComparedRun finished(MeasuredRuns measured, RunFigures ours) {
        return new ComparedRun(measured, Optional.of(ours), "");
    }

    static ComparedRun failed(MeasuredRuns measured, String problem) {
        return new ComparedRun(measured, Optional.empty(), problem);
    }

    /** Whether every figure is near enough to the measured one. */
    public boolean isWithin() {
        return ours.isPresent() && Arrays.stream(Figure.values()).allMatch(this::isWithin);
    }

    /** Whether a figure is near enough to the measured one. */
    public boolean isWithin(Figure figure) {
        return ours.isPresent() && figure.isWithin(figure.of(ours.get()), measured.median(figure::of));
    }

    /** Whether the program wrote what it wrote on the real PyPy, of which the end is kept. */
    public boolean isOutputEqual() {
        return ours.isPresent()
                && measured.repetitions().stream().anyMatch(run -> ours.get().output().endsWith(run.output()));
    }

    /** The line of the table. */
    public String line() {
        String name = measured.key().workload() + " " + measured.key().setting() + ": ";
        if (ours.isEmpty()) {
            return name + "outside: " + problem;
        }
        String figures = Arrays.stream(Figure.values())
                .map(figure -> figure.text(figure.of(ours.get()), measured.median(figure::of)))
                .collect(Collectors.joining(", "));
        return name + figures + (isOutputEqual() ? "" : ", other output") + ": " + (isWithin() ? "within" : "outside");
    }
}
