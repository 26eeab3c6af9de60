package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.unit.Tick;
import java.util.List;
import java.util.Optional;

/** The pauses of a timeline by their length, the longest first; of equally long ones the earlier ranks first. */
final class PauseRanking {

    private final TimelineTrack track;
    private final List<Pause> pauses;

    PauseRanking(TimelineTrack track) {
        this.track = track;
        pauses = track.data().pauses();
    }

    /**
     * For an instant at the end of a pause the one that ranks after it, for any other instant the longest of all. After
     * the shortest comes the longest again.
     *
     * @return nothing if there are no pauses
     */
    Optional<Pause> after(Tick current) {
        if (pauses.isEmpty()) {
            return Optional.empty();
        }
        int here = endingAt(current);
        long limit = here < 0 ? Long.MAX_VALUE : pauses.get(here).duration().value();
        int best = longest(limit, here);
        return Optional.of(pauses.get(best < 0 ? longest(Long.MAX_VALUE, -1) : best));
    }

    /** The index of the longest pause that ranks after one of a given length at a given index; -1 if there is none. */
    private int longest(long limit, int after) {
        int best = -1;
        long duration = -1;
        for (PauseSeries series : List.of(track.minors(), track.increments())) {
            for (int i = 0; i < series.size(); i++) {
                long each = series.duration(i);
                int index = series.index(i);
                boolean ranksAfter = each < limit || each == limit && index > after;
                if (ranksAfter && (each > duration || each == duration && index < best)) {
                    best = index;
                    duration = each;
                }
            }
        }
        return best;
    }

    private int endingAt(Tick end) {
        int low = 0;
        int high = pauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pauses.get(middle).end().compareTo(end) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < pauses.size() && pauses.get(low).end().equals(end) ? low : -1;
    }
}
