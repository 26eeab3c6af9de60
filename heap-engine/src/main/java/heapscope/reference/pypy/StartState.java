package heapscope.reference.pypy;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The collector of a real process at the first statement of a program.
 *
 * @param setting the name of the collector's setting
 * @param jit whether the JIT was on
 * @param gcState the number of the major collection's state
 * @param threshold what the last cycle set, 0 if there was none
 */
public record StartState(
        String setting, boolean jit, long minors, long increments, long cycles, int gcState, double threshold,
        long arenaBytes, long rawBytes) {

    private static final List<String> STATES = List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING");

    /**
     * Bytes of the interpreter and the runner in arenas that stay alive: with {@code --jit off} whole cycles leave as
     * many, with {@link #YOUNG_BYTES}, beside what a program keeps itself (the trees of {@code w04}). What more there is
     * at the first statement is garbage that no cycle has found yet.
     */
    private static final long LIVING_ARENA_BYTES = 1_735_000;
    /** The same of large objects; with the JIT on it keeps some of its own. */
    private static final long LIVING_RAW_BYTES = 504_300;
    private static final long LIVING_RAW_BYTES_OF_JIT = 812_000;
    /**
     * Bytes in the nursery that become old: what survives in a program that keeps nothing (the recursion of {@code w02})
     * beside what its calls leave at each collection; its largest minor collection leaves 54 KB (measurements, table T5).
     */
    private static final long YOUNG_BYTES = 47_000;
    /**
     * Bytes of the interpreter's own prebuilt objects that are marked in each cycle: under an increment step of 256 KiB
     * the cycles take by so much more increments than the heap by itself would.
     */
    private static final long PREBUILT_BYTES = 200_000;
    /**
     * Bytes that the interpreter and the runner allocate before the first statement. The first nursery is emptied to be
     * replaced; 49 more of 256 KiB are filled, 12 of 1 MiB, 3 of 4 MiB: that is between 12.25 and 12.5 MiB.
     */
    private static final long ALLOCATED_BYTES = 12_976_128;

    static StartState read(JsonEntry entry) {
        int state = STATES.indexOf(entry.text("gc_state"));
        if (state < 0) {
            throw new ReferenceFault(entry.where() + ": the field gc_state is not one of " + STATES);
        }
        return new StartState(
                entry.text("setting"), entry.truth("jit"), entry.count("minors"), entry.count("increments"),
                entry.count("cycles"), state,
                entry.has("next_threshold_bytes") ? entry.number("next_threshold_bytes") : 0,
                entry.count("arena_bytes"), entry.count("raw_bytes"));
    }

    /**
     * The keys of the configuration that let a program begin in this state.
     *
     * @param nursery the usable bytes of the nursery
     */
    Map<String, String> keys(long nursery) {
        long young = Math.max(YOUNG_BYTES, ALLOCATED_BYTES % nursery);
        long livingRaw = jit ? LIVING_RAW_BYTES_OF_JIT : LIVING_RAW_BYTES;
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("start_arena_bytes", Long.toString(arenaBytes));
        keys.put("start_arena_garbage", Long.toString(Math.max(0, arenaBytes - LIVING_ARENA_BYTES)));
        keys.put("start_raw_bytes", Long.toString(rawBytes));
        keys.put("start_raw_garbage", Long.toString(Math.max(0, rawBytes - livingRaw)));
        keys.put("start_nursery_bytes", Long.toString(Math.min(young, nursery)));
        keys.put("start_nursery_garbage", Long.toString(Math.min(young, nursery) - Math.min(YOUNG_BYTES, nursery)));
        keys.put("start_prebuilt_bytes", Long.toString(PREBUILT_BYTES));
        keys.put("start_state", Integer.toString(gcState));
        keys.put("start_threshold", Double.toString(threshold));
        keys.put("start_minors", Long.toString(minors));
        keys.put("start_increments", Long.toString(increments));
        keys.put("start_cycles", Long.toString(cycles));
        return keys;
    }
}
