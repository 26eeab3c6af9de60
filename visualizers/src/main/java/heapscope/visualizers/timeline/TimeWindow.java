package heapscope.visualizers.timeline;

/**
 * A stretch of virtual time and how it maps to the pixels of a plot.
 *
 * @param from its start in virtual nanoseconds
 * @param to its end in virtual nanoseconds, after the start
 */
public record TimeWindow(double from, double to) {

    /** The shortest stretch one can zoom in to: 20 virtual nanoseconds. */
    static final double SHORTEST = 20;

    /**
     * @throws IllegalArgumentException if the end is not after the start
     */
    public TimeWindow {
        if (!(to > from)) {
            throw new IllegalArgumentException("a window of time must have a length: " + from + " to " + to);
        }
    }

    /** Virtual nanoseconds from start to end. */
    public double length() {
        return to - from;
    }

    /** Whether a time lies inside, ends included. */
    public boolean contains(double time) {
        return time >= from && time <= to;
    }

    /** The horizontal position of a time in a plot. */
    public double x(double time, double left, double width) {
        return left + (time - from) / length() * width;
    }

    /** The time at a horizontal position of a plot. */
    public double time(double x, double left, double width) {
        return from + (x - left) / width * length();
    }

    /** The window that shows a factor as much time around a time that keeps its place, inside the bounds. */
    public TimeWindow zoomed(double factor, double anchor, TimeWindow bounds) {
        double wanted = Math.clamp(length() * factor, Math.min(SHORTEST, bounds.length()), bounds.length());
        double share = (anchor - from) / length();
        return within(anchor - share * wanted, wanted, bounds);
    }

    /** The window that many virtual nanoseconds further on, inside the bounds. */
    public TimeWindow panned(double nanos, TimeWindow bounds) {
        return within(from + nanos, length(), bounds);
    }

    private static TimeWindow within(double start, double length, TimeWindow bounds) {
        double first = Math.max(bounds.from, Math.min(start, bounds.to - length));
        return new TimeWindow(first, Math.min(bounds.to, first + length));
    }
}
