package heapscope.reference.pypy;

/**
 * The end of a major collection.
 *
 * @param minorsSoFar minor collections of the program by then
 * @param threshold bytes at which the next one starts
 * @param arenaBytes bytes in arenas after it
 * @param rawBytes bytes of large objects after it
 * @param arenasBefore arenas before its sweep
 * @param arenasAfter arenas after it
 */
public record CycleFigures(
        long minorsSoFar, double threshold, long arenaBytes, long rawBytes, long arenasBefore, long arenasAfter) {

    static CycleFigures read(JsonEntry entry) {
        return new CycleFigures(
                entry.count("minors_so_far"), entry.number("next_threshold_bytes"), entry.count("arena_bytes"),
                entry.count("raw_bytes_after"), entry.count("arenas_before"), entry.count("arenas_after"));
    }
}
