package heapscope.app.window;

import heapscope.snapshot.MovementRecord;
import heapscope.visualizers.view.SelectionModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps an object selected when a collection moves it, forward and back. */
final class SelectionTrail {

    private final SelectionModel selection;
    private final Deque<Move> moves = new ArrayDeque<>();

    SelectionTrail(SelectionModel selection) {
        this.selection = selection;
    }

    /** The run stands at a tick: moves that lie ahead of it have not happened yet. */
    void arrived(long tick) {
        while (!moves.isEmpty() && moves.peek().tick > tick) {
            Move undone = moves.pop();
            if (selection.selected() == undone.to) {
                selection.select(undone.from);
            }
        }
    }

    /** What moved in the step that led to a tick. */
    void moved(long tick, List<MovementRecord> records) {
        for (MovementRecord record : records) {
            if (record.moved() && record.from() == selection.selected()) {
                moves.push(new Move(tick, record.from(), record.to()));
                selection.select(record.to());
                return;
            }
        }
    }

    private record Move(long tick, long from, long to) {}
}
