package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData;

/** What two timelines on one axis have in common. */
public enum Alignment {
    /** The time since each began. */
    TIME("time"),
    /** The number of the minor collection: the third stands above the third, however long it took to get there. */
    MINOR("minor");

    private final String label;

    Alignment(String label) {
        this.label = label;
    }

    /** The name in texts and files. */
    public String label() {
        return label;
    }

    /** The places of a timeline's instants on the axis. */
    AxisMap map(TimelineData data) {
        return this == TIME ? AxisMap.OF_TIME : new MinorAxis(data);
    }
}
