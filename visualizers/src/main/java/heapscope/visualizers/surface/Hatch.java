package heapscope.visualizers.surface;

import java.util.Arrays;

/**
 * A pattern of lines that says what a color alone must not. Lines are at fixed places of the surface, so that the
 * patterns of neighbors continue each other.
 */
public enum Hatch {
    /** Diagonals, rising to the right. */
    DIAGONAL(6, true, false),
    /** Dense diagonals for small things. */
    DENSE(4, true, false),
    /** Diagonals both ways. */
    CROSS(6, true, true);

    private final double distance;
    private final boolean rising;
    private final boolean falling;

    Hatch(double distance, boolean rising, boolean falling) {
        this.distance = distance;
        this.rising = rising;
        this.falling = falling;
    }

    /** The lines of the pattern inside a rectangle: four numbers each. */
    public double[] lines(double x, double y, double width, double height) {
        if (width <= 0 || height <= 0) {
            return new double[0];
        }
        double[] ends = new double[8 * (int) ((width + height) / distance + 2)];
        int count = 0;
        if (rising) {
            count = rising(ends, count, x, y, width, height);
        }
        if (falling) {
            count = falling(ends, count, x, y, width, height);
        }
        return Arrays.copyOf(ends, count);
    }

    /** Lines on which x + y is a multiple of the distance. */
    private int rising(double[] ends, int start, double x, double y, double width, double height) {
        int count = start;
        double last = x + y + width + height;
        for (double sum = Math.ceil((x + y) / distance) * distance; sum < last; sum += distance) {
            double left = Math.max(x, sum - y - height);
            double right = Math.min(x + width, sum - y);
            count = put(ends, count, left, sum - left, right, sum - right);
        }
        return count;
    }

    /** Lines on which x - y is a multiple of the distance. */
    private int falling(double[] ends, int start, double x, double y, double width, double height) {
        int count = start;
        double last = x + width - y;
        for (double difference = Math.ceil((x - y - height) / distance) * distance; difference < last;
                difference += distance) {
            double left = Math.max(x, difference + y);
            double right = Math.min(x + width, difference + y + height);
            count = put(ends, count, left, left - difference, right, right - difference);
        }
        return count;
    }

    private static int put(double[] ends, int count, double x1, double y1, double x2, double y2) {
        ends[count] = x1;
        ends[count + 1] = y1;
        ends[count + 2] = x2;
        ends[count + 3] = y2;
        return count + 4;
    }
}
