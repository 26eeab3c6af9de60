package heapscope.heap.incminimark;

/**
 * The states of a major collection and the ways between them (specification of the collector, sections 6.1 and
 * 6.4.1).
 */
enum CollectorState {
    SCANNING, MARKING, SWEEPING, FINALIZING;

    /** Whether a state may follow this one. Sweeping goes straight to scanning when the heap is exhausted. */
    boolean mayBecome(CollectorState next) {
        return switch (this) {
            case SCANNING -> next == MARKING;
            case MARKING -> next == SWEEPING;
            case SWEEPING -> next == FINALIZING || next == SCANNING;
            case FINALIZING -> next == SCANNING;
        };
    }
}
