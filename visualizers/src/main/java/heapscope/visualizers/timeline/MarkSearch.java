package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Bookmark;
import heapscope.timeline.TimelineData.DecisionRecord;
import heapscope.unit.Tick;
import java.util.List;
import java.util.Optional;

/** Finds decisions and bookmarks by time. */
final class MarkSearch {

    private MarkSearch() {}

    /** The decisions made inside a window of time. */
    static List<DecisionRecord> decisions(TimelineData data, TimeWindow window) {
        List<DecisionRecord> all = data.decisions();
        return all.subList(firstFrom(all, window.from()), firstFrom(all, Math.nextUp(window.to())));
    }

    /** The decision nearest to a time, within a tolerance. */
    static Optional<DecisionRecord> decisionNear(TimelineData data, double time, double tolerance) {
        DecisionRecord best = null;
        for (DecisionRecord each : decisions(data, new TimeWindow(time - tolerance, time + tolerance))) {
            if (best == null || Math.abs(each.time().value() - time) < Math.abs(best.time().value() - time)) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The bookmark nearest to a time, within a tolerance. */
    static Optional<Bookmark> bookmarkNear(TimelineData data, double time, double tolerance) {
        Bookmark best = null;
        for (Bookmark each : data.bookmarks()) {
            double distance = Math.abs(each.time().value() - time);
            if (distance <= tolerance && (best == null || distance < Math.abs(best.time().value() - time))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where to go for a mark near a time: a bookmark before a decision. */
    static Optional<Tick> tickNear(TimelineData data, double time, double tolerance) {
        return bookmarkNear(data, time, tolerance).map(Bookmark::tick)
                .or(() -> decisionNear(data, time, tolerance).map(DecisionRecord::tick));
    }

    private static int firstFrom(List<DecisionRecord> all, double time) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).time().value() >= time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
