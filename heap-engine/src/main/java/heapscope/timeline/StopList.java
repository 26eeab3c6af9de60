package heapscope.timeline;

import heapscope.timeline.TimelineData.Stop;
import heapscope.unit.VirtualNanos;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Stops of the program: each a row of pauses without any work of the program in between. */
final class StopList extends AbstractList<Stop> implements RandomAccess {

    private final RowStore.View firsts;
    private final RowStore.View pauses;

    StopList(RowStore.View firsts, RowStore.View pauses) {
        this.firsts = firsts;
        this.pauses = pauses;
    }

    @Override
    public int size() {
        return firsts.size();
    }

    @Override
    public Stop get(int index) {
        int first = (int) firsts.get(index, 0);
        int last = (index + 1 < firsts.size() ? (int) firsts.get(index + 1, 0) : pauses.size()) - 1;
        long duration = 0;
        for (int i = first; i <= last; i++) {
            duration += pauses.get(i, PauseLog.DURATION);
        }
        return new Stop(
                first, last, new VirtualNanos(pauses.get(first, PauseLog.START_TIME)), new VirtualNanos(duration));
    }
}
