package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;

/**
 * Follows calls and statements forward and holds at the first statement whose depth, counted from where the watch
 * began, is not above a limit.
 */
final class CallDepth implements Watch {

    /** The kinds of events that say where in the calls a run is. */
    static final long KINDS = EventKind.STATEMENT_REACHED.bit() | EventKind.FUNCTION_CALLED.bit()
            | EventKind.FUNCTION_RETURNED.bit();

    private final int limit;
    private int depth;

    CallDepth(int limit) {
        this.limit = limit;
    }

    @Override
    public long kinds() {
        return KINDS;
    }

    @Override
    public boolean happened(Tick tick, HeapEvent event) {
        depth += change(event);
        return event.kind() == EventKind.STATEMENT_REACHED && depth <= limit;
    }

    /** By how much an event changes the depth of calls. */
    static int change(HeapEvent event) {
        return switch (event.kind()) {
            case FUNCTION_CALLED -> 1;
            case FUNCTION_RETURNED -> -1;
            default -> 0;
        };
    }
}
