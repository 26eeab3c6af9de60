package heapscope.timeline;

import heapscope.unit.VirtualNanos;
import java.util.Arrays;
import java.util.List;

/**
 * Figures of the pauses in a range of virtual time, exact. Percentiles are by nearest rank: the least duration that at
 * least so many of the pauses do not exceed.
 *
 * @param count how many
 * @param total virtual time of all of them
 */
public record PauseStatistics(
        long count, VirtualNanos total, VirtualNanos p50, VirtualNanos p90, VirtualNanos p99, VirtualNanos max) {

    /** What is counted as one. */
    public enum Kind {
        /** A minor collection. */
        MINOR("minor"),
        /** An increment of a major collection. */
        INCREMENT("increment"),
        /** What the program feels: collections without any work of the program in between. */
        STOP("stop");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in files and for people. */
        public String label() {
            return label;
        }
    }

    /** The figures of a whole timeline. */
    public static PauseStatistics of(TimelineData timeline, Kind kind) {
        return of(timeline, kind, VirtualNanos.ZERO, new VirtualNanos(Long.MAX_VALUE));
    }

    /** The figures of the pauses that start within a range, its end excluded. */
    public static PauseStatistics of(TimelineData timeline, Kind kind, VirtualNanos from, VirtualNanos to) {
        return of(kind == Kind.STOP ? stops(timeline, from, to) : pauses(timeline.pauses(), kind, from, to));
    }

    private static long[] pauses(List<Pause> pauses, Kind kind, VirtualNanos from, VirtualNanos to) {
        Pause.Kind wanted = kind == Kind.MINOR ? Pause.Kind.MINOR : Pause.Kind.INCREMENT;
        return pauses.stream()
                .filter(pause -> pause.kind() == wanted)
                .filter(pause -> pause.startTime().compareTo(from) >= 0 && pause.startTime().compareTo(to) < 0)
                .mapToLong(pause -> pause.duration().value())
                .toArray();
    }

    private static long[] stops(TimelineData timeline, VirtualNanos from, VirtualNanos to) {
        return timeline.stops().stream()
                .filter(stop -> stop.startTime().compareTo(from) >= 0 && stop.startTime().compareTo(to) < 0)
                .mapToLong(stop -> stop.duration().value())
                .toArray();
    }

    /** The figures of some durations in virtual nanoseconds; the array is sorted. */
    public static PauseStatistics of(long[] durations) {
        Arrays.sort(durations);
        long total = Arrays.stream(durations).sum();
        return new PauseStatistics(
                durations.length, new VirtualNanos(total), rank(durations, 50), rank(durations, 90),
                rank(durations, 99), rank(durations, 100));
    }

    private static VirtualNanos rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return VirtualNanos.ZERO;
        }
        long rank = ((long) sorted.length * percent + 99) / 100;
        return new VirtualNanos(sorted[(int) Math.max(0, rank - 1)]);
    }
}
