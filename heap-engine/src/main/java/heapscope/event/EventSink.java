package heapscope.event;

import heapscope.unit.Tick;

/** Receives the events of a stretch of a run, in order. At full speed there is none. */
@FunctionalInterface
public interface EventSink {

    /**
     * One event has happened.
     *
     * @param tick its number: the position right after it
     */
    void happened(Tick tick, HeapEvent event);
}
