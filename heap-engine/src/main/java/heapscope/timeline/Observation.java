package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.EventSink;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;

/** Passes all events of some kinds on to an observer. Never holds. */
final class Observation implements Watch {

    /** What the collector does, apart from the program. */
    static final long COLLECTOR = bitsFrom(EventKind.MINOR_STARTED);

    private final long kinds;
    private final EventSink observer;

    Observation(long kinds, EventSink observer) {
        this.kinds = kinds;
        this.observer = observer;
    }

    private static long bitsFrom(EventKind first) {
        long bits = 0;
        for (EventKind kind : EventKind.values()) {
            bits |= kind.ordinal() >= first.ordinal() ? kind.bit() : 0;
        }
        return bits;
    }

    @Override
    public long kinds() {
        return kinds;
    }

    @Override
    public boolean happened(Tick tick, HeapEvent event) {
        observer.happened(tick, event);
        return false;
    }
}
