package heapscope.visualizers.timeline;

import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses round values for the marks of an axis and writes them with a unit. */
public final class TimeAxis {

    private static final double[] STEPS = {1, 2, 5};
    private static final double[] TOPS = {1, 1.5, 2, 3, 4, 5, 6, 8};

    private TimeAxis() {}

    /**
     * The marks of a window of time.
     *
     * @param most no more marks than this
     */
    public static List<Mark> marks(TimeWindow window, int most) {
        double step = roundUp(window.length() / Math.max(1, most));
        List<Mark> marks = new ArrayList<>();
        for (double at = Math.ceil(window.from() / step) * step; at <= window.to(); at += step) {
            marks.add(new Mark(at, text(at, step)));
        }
        return marks;
    }

    /**
     * The marks of a window of an axis that counts minor collections.
     *
     * @param most no more marks than this
     */
    static List<Mark> numbers(TimeWindow window, int most) {
        double step = MinorAxis.UNITS * Math.max(1, roundUp(window.length() / MinorAxis.UNITS / Math.max(1, most)));
        List<Mark> marks = new ArrayList<>();
        for (double at = Math.ceil(window.from() / step) * step; at <= window.to(); at += step) {
            marks.add(new Mark(at, String.format(Locale.ROOT, "%,d", MinorAxis.number(at + 0.5))));
        }
        return marks;
    }

    /** The least of 1, 2, 5, 10, 20, 50, ... that is not below a value: the distance of marks. */
    static double roundUp(double value) {
        return roundUp(value, STEPS);
    }

    /** The least round value that is not below a value: the top of an axis, with little room above. */
    static double top(double value) {
        return roundUp(value, TOPS);
    }

    private static double roundUp(double value, double[] factors) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : factors) {
            if (factor * power >= value * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The least power of two, or three quarters of one, that is not below a value. */
    public static double roundUpBytes(double value) {
        double power = 64;
        while (power < value) {
            power *= 2;
        }
        return power * 0.75 >= value ? power * 0.75 : power;
    }

    /** A round length of time with its unit. */
    static String text(double nanos) {
        return text(nanos, nanos / 10).replace(".0 ", " ");
    }

    private static String text(double at, double step) {
        if (at == 0) {
            return "0";
        }
        double size = Math.abs(at);
        double unit = size < 1e3 ? 1 : size < 1e6 ? 1e3 : size < 1e9 ? 1e6 : 1e9;
        String name = size < 1e3 ? "ns" : size < 1e6 ? "µs" : size < 1e9 ? "ms" : "s";
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step / unit) - 1e-9), 0, 6);
        return String.format(Locale.ROOT, "%,." + decimals + "f %s", at / unit, name);
    }

    /**
     * A mark of an axis.
     *
     * @param at its time in virtual nanoseconds, or its place on an axis that counts minor collections
     */
    public record Mark(double at, String text) {

        /** The time to the nearest virtual nanosecond. */
        public VirtualNanos time() {
            return new VirtualNanos(Math.round(at));
        }
    }
}
