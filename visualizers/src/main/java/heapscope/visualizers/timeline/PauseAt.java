package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;

/**
 * A pause of one of the timelines.
 *
 * @param index its index in the list of all pauses of that timeline
 */
public record PauseAt(TimelineTrack track, int index) {

    /** The pause. */
    public Pause pause() {
        return track.data().pauses().get(index);
    }

    /** Whether the timeline still has such a pause. */
    boolean exists() {
        return track.data() != null && index < track.data().pauses().size();
    }

    /** How far it is from a position of the axis, in units of the axis; 0 inside of it. */
    double distance(double position) {
        double from = track.axis().of(pause().startTime());
        double to = track.axis().of(pause().endTime());
        return Math.max(0, Math.max(from - position, position - to));
    }
}
