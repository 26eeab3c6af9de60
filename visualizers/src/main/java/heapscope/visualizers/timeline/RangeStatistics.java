package heapscope.visualizers.timeline;

import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** The figures of all kinds of pauses in a range of time, as the texts of a table. */
public final class RangeStatistics {

    /** The rows of the table: names of texts. */
    static final List<String> ROWS = List.of("count", "total", "median", "p90", "p99", "max");

    private final List<PauseStatistics> kinds;

    private RangeStatistics(List<PauseStatistics> kinds) {
        this.kinds = kinds;
    }

    /** The figures of the pauses that start in a range; of all pauses if the range is null. */
    public static RangeStatistics of(TimelineData data, TimeWindow range) {
        return new RangeStatistics(Stream.of(PauseStatistics.Kind.values())
                .map(kind -> range == null ? PauseStatistics.of(data, kind) : PauseStatistics.of(
                        data, kind, new VirtualNanos((long) Math.ceil(range.from())),
                        new VirtualNanos((long) Math.ceil(range.to()))))
                .toList());
    }

    /** The figures of a kind. */
    public PauseStatistics of(PauseStatistics.Kind kind) {
        return kinds.get(kind.ordinal());
    }

    /** A figure with its unit; a dash for a duration where there are no pauses. */
    String text(String row, PauseStatistics.Kind kind, String none) {
        PauseStatistics figures = of(kind);
        if (row.equals("count")) {
            return Quantity.count(figures.count());
        }
        if (figures.count() == 0) {
            return none;
        }
        return switch (row) {
            case "total" -> figures.total().toString();
            case "median" -> figures.p50().toString();
            case "p90" -> figures.p90().toString();
            case "p99" -> figures.p99().toString();
            case "max" -> figures.max().toString();
            default -> throw new IllegalArgumentException("no such row: " + row);
        };
    }
}
