package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData;
import heapscope.visualizers.timeline.TimelineTrack.Origin;

/**
 * What is to be counted: a timeline as it is now, free of the track that grows on, so that any thread may count.
 *
 * @param range the range in nanoseconds, null for everything
 */
record TimelineFigures(Origin origin, TimelineData data, TimeWindow range) {

    /** A timeline as it is now, in a range of the axis. */
    static TimelineFigures of(TimelineTrack track, TimeWindow range) {
        return new TimelineFigures(track.origin(), track.data(), range == null ? null
                : new TimeWindow(track.axis().time(range.from()), track.axis().time(range.to())));
    }

    /** How many pauses there are to look at. */
    int pauses() {
        return data.pauses().size();
    }

    /** The figures. */
    RangeStatistics count() {
        return RangeStatistics.of(data, range);
    }
}
