package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.StepDetails;
import java.util.Arrays;
import java.util.List;

/** What happened to which address in the step that is shown, to be looked up quickly. */
final class StepMarks {

    /** No step. */
    static final StepMarks NONE = new StepMarks(null);

    private final List<MovementRecord> moves;
    /** Ascending addresses. */
    private final long[] movedTo;
    private final long[] movedFrom;
    private final long[] visited;
    private final long[] freed;
    private final long[] freedSize;

    private StepMarks(StepDetails details) {
        moves = details == null ? List.of() : details.moves().stream().filter(MovementRecord::moved).toList();
        movedTo = moves.stream().mapToLong(MovementRecord::to).sorted().toArray();
        movedFrom = moves.stream().mapToLong(MovementRecord::from).sorted().toArray();
        visited = details == null ? new long[0] : sorted(details.visited());
        freed = details == null ? new long[0] : sorted(details.freed());
        freedSize = new long[freed.length];
        for (int i = 0; i < freed.length; i++) {
            freedSize[i] = sizeBefore(details.before().heap(), freed[i]);
        }
    }

    /** The marks of a step, null for none. */
    static StepMarks of(StepDetails details) {
        return details == null ? NONE : new StepMarks(details);
    }

    private static long[] sorted(List<Long> addresses) {
        return addresses.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** What was freed may have been allocated in the very same step, and then the instant before does not know it. */
    private static long sizeBefore(HeapView before, long object) {
        return before.objectAt(object) == object ? before.sizeOf(object) : 0;
    }

    /** The objects that moved. */
    List<MovementRecord> moves() {
        return moves;
    }

    /** Whether an object got to its address in this step. */
    boolean arrived(long object) {
        return Arrays.binarySearch(movedTo, object) >= 0;
    }

    /** Whether an object left this address in this step. */
    boolean left(long object) {
        return Arrays.binarySearch(movedFrom, object) >= 0;
    }

    /** Whether an object became black in this step. */
    boolean visited(long object) {
        return Arrays.binarySearch(visited, object) >= 0;
    }

    /** Whether anything moved. */
    boolean anyMoved() {
        return movedTo.length > 0;
    }

    /** The index of the first object freed at or behind an address. */
    int firstFreed(long address) {
        int at = Arrays.binarySearch(freed, address);
        return at < 0 ? -at - 1 : at;
    }

    /** How many objects were freed. */
    int freedCount() {
        return freed.length;
    }

    /** The address of a freed object by its index in order of addresses. */
    long freed(int index) {
        return freed[index];
    }

    /** Bytes of a freed object with header; 0 if not known. */
    long freedSize(int index) {
        return freedSize[index];
    }
}
