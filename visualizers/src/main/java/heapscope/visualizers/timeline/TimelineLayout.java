package heapscope.visualizers.timeline;

/**
 * Where the parts of a timeline are, for a size of the picture and of its text: memory on top, below it a lane for each
 * kind of pause, the marks, and the axis of time that all of them share.
 */
public final class TimelineLayout {

    private static final double GAP = 8;
    private static final double MEMORY_SHARE = 0.42;
    private static final double MINOR_SHARE = 0.24;

    private final double width;
    private final double textSize;
    private final double left;
    private final Band memory;
    private final Band minors;
    private final Band increments;
    private final Band marks;
    private final Band axis;

    /** The layout of a picture. */
    public TimelineLayout(double width, double height, double textSize) {
        this.width = width;
        this.textSize = textSize;
        left = Math.round(Math.min(textSize * 6.6, width / 4));
        double axisHeight = Math.round(textSize * 1.5);
        double marksHeight = Math.round(textSize * 1.2);
        double room = Math.max(3, height - axisHeight - marksHeight - 4 * GAP);
        double memoryHeight = Math.round(room * MEMORY_SHARE);
        double minorHeight = Math.round(room * MINOR_SHARE);
        memory = new Band(GAP, memoryHeight);
        minors = new Band(memory.bottom() + GAP, minorHeight);
        increments = new Band(minors.bottom() + GAP, Math.max(1, room - memoryHeight - minorHeight));
        marks = new Band(increments.bottom() + GAP / 2, marksHeight);
        axis = new Band(marks.bottom() + GAP / 2, axisHeight);
    }

    /** Where the plot starts; labels are to the left of it. */
    public double left() {
        return left;
    }

    /** How wide the plot is. */
    public double plotWidth() {
        return Math.max(1, width - left - GAP);
    }

    /** The right end of the plot. */
    public double right() {
        return left + plotWidth();
    }

    /** The size of normal text in pixels. */
    public double textSize() {
        return textSize;
    }

    /** Memory used and the threshold. */
    public Band memory() {
        return memory;
    }

    /** Minor collections. */
    public Band minors() {
        return minors;
    }

    /** Increments of major collections, and the outlines of whole ones. */
    public Band increments() {
        return increments;
    }

    /** Decisions and bookmarks. */
    public Band marks() {
        return marks;
    }

    /** The times. */
    public Band axis() {
        return axis;
    }

    /** The horizontal position of a time. */
    public double x(double time, TimeWindow window) {
        return window.x(time, left, plotWidth());
    }

    /** The time at a horizontal position. */
    public double time(double x, TimeWindow window) {
        return window.time(x, left, plotWidth());
    }

    /** A horizontal part of the picture. */
    public record Band(double top, double height) {

        /** Its lower edge. */
        public double bottom() {
            return top + height;
        }

        /** Whether a vertical position lies in it. */
        public boolean contains(double y) {
            return y >= top && y < bottom();
        }
    }
}
