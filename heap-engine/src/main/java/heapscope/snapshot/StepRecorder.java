package heapscope.snapshot;

import heapscope.event.EventSink;
import heapscope.event.HeapEvent;
import heapscope.snapshot.StepDetails.RecordedEvent;
import heapscope.unit.Tick;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Notes what happens in a step that is run again for it. */
public final class StepRecorder implements EventSink {

    /** As many events are kept as a person could ever look at. */
    private static final int MOST_EVENTS = 20_000;

    private final StepCounts counts = new StepCounts();
    private final Deque<RecordedEvent> events = new ArrayDeque<>();
    private final List<MovementRecord> moves = new ArrayList<>();
    private final List<Long> freed = new ArrayList<>();
    private final List<Long> visited = new ArrayList<>();
    private int firstWithoutRoot;

    @Override
    public void happened(Tick tick, HeapEvent event) {
        counts.add(event);
        if (events.size() == MOST_EVENTS) {
            events.removeFirst();
        }
        events.addLast(new RecordedEvent(tick, event));
        switch (event) {
            case HeapEvent.ObjectMoved moved -> moves.add(new MovementRecord(
                    moved.from().value(), moved.to().value(), moved.size().value(), moved.parent().value(), "",
                    moved.space()));
            case HeapEvent.ObjectKept kept -> moves.add(new MovementRecord(
                    kept.object().value(), kept.object().value(), 0, kept.parent().value(), "", kept.space()));
            case HeapEvent.RootsScanned roots -> nameRoots(roots.area());
            case HeapEvent.RememberedScanned _ -> firstWithoutRoot = moves.size();
            case HeapEvent.MinorStarted _ -> firstWithoutRoot = moves.size();
            case HeapEvent.ObjectFreed object -> freed.add(object.object().value());
            case HeapEvent.ObjectVisited object -> visited.add(object.object().value());
            default -> { }
        }
    }

    /** An area of roots is announced after the survivors found in it. */
    private void nameRoots(String area) {
        for (int i = firstWithoutRoot; i < moves.size(); i++) {
            MovementRecord move = moves.get(i);
            if (move.parent() == 0) {
                moves.set(i, new MovementRecord(move.from(), move.to(), move.size(), 0, area, move.space()));
            }
        }
        firstWithoutRoot = moves.size();
    }

    /** Everything about the step, with its sentence. */
    public StepDetails details(HeapSnapshot before, HeapSnapshot after) {
        String sentence = new Narrator(before, after).sentence(counts, List.copyOf(events), moves);
        return new StepDetails(
                before, after, List.copyOf(events), counts.total() == events.size(), moves, freed, visited, sentence);
    }
}
