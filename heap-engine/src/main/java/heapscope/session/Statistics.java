package heapscope.session;

import java.util.Map;

/**
 * The figures of a run up to an instant: what {@code --stats} prints. Bytes, virtual nanoseconds and counts.
 *
 * @param ticks heap events
 * @param steps collection steps: minor collections and increments of major ones
 * @param bytesCleared bytes of the nursery and references of objects that were set to zero for objects to come
 * @param buffersCopied buffers that system calls copied because they could not be pinned
 * @param memoryUsed bytes in arenas and large objects
 * @param virtualNanosByWork what each kind of work cost, by its key in the configuration without {@code cost.}
 * @param pauses by kind: {@code minor}, {@code increment}, {@code stop}
 */
public record Statistics(
        String name,
        String configuration,
        String outcome,
        int exitStatus,
        long ticks,
        long statements,
        long steps,
        long objectsAllocated,
        long bytesAllocated,
        long minorCollections,
        long increments,
        long cycles,
        long objectsMoved,
        long bytesCopied,
        long bytesCleared,
        long buffersCopied,
        long memoryUsed,
        long virtualNanos,
        long virtualNanosOfProgram,
        long virtualNanosOfCollector,
        Map<String, Long> virtualNanosByWork,
        Map<String, PauseFigures> pauses) {

    /** Figures of one kind of pause, virtual nanoseconds beside the count. */
    public record PauseFigures(long count, long total, long p50, long p90, long p99, long max) {}

    /** The figures as one JSON object. */
    public String toJson() {
        return StatisticsJson.write(this);
    }
}
