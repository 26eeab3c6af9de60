package heapscope.timeline;

import heapscope.heap.CollectionListener.StepProgress;
import heapscope.time.Ledger;
import heapscope.time.Work;
import heapscope.timeline.TimelineData.MemorySample;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Pauses in order, about 200 bytes each with their ledgers. */
final class PauseLog {

    static final int KIND = 0;
    static final int NUMBER = 1;
    static final int START = 2;
    static final int END = 3;
    static final int START_TIME = 4;
    static final int DURATION = 5;
    static final int SURVIVING = 6;
    static final int PINNED = 7;
    static final int MEMORY = 8;
    static final int OLD_STATE = 9;
    static final int NEW_STATE = 10;
    static final int BUDGET = 11;
    static final int BUDGET_UNIT = 12;
    static final int WHY = 13;
    static final int LINE = 14;
    static final int THRESHOLD = 15;
    static final int LEDGER = 16;
    static final int TO_MARK = 17;
    static final int MORE_TO_MARK = 18;
    static final int EXAMINED = 19;
    static final int NOTHING_LEFT = 20;
    static final int WIDTH = 21;

    private static final Pause.Kind[] KINDS = Pause.Kind.values();
    private static final Work[] WORK = Work.values();

    private final RowStore rows = new RowStore(WIDTH);
    private final ByteStore ledgers = new ByteStore();
    private final NameTable names;
    private final PackedWriter writer = new PackedWriter();

    PauseLog(NameTable names) {
        this.names = names;
    }

    RowStore rows() {
        return rows;
    }

    /** Appends a pause; the row lacks only the ledger. */
    void append(long[] row, Ledger work) {
        int kinds = 0;
        for (Work each : WORK) {
            kinds += work.of(each) == 0 ? 0 : 1;
        }
        writer.number(kinds);
        for (Work each : WORK) {
            if (work.of(each) != 0) {
                writer.number(each.ordinal()).number(work.of(each));
            }
        }
        row[LEDGER] = writer.appendTo(ledgers);
        rows.append(row);
    }

    View view(DecisionLog.View decisions) {
        return new View(rows.view(), ledgers.view(), names, decisions);
    }

    /** The pauses up to now. */
    static final class View extends AbstractList<Pause> implements RandomAccess {

        private final RowStore.View rows;
        private final ByteStore.View ledgers;
        private final NameTable names;
        private final DecisionLog.View decisions;

        private View(RowStore.View rows, ByteStore.View ledgers, NameTable names, DecisionLog.View decisions) {
            this.rows = rows;
            this.ledgers = ledgers;
            this.names = names;
            this.decisions = decisions;
        }

        RowStore.View rows() {
            return rows;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Pause get(int index) {
            long why = rows.get(index, WHY);
            return new Pause(
                    KINDS[(int) rows.get(index, KIND)],
                    rows.get(index, NUMBER),
                    new Tick(rows.get(index, START)),
                    new Tick(rows.get(index, END)),
                    new VirtualNanos(rows.get(index, START_TIME)),
                    new VirtualNanos(rows.get(index, DURATION)),
                    ledger(index),
                    new Bytes(rows.get(index, SURVIVING)),
                    (int) rows.get(index, PINNED),
                    new Bytes(rows.get(index, MEMORY)),
                    names.name(rows.get(index, OLD_STATE)),
                    names.name(rows.get(index, NEW_STATE)),
                    rows.get(index, BUDGET),
                    names.name(rows.get(index, BUDGET_UNIT)),
                    why < 0 ? null : decisions.decision((int) why),
                    (int) rows.get(index, LINE),
                    progress(index));
        }

        private StepProgress progress(int index) {
            return new StepProgress(
                    rows.get(index, TO_MARK), rows.get(index, MORE_TO_MARK), rows.get(index, EXAMINED),
                    rows.get(index, NOTHING_LEFT) != 0);
        }

        private Ledger ledger(int index) {
            PackedReader reader = ledgers.at(rows.get(index, LEDGER));
            Ledger ledger = new Ledger();
            for (long left = reader.number(); left > 0; left--) {
                ledger.add(WORK[(int) reader.number()], reader.number());
            }
            return ledger;
        }

        /** Memory after each of these pauses. */
        List<MemorySample> memory() {
            return new Samples(rows);
        }
    }

    private static final class Samples extends AbstractList<MemorySample> implements RandomAccess {

        private final RowStore.View rows;

        private Samples(RowStore.View rows) {
            this.rows = rows;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public MemorySample get(int index) {
            long end = rows.get(index, START_TIME) + rows.get(index, DURATION);
            return new MemorySample(
                    new VirtualNanos(end), rows.get(index, MEMORY),
                    Double.longBitsToDouble(rows.get(index, THRESHOLD)));
        }
    }
}
