package heapscope.app.log;

import heapscope.reference.log.FrequencyFit;
import heapscope.reference.log.LogEntry;
import heapscope.reference.log.LogFault;
import heapscope.reference.log.LogTimeline;
import heapscope.reference.log.PypyLog;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A log that was read and waits for the frequency of its time stamps, which it does not tell; free of any toolkit but
 * its properties.
 */
public final class LogImport {

    /** So many faults are told one by one. */
    private static final int FAULTS = 5;

    private final PypyLog log;
    private final FrequencyFit fit;
    private final double longestStamps;
    private final StringProperty frequency = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private double hertz;

    /**
     * A log to be imported.
     *
     * @param remembered the frequency given for the last log, 0 if there was none
     */
    public LogImport(PypyLog log, double remembered) {
        this.log = log;
        fit = FrequencyFit.of(log).orElse(null);
        longestStamps = log.entries().stream().filter(entry -> !(entry instanceof LogEntry.Mark))
                .mapToLong(entry -> entry.span().stamps()).max().orElse(0);
        frequency.addListener((value, before, now) -> check(now));
        frequency.set(new StampFrequency(
                fit != null ? fit.frequency() : remembered > 0 ? remembered : PypyLog.REFERENCE_FREQUENCY).toString());
    }

    /** The log. */
    public PypyLog log() {
        return log;
    }

    /** What the person types. */
    public StringProperty frequencyProperty() {
        return frequency;
    }

    /** What is wrong with it, empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How long the log lasts with it, so that one can judge it. */
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Time stamps in a second; 0 while what is typed is none. */
    public double hertz() {
        return hertz;
    }

    /** Where the first frequency comes from, and how to know the right one. */
    public String explanation() {
        return fit != null
                ? "Found from the " + Quantity.count(fit.sections(), "section") + " of this log that tell how long they "
                        + "took."
                : "A log counts the ticks of the processor's clock and does not say how many there are in a second. It "
                        + "is the nominal frequency of the processor that wrote the log, or what its kernel says "
                        + "at the start: dmesg | grep -i tsc.";
    }

    /** What was found in the log. */
    public String summary() {
        int cycles = log.cycleEnds().size();
        return Quantity.count(log.minors().size(), "minor collection") + ", "
                + Quantity.count(log.increments().size(), "increment") + " and "
                + Quantity.count(cycles, "end") + " of major collections in "
                + Quantity.count(log.lines(), "line") + ".";
    }

    /** What could not be read, a sentence for each of the first places. */
    public List<String> faults() {
        List<String> sentences = new ArrayList<>();
        for (LogFault fault : log.faults().subList(0, Math.min(FAULTS, log.faults().size()))) {
            sentences.add("Line " + Quantity.count(fault.line()) + ": " + fault.message() + ".");
        }
        long more = log.faultCount() - sentences.size();
        if (more > 0) {
            sentences.add("… and " + Quantity.count(more, "place") + " more.");
        }
        return sentences;
    }

    /** The timeline of the log; nothing while there is no frequency. */
    public Optional<TimelineData> timeline() {
        return hertz > 0 ? Optional.of(LogTimeline.of(log, hertz)) : Optional.empty();
    }

    private void check(String text) {
        try {
            hertz = StampFrequency.parse(text).hertz();
            problem.set("");
            preview.set("Then the log lasts " + time(log.end()) + "; its longest pause takes "
                    + time(longestStamps) + ".");
        } catch (IllegalArgumentException wrong) {
            hertz = 0;
            problem.set(wrong.getMessage());
            preview.set("");
        }
    }

    private VirtualNanos time(double stamps) {
        return new VirtualNanos(Math.round(stamps / hertz * 1e9));
    }
}
