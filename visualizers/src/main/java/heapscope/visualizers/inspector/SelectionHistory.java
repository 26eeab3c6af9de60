package heapscope.visualizers.inspector;

import java.util.ArrayList;
import java.util.List;

/** The objects that were selected one after the other, with a position, as in a web browser. */
public final class SelectionHistory {

    private static final int LIMIT = 200;

    private final List<Long> visited = new ArrayList<>();
    private int position = -1;

    /** Notes that an object was selected: what lay ahead is forgotten, unless it is the very object at the position. */
    public void visit(long object) {
        if (object == 0 || object == current()) {
            return;
        }
        visited.subList(position + 1, visited.size()).clear();
        visited.add(object);
        if (visited.size() > LIMIT) {
            visited.removeFirst();
        }
        position = visited.size() - 1;
    }

    /** The object at the position, 0 if there is none. */
    public long current() {
        return position < 0 ? 0 : visited.get(position);
    }

    /** Whether there is an object before. */
    public boolean canGoBack() {
        return position > 0;
    }

    /** Whether there is an object after. */
    public boolean canGoForward() {
        return position < visited.size() - 1;
    }

    /** Goes to the object before, if there is one; the object at the position. */
    public long back() {
        if (canGoBack()) {
            position--;
        }
        return current();
    }

    /** Goes to the object after, if there is one; the object at the position. */
    public long forward() {
        if (canGoForward()) {
            position++;
        }
        return current();
    }
}
