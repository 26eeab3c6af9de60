package heapscope.heap;

/**
 * The parameters of a generational incremental heap (specification of the collector, section 0), all sizes in bytes.
 * Immutable; nothing is taken from the host.
 *
 * @param nurserySize bytes of the young generation
 * @param tinyNursery usable bytes of a nursery below the legal minimum, -1 for a real one
 * @param pageSize bytes of a page of small objects
 * @param arenaSize bytes of an arena
 * @param arenaMisalignment bytes by which an arena's base is off a multiple of the page size
 * @param smallRequestThreshold largest block kept in pages
 * @param largeObject objects of at least this total size bypass the nursery
 * @param cardPageIndices items per card, a power of two; 0 for no cards
 * @param majorCollectionThreshold heap growth that starts a major collection
 * @param growthRateMax largest growth of the threshold from one collection to the next
 * @param minHeapSize least threshold
 * @param maxHeapSize limit of the heap, 0 for none
 * @param maxDelta largest absolute growth of the threshold
 * @param incrementStep bytes marked in one increment
 * @param maxPinned most objects pinned at once
 * @param debugLevel consistency checks: 0 none, 1 at each increment, 2 after each minor collection too
 * @param nurseryDebug whether dead bytes of the nursery are overwritten with '#' after each minor collection
 * @param rootsFromTop whether stack areas are scanned from the newest cell down
 * @param recountsInSweep whether blocks in pages count as no memory from the end of marking until their page is swept,
 *     as in PyPy 7.3.11; else they count until they are freed
 * @param clearing when free bytes of the nursery are cleared
 * @param clearingStep bytes cleared at a time by {@link Clearing#AHEAD}
 */
public record HeapParameters(
        long nurserySize,
        long tinyNursery,
        int pageSize,
        int arenaSize,
        int arenaMisalignment,
        int smallRequestThreshold,
        long largeObject,
        int cardPageIndices,
        double majorCollectionThreshold,
        double growthRateMax,
        double minHeapSize,
        double maxHeapSize,
        double maxDelta,
        double incrementStep,
        int maxPinned,
        int debugLevel,
        boolean nurseryDebug,
        boolean rootsFromTop,
        boolean recountsInSweep,
        Clearing clearing,
        long clearingStep) {

    /** Parameters of a heap that does not clear its nursery and counts blocks until they are freed. */
    public HeapParameters(
            long nurserySize, long tinyNursery, int pageSize, int arenaSize, int arenaMisalignment,
            int smallRequestThreshold, long largeObject, int cardPageIndices, double majorCollectionThreshold,
            double growthRateMax, double minHeapSize, double maxHeapSize, double maxDelta, double incrementStep,
            int maxPinned, int debugLevel, boolean nurseryDebug, boolean rootsFromTop) {
        this(nurserySize, tinyNursery, pageSize, arenaSize, arenaMisalignment, smallRequestThreshold, largeObject,
                cardPageIndices, majorCollectionThreshold, growthRateMax, minHeapSize, maxHeapSize, maxDelta,
                incrementStep, maxPinned, debugLevel, nurseryDebug, rootsFromTop, false, Clearing.NONE, 0);
    }

    /** These parameters with another order of the stack's cells. */
    public HeapParameters withRootsFromTop(boolean newestFirst) {
        return new HeapParameters(
                nurserySize, tinyNursery, pageSize, arenaSize, arenaMisalignment, smallRequestThreshold, largeObject,
                cardPageIndices, majorCollectionThreshold, growthRateMax, minHeapSize, maxHeapSize, maxDelta,
                incrementStep, maxPinned, debugLevel, nurseryDebug, newestFirst, recountsInSweep, clearing, clearingStep);
    }
}
