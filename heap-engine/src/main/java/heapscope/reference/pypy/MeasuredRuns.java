package heapscope.reference.pypy;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The repetitions of one measured run.
 *
 * @param key what was run and how
 * @param nurseryBytes the size of the nursery
 * @param repetitions the figures of each, in the order of the file; at least one
 */
public record MeasuredRuns(Key key, long nurseryBytes, List<RunFigures> repetitions) {

    /**
     * What was run and how.
     *
     * @param workload the name of the program without its ending
     * @param setting the name of the collector's setting
     * @param jit whether the JIT was on
     */
    public record Key(String workload, String setting, boolean jit) {}

    public MeasuredRuns {
        repetitions = List.copyOf(repetitions);
    }

    /** The median of a figure over the repetitions; of an even number of them the mean of the two in the middle. */
    public double median(ToDoubleFunction<RunFigures> figure) {
        double[] values = repetitions.stream().mapToDouble(figure).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The first repetition, for what has no median. */
    public RunFigures first() {
        return repetitions.getFirst();
    }
}
