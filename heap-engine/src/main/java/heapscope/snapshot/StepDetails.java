package heapscope.snapshot;

import heapscope.event.HeapEvent;
import heapscope.unit.Tick;
import java.util.List;

/**
 * Everything that happened in the step that led to an instant, found by running that stretch again with an observer.
 *
 * @param before the instant before the step
 * @param after the instant after it
 * @param events its events in order; the oldest of them are left out if there are very many
 * @param complete whether no event was left out
 * @param moves the objects that survived a minor collection in it
 * @param freed the objects whose memory was freed in it, by their addresses
 * @param visited the objects that became black in it
 * @param sentence the step in one plain sentence
 */
public record StepDetails(
        HeapSnapshot before,
        HeapSnapshot after,
        List<RecordedEvent> events,
        boolean complete,
        List<MovementRecord> moves,
        List<Long> freed,
        List<Long> visited,
        String sentence) {

    public StepDetails {
        events = List.copyOf(events);
        moves = List.copyOf(moves);
        freed = List.copyOf(freed);
        visited = List.copyOf(visited);
    }

    /** An event and its number. */
    public record RecordedEvent(Tick tick, HeapEvent event) {}
}
