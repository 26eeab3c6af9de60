package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import java.util.Optional;

/**
 * One timeline on the axis: its pauses and its memory at the places where they are drawn. It is read further as a run
 * grows, and anew when another one follows or the axis changes.
 */
public final class TimelineTrack {

    /** Where the figures come from. */
    public enum Origin {
        /** The run that is being explored: filled bars and areas. */
        SIMULATED("simulated"),
        /** A log of the real PyPy: hollow and hatched bars, dotted lines. */
        MEASURED("log");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** The name in texts, files and style sheets. */
        public String label() {
            return label;
        }
    }

    private final Origin origin;
    private final PauseSeries minors = new PauseSeries(Pause.Kind.MINOR);
    private final PauseSeries increments = new PauseSeries(Pause.Kind.INCREMENT);
    private final MemorySeries memory = new MemorySeries();
    private String name = "";
    private TimelineData data;
    private Alignment alignment = Alignment.TIME;
    private AxisMap axis = AxisMap.OF_TIME;

    TimelineTrack(Origin origin) {
        this.origin = origin;
    }

    /** Where the figures come from. */
    public Origin origin() {
        return origin;
    }

    /** The name of the program or of the file. */
    public String name() {
        return name;
    }

    /** What is known, null if nothing is. */
    public TimelineData data() {
        return data;
    }

    /** The minor collections. */
    public PauseSeries minors() {
        return minors;
    }

    /** The increments of major collections. */
    public PauseSeries increments() {
        return increments;
    }

    /** The pauses of a kind. */
    public PauseSeries pauses(Pause.Kind kind) {
        return kind == Pause.Kind.MINOR ? minors : increments;
    }

    /** Memory used and the threshold. */
    public MemorySeries memory() {
        return memory;
    }

    /** Where instants stand. */
    AxisMap axis() {
        return axis;
    }

    /** Where the timeline ends on the axis. */
    double end() {
        return data == null ? 0 : axis.position(data.endTime().value());
    }

    /** The pause of a kind and number, if there is one. */
    public Optional<PauseAt> pauseAt(Pause.Kind kind, long number) {
        PauseSeries series = pauses(kind);
        return number < 1 || number > series.size()
                ? Optional.empty() : Optional.of(new PauseAt(this, series.index((int) number - 1)));
    }

    void rename(String newName) {
        name = newName;
    }

    /** Shows what is known now. */
    void show(TimelineData next) {
        TimelineData before = data;
        data = next;
        if (alignment == Alignment.TIME) {
            read(before == null ? 0 : before.pauses().size(), before);
        } else {
            readAll();
        }
    }

    void clear() {
        data = null;
        forget();
    }

    /** Stands on another axis from now on. */
    void align(Alignment next) {
        if (alignment != next) {
            alignment = next;
            if (data != null) {
                readAll();
            }
        }
    }

    private void readAll() {
        axis = alignment.map(data);
        forget();
        append(0);
    }

    /** Reads what the timeline has more than the one before; all of it if it is one of another run. */
    private void read(int known, TimelineData before) {
        boolean goesOn = known > 0 && known <= data.pauses().size() && known == memory.size()
                && before.pauses().get(known - 1).equals(data.pauses().get(known - 1));
        if (!goesOn) {
            forget();
        }
        append(goesOn ? known : 0);
    }

    private void forget() {
        minors.clear();
        increments.clear();
        memory.clear();
    }

    private void append(int known) {
        for (int i = known; i < data.pauses().size(); i++) {
            Pause pause = data.pauses().get(i);
            pauses(pause.kind()).add(pause, i, axis);
        }
        for (int i = known; i < data.memory().size(); i++) {
            memory.add(data.memory().get(i), axis);
        }
    }
}
