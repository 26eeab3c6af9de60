package heapscope.session;

import heapscope.heap.Clearing;
import heapscope.heap.HeapParameters;

/**
 * How the parameters of a heap follow from a configuration (specification of the collector, sections 0, 1.1, 8 and 9).
 */
final class HeapDerivation {

    private static final int PAGE_HEADER = 32;
    /** The largest nursery of which seven fit into the machine's addresses. */
    private static final long MOST_ROTATED = 256L << 20;

    private HeapDerivation() {}

    static HeapParameters of(Configuration configuration) {
        checkBuild(configuration);
        long large = size(configuration, "large_object");
        long wanted = size(configuration, "PYPY_GC_NURSERY");
        boolean tiny = wanted < 2 * large;
        long nursery = tiny ? 2 * large : wanted;
        boolean rotates = configuration.value("PYPY_GC_NURSERY_DEBUG") != 0 && configuration.value("PYPY_GC_DEBUG") != 0;
        require(!rotates || nursery <= MOST_ROTATED, "PYPY_GC_NURSERY", nursery,
                "at most " + MOST_ROTATED + " while seven nurseries take turns for PYPY_GC_NURSERY_DEBUG");
        double major = atLeastOne(configuration, "PYPY_GC_MAJOR_COLLECT");
        double increment = configuration.value("PYPY_GC_INCREMENT_STEP");
        double min = configuration.value("PYPY_GC_MIN");
        double pinned = configuration.value("PYPY_GC_MAX_PINNED");
        return new HeapParameters(
                nursery,
                tiny ? wanted & -8 : -1,
                (int) size(configuration, "page_size"),
                (int) size(configuration, "arena_size"),
                (int) size(configuration, "arena_misalignment"),
                (int) size(configuration, "small_request_threshold"),
                large,
                (int) configuration.value("card_page_indices"),
                major,
                atLeastOne(configuration, "PYPY_GC_GROWTH"),
                Math.max(min == 0 ? 8.0 * nursery : min, nursery * major),
                configuration.value("PYPY_GC_MAX"),
                configuration.value("PYPY_GC_MAX_DELTA"),
                increment == 0 ? 4.0 * nursery : increment,
                (int) (pinned < 0 ? nursery / (2 * large) : pinned),
                (int) configuration.value("PYPY_GC_DEBUG"),
                configuration.value("PYPY_GC_NURSERY_DEBUG") != 0,
                true,
                configuration.value("recount_in_sweep") != 0,
                Clearing.values()[(int) configuration.value("clearing")],
                size(configuration, "nursery_cleanup"));
    }

    /** A factor; one that is not above 1 is ignored, as PyPy does. */
    private static double atLeastOne(Configuration configuration, String key) {
        double value = configuration.value(key);
        return value > 1 ? value : ConfigKey.named(key).in(configuration.preset());
    }

    /** The parameters of the build depend on each other. */
    private static void checkBuild(Configuration configuration) {
        long page = multiple(configuration, "page_size", 8);
        long arena = multiple(configuration, "arena_size", 8);
        long misalignment = multiple(configuration, "arena_misalignment", 8);
        long small = multiple(configuration, "small_request_threshold", 8);
        long large = multiple(configuration, "large_object", 8);
        long cleanup = multiple(configuration, "nursery_cleanup", 8);
        long cards = size(configuration, "card_page_indices");
        require(page >= small + PAGE_HEADER, "page_size", page,
                "at least small_request_threshold + 32 = " + (small + PAGE_HEADER));
        require(arena >= 2 * page, "arena_size", arena, "at least twice page_size = " + 2 * page);
        require(misalignment < page, "arena_misalignment", misalignment, "less than page_size = " + page);
        require(cleanup >= large, "nursery_cleanup", cleanup, "at least large_object = " + large);
        require(large > small, "large_object", large, "more than small_request_threshold = " + small);
        require((cards & cards - 1) == 0, "card_page_indices", cards, "a power of two");
    }

    private static long multiple(Configuration configuration, String key, long of) {
        long value = size(configuration, key);
        require(value % of == 0, key, value, "a multiple of " + of);
        return value;
    }

    private static long size(Configuration configuration, String key) {
        return (long) configuration.value(key);
    }

    private static void require(boolean holds, String key, long value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(key + "=" + value + " must be " + rule + ".");
        }
    }
}
