package heapscope.timeline;

import heapscope.heap.CollectionListener.CycleReport;
import heapscope.policy.Decision;
import heapscope.time.Ledger;
import heapscope.time.VirtualClock;
import heapscope.time.Work;
import heapscope.timeline.TimelineData.Bookmark;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The timeline as it is written: appended to by the run's thread, seen by others through {@link #view}. */
final class TimelineLog {

    private final NameTable names = new NameTable();
    private final DecisionLog decisions = new DecisionLog(names);
    private final PauseLog pauses = new PauseLog(names);
    /** The index of the first pause of each stop. */
    private final RowStore stops = new RowStore(1);
    private final CycleLog cycles = new CycleLog();
    private List<Bookmark> bookmarks = List.of();

    private long programWork = -1;

    void decision(long tick, long time, Decision decision) {
        decisions.append(tick, time, decision);
    }

    /** Writes a pause that ends now. */
    void pause(long[] row, Ledger work, String oldState, String newState, String budgetUnit, VirtualClock clock) {
        int index = pauses.rows().size();
        row[PauseLog.OLD_STATE] = names.numberOf(oldState);
        row[PauseLog.NEW_STATE] = names.numberOf(newState);
        row[PauseLog.BUDGET_UNIT] = names.numberOf(budgetUnit);
        row[PauseLog.WHY] = reason(row[PauseLog.START]);
        pauses.append(row, work);
        long done = workOfProgram(clock.ledger());
        if (done != programWork) {
            stops.append(index);
            programWork = done;
        }
        if (row[PauseLog.KIND] == Pause.Kind.INCREMENT.ordinal()) {
            cycles.increment(index, row[PauseLog.OLD_STATE], row[PauseLog.NEW_STATE]);
        }
    }

    /**
     * The decision to act right before the pause, or right before the one that it follows at once; -1 if there is none.
     */
    private long reason(long start) {
        for (int i = decisions.size() - 1; i >= 0 && decisions.tick(i) >= start; i--) {
            if (decisions.tick(i) == start && decisions.view().decision(i).acts()) {
                return i;
            }
        }
        RowStore rows = pauses.rows();
        int last = rows.size() - 1;
        return last >= 0 && rows.get(last, PauseLog.END) == start ? rows.get(last, PauseLog.WHY) : -1;
    }

    /** Between the pauses of one stop the program does nothing. */
    private static long workOfProgram(Ledger ledger) {
        return ledger.of(Work.STATEMENT) + ledger.of(Work.CALL) + ledger.of(Work.ALLOCATION)
                + ledger.of(Work.BARRIER_HIT);
    }

    void cycleFinished(long tick, VirtualNanos time, CycleReport report) {
        cycles.finished(tick, time.value(), report);
    }

    void bookmark(String name, long tick, VirtualNanos time, boolean fromProgram) {
        List<Bookmark> more = new ArrayList<>(bookmarks);
        more.add(new Bookmark(name, new Tick(tick), time, fromProgram));
        more.sort(Comparator.comparing(Bookmark::tick));
        bookmarks = List.copyOf(more);
    }

    void removeBookmark(String name) {
        bookmarks = bookmarks.stream().filter(mark -> mark.fromProgram() || !mark.name().equals(name)).toList();
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** The rows of the pauses by their end: where steps end. */
    RowStore pauseRows() {
        return pauses.rows();
    }

    CycleLog cycles() {
        return cycles;
    }

    /** What is known up to now. */
    TimelineData view(long end, VirtualClock clock, VirtualNanos endTime) {
        DecisionLog.View decided = decisions.view();
        PauseLog.View paused = pauses.view(decided);
        return new TimelineData(
                paused,
                new StopList(stops.view(), paused.rows()),
                cycles.view(paused.rows()),
                paused.memory(),
                decided,
                bookmarks,
                new Tick(end),
                endTime,
                clock.costs());
    }
}
