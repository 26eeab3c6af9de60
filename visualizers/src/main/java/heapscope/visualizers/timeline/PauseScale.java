package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import java.util.List;

/**
 * How high pauses of a length are drawn: all timelines in view share one scale for each lane.
 *
 * @param minor how long a minor collection is that reaches the upper edge of its lane, in nanoseconds
 * @param increment how long an increment is that reaches the upper edge of its lane, in nanoseconds
 */
record PauseScale(double minor, double increment, boolean hasMinors, boolean hasIncrements) {

    /** The scale for what timelines have in a window. */
    static PauseScale of(List<TimelineTrack> tracks, TimeWindow window) {
        return new PauseScale(
                top(tracks, Pause.Kind.MINOR, window), top(tracks, Pause.Kind.INCREMENT, window),
                tracks.stream().anyMatch(track -> track.minors().size() > 0),
                tracks.stream().anyMatch(track -> track.increments().size() > 0));
    }

    private static double top(List<TimelineTrack> tracks, Pause.Kind kind, TimeWindow window) {
        return TimeAxis.top(tracks.stream().mapToLong(track -> track.pauses(kind).longest(window)).max().orElse(0));
    }

    /** The longest pause of a kind that fits, in nanoseconds. */
    double longest(Pause.Kind kind) {
        return kind == Pause.Kind.MINOR ? minor : increment;
    }

    /** The upper edge of the lane of a kind for people; nothing where there are no pauses. */
    String topText(Pause.Kind kind) {
        boolean some = kind == Pause.Kind.MINOR ? hasMinors : hasIncrements;
        return some ? TimeAxis.text(longest(kind)) : "";
    }
}
