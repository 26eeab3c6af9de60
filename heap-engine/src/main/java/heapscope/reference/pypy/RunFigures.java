package heapscope.reference.pypy;

import java.util.List;

/**
 * What a run did from its first statement to its end, measured or modelled.
 *
 * @param minors minor collections
 * @param increments increments of major collections
 * @param cycles major collections completed
 * @param survivingBytes bytes that survived a minor collection, summed over all of them
 * @param peakMemory the most bytes in arenas and large objects after a minor collection
 * @param firstIncrement minor collections by the first increment, -1 if there was none
 * @param cycleEnds the first cycles
 * @param output what the program wrote; of a measured run the end of it
 */
public record RunFigures(
        long minors, long increments, long cycles, long survivingBytes, long peakMemory, long firstIncrement,
        List<CycleFigures> cycleEnds, PauseFigures minorPauses, PauseFigures incrementPauses, String output) {

    public RunFigures {
        cycleEnds = List.copyOf(cycleEnds);
    }

    static RunFigures read(JsonEntry entry) {
        return new RunFigures(
                entry.count("minors"), entry.count("increments"), entry.count("cycles"),
                entry.count("surviving_bytes_total"), entry.count("peak_memory_bytes"),
                entry.has("first_increment") ? entry.part("first_increment").count("minors_so_far") : -1,
                entry.parts("cycle_end").stream().map(CycleFigures::read).toList(),
                pauses(entry, "minor_pause_ns"), pauses(entry, "increment_pause_ns"),
                entry.has("stdout") ? entry.text("stdout") : "");
    }

    private static PauseFigures pauses(JsonEntry entry, String field) {
        return entry.has(field) ? PauseFigures.read(entry.part(field)) : PauseFigures.NONE;
    }
}
