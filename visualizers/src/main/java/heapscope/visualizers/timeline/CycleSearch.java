package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData.Cycle;
import java.util.List;

/** Finds major collections by where they stand on the axis. */
final class CycleSearch {

    private CycleSearch() {}

    /** The major collections of a timeline that a window shows at least in part. */
    static List<Cycle> in(TimelineTrack track, TimeWindow window) {
        if (track.data() == null) {
            return List.of();
        }
        List<Cycle> cycles = track.data().cycles();
        int first = firstEndingFrom(track, window.from());
        int last = first;
        while (last < cycles.size() && track.axis().of(cycles.get(last).startTime()) <= window.to()) {
            last++;
        }
        return cycles.subList(first, last);
    }

    private static int firstEndingFrom(TimelineTrack track, double position) {
        List<Cycle> cycles = track.data().cycles();
        int low = 0;
        int high = cycles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (track.axis().of(cycles.get(middle).endTime()) >= position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
