package heapscope.reference.log;

/**
 * What a log says of the process that wrote it.
 *
 * @param nurserySize bytes; the last size that was set, 0 if the log does not say
 * @param cacheSize bytes of the processor's cache, 0 if the log does not say
 * @param memoryTotal bytes of the machine's memory, 0 if the log does not say
 * @param saysTime whether its sections end with the time they took, as in newer versions than 7.3.11
 */
public record LogSettings(long nurserySize, long cacheSize, double memoryTotal, boolean saysTime) {

    /** The least threshold unless {@code PYPY_GC_MIN} sets another, in nurseries (specification, section 0). */
    private static final int NURSERIES_IN_LEAST_HEAP = 8;

    /**
     * The threshold of the first cycle in bytes if {@code PYPY_GC_MIN} was not set, which the log does not say; 0 if it
     * does not give the size of the nursery either.
     */
    public long firstThreshold() {
        return NURSERIES_IN_LEAST_HEAP * nurserySize;
    }
}
