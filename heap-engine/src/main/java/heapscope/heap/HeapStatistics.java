package heapscope.heap;

/**
 * Figures of the heap in bytes (specification of the collector, section 7, {@code gc.get_stats}). The nursery counts in
 * none of the first four.
 *
 * @param unsweptMemory bytes in arenas that count in none of these until their page is swept
 */
public record HeapStatistics(
        long totalMemoryUsed,
        long peakMemoryUsed,
        long totalMemoryAllocated,
        long peakMemoryAllocated,
        long arenaMemory,
        long peakArenaMemory,
        long largeMemory,
        long peakLargeMemory,
        long nurserySize,
        long unsweptMemory) {}
