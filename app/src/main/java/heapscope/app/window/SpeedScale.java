package heapscope.app.window;

import heapscope.session.Speed;
import java.util.Locale;

/**
 * The speed slider's scale: from one step in two seconds to a thousand a second, evenly by factors, and at its end no
 * limit.
 */
public final class SpeedScale {

    /** The position for no limit. */
    public static final double UNLIMITED = 100;

    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 1000;
    private static final double LAST_LIMITED = 97;

    private SpeedScale() {}

    /** Steps per second at a position from 0 to 100; infinite at the end. */
    public static double stepsPerSecond(double position) {
        if (position > LAST_LIMITED) {
            return Double.POSITIVE_INFINITY;
        }
        double steps = SLOWEST * Math.pow(FASTEST / SLOWEST, Math.max(0, position) / LAST_LIMITED);
        double unit = Math.pow(10, Math.floor(Math.log10(steps)) - 1);
        return Math.round(steps / unit) * unit;
    }

    /** The position of a number of steps per second. */
    public static double position(double stepsPerSecond) {
        if (Double.isInfinite(stepsPerSecond)) {
            return UNLIMITED;
        }
        double steps = Math.clamp(stepsPerSecond, SLOWEST, FASTEST);
        return LAST_LIMITED * Math.log(steps / SLOWEST) / Math.log(FASTEST / SLOWEST);
    }

    /** The speed as a session takes it. */
    public static Speed speed(double stepsPerSecond) {
        return Double.isInfinite(stepsPerSecond) ? Speed.UNLIMITED : new Speed(stepsPerSecond);
    }

    /** The speed for people: {@code 4 steps/s}, {@code full speed}. */
    public static String label(double stepsPerSecond) {
        if (Double.isInfinite(stepsPerSecond)) {
            return "full speed";
        }
        String number = stepsPerSecond < 10 && stepsPerSecond != Math.rint(stepsPerSecond)
                ? String.format(Locale.ROOT, "%.1f", stepsPerSecond)
                : String.format(Locale.ROOT, "%,.0f", stepsPerSecond);
        return number + " steps/s";
    }
}
