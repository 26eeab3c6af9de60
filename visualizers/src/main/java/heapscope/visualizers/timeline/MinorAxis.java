package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import java.util.Arrays;

/**
 * An axis that counts minor collections: the k-th begins at k times {@link #UNITS}, and between two of them time goes on
 * evenly. What follows the last one is drawn at the pace of those before it, and never reaches one that did not happen.
 */
final class MinorAxis implements AxisMap {

    /** Units of the axis from one minor collection to the next. */
    static final long UNITS = 1_000_000;

    private final double[] starts;
    /** How long what follows the last minor collection would take to fill a unit of its own. */
    private final double tail;

    MinorAxis(TimelineData data) {
        starts = data.pauses().stream()
                .filter(pause -> pause.kind() == Pause.Kind.MINOR)
                .mapToDouble(pause -> pause.startTime().value())
                .toArray();
        double end = data.endTime().value();
        double last = starts.length == 0 ? 0 : starts[starts.length - 1];
        double mean = starts.length < 2 ? 0 : (last - starts[0]) / (starts.length - 1);
        tail = Math.max(1, Math.max(mean, end - last));
    }

    /** The number of the minor collection that begins at a position or before it; 0 before the first. */
    static long number(double position) {
        return (long) Math.floor(position / UNITS);
    }

    @Override
    public double position(double nanos) {
        int before = startedBy(nanos);
        return UNITS * (before + Math.clamp((nanos - from(before)) / length(before), 0, 1));
    }

    @Override
    public double time(double position) {
        int before = (int) Math.clamp(Math.floor(position / UNITS), 0, starts.length);
        return from(before) + (position / UNITS - before) * length(before);
    }

    /** How many minor collections have begun at a time. */
    private int startedBy(double nanos) {
        int found = Arrays.binarySearch(starts, nanos);
        while (found >= 0 && found + 1 < starts.length && starts[found + 1] == nanos) {
            found++;
        }
        return found >= 0 ? found + 1 : -found - 1;
    }

    private double from(int before) {
        return before == 0 ? 0 : starts[before - 1];
    }

    private double length(int before) {
        return before == starts.length ? tail : Math.max(1, starts[before] - from(before));
    }
}
