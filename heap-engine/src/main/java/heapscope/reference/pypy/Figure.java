package heapscope.reference.pypy;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure by which a run is judged, with how far it may be from the measured one. */
public enum Figure {
    MINORS("minors", 0.02, 0, RunFigures::minors),
    INCREMENTS("increments", 0.05, 3, RunFigures::increments),
    CYCLES("cycles", 0, 1, RunFigures::cycles),
    SURVIVING("surviving", 0.03, 0, RunFigures::survivingBytes),
    PEAK("peak", 0.05, 0, RunFigures::peakMemory);

    private final String label;
    private final double relative;
    private final double absolute;
    private final ToDoubleFunction<RunFigures> value;

    Figure(String label, double relative, double absolute, ToDoubleFunction<RunFigures> value) {
        this.label = label;
        this.relative = relative;
        this.absolute = absolute;
        this.value = value;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The figure of a run. */
    public double of(RunFigures figures) {
        return value.applyAsDouble(figures);
    }

    /** Whether a value is near enough to the measured one: by a share of it, or by an absolute number. */
    public boolean isWithin(double ours, double measured) {
        return Math.abs(ours - measured) <= Math.max(relative * measured, absolute);
    }

    /** A value and the measured one with the deviation: {@code minors 292/292 +0.0%}, {@code cycles 7/8 -1}. */
    String text(double ours, double measured) {
        String both = label + " " + number(ours) + "/" + number(measured) + " ";
        if (this == CYCLES || measured == 0) {
            return both + String.format(Locale.ROOT, ours == measured ? "+0" : "%+.0f", ours - measured);
        }
        return both + String.format(Locale.ROOT, "%+.1f%%", 100 * (ours - measured) / measured);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
