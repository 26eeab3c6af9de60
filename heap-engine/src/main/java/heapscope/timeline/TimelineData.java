package heapscope.timeline;

import heapscope.policy.Decision;
import heapscope.time.UnitCosts;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.List;

/**
 * What is known of a run's pauses and memory so far, immutable. All lists are in order of time.
 *
 * @param pauses minor collections and increments
 * @param stops what the program feels: pauses without a statement in between, as ranges of the pauses
 * @param cycles major collections, the last one perhaps still going on
 * @param memory bytes used and threshold after each pause
 * @param decisions what policies decided to do, and the refusals that matter
 * @param bookmarks instants with a name
 * @param end the last tick known
 * @param endTime virtual time at that tick
 * @param costs the unit costs behind all durations
 */
public record TimelineData(
        List<Pause> pauses,
        List<Stop> stops,
        List<Cycle> cycles,
        List<MemorySample> memory,
        List<DecisionRecord> decisions,
        List<Bookmark> bookmarks,
        Tick end,
        VirtualNanos endTime,
        UnitCosts costs) {

    /** A timeline in which nothing has happened yet. */
    public static TimelineData empty(UnitCosts costs) {
        return new TimelineData(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Tick.ZERO, VirtualNanos.ZERO, costs);
    }

    /**
     * A stop of the program.
     *
     * @param firstPause index in the list of pauses
     * @param lastPause index in the list of pauses, inclusive
     */
    public record Stop(int firstPause, int lastPause, VirtualNanos startTime, VirtualNanos duration) {}

    /**
     * A major collection.
     *
     * @param number counted from 1
     * @param firstPause index of its first increment in the list of pauses
     * @param lastPause index of its last increment so far
     * @param finished whether it has ended
     * @param end what there was at the end of its sweep, null before
     */
    public record Cycle(
            long number, int firstPause, int lastPause, VirtualNanos startTime, VirtualNanos endTime,
            boolean finished, CycleEnd end) {}

    /**
     * The end of a cycle's sweep, inside its last increment of sweeping.
     *
     * @param arenasBefore arenas when sweeping began
     * @param arenaBytes bytes in arenas
     * @param largeBefore bytes in large objects when sweeping began
     * @param threshold the threshold that was set, bytes
     */
    public record CycleEnd(
            Tick tick, VirtualNanos time, long arenasBefore, long arenasAfter, Bytes arenaBytes, Bytes largeBefore,
            Bytes largeAfter, double threshold) {}

    /**
     * Memory after a pause.
     *
     * @param used bytes in arenas and large objects
     * @param threshold bytes at which the next major collection starts
     */
    public record MemorySample(VirtualNanos time, long used, double threshold) {}

    /** A decision and when it was made. */
    public record DecisionRecord(Tick tick, VirtualNanos time, Decision decision) {}

    /**
     * An instant with a name.
     *
     * @param fromProgram whether the workload set it rather than the user
     */
    public record Bookmark(String name, Tick tick, VirtualNanos time, boolean fromProgram) {}
}
