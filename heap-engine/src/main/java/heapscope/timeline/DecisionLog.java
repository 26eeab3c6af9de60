package heapscope.timeline;

import heapscope.policy.Decision;
import heapscope.timeline.TimelineData.DecisionRecord;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** Decisions with their reasons, about a hundred bytes each: a long run makes hundreds of thousands. */
final class DecisionLog {

    private static final int TICK = 0;
    private static final int TIME = 1;
    private static final int ENTRY = 2;

    private final RowStore rows = new RowStore(3);
    private final ByteStore entries = new ByteStore();
    private final NameTable names;
    private final PackedWriter writer = new PackedWriter();

    DecisionLog(NameTable names) {
        this.names = names;
    }

    int size() {
        return rows.size();
    }

    long tick(int index) {
        return rows.get(index, TICK);
    }

    void append(long tick, long time, Decision decision) {
        writer.number(names.numberOf(decision.outcome())).number(decision.acts() ? 1 : 0).text(decision.reason());
        writer.number(decision.inputs().size());
        for (Decision.Input input : decision.inputs()) {
            writer.number(names.numberOf(input.name())).fraction(input.value()).number(names.numberOf(input.unit()));
        }
        rows.append(tick, time, writer.appendTo(entries));
    }

    View view() {
        return new View(rows.view(), entries.view(), names);
    }

    /** The decisions up to now. */
    static final class View extends AbstractList<DecisionRecord> implements RandomAccess {

        private final RowStore.View rows;
        private final ByteStore.View entries;
        private final NameTable names;

        private View(RowStore.View rows, ByteStore.View entries, NameTable names) {
            this.rows = rows;
            this.entries = entries;
            this.names = names;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public DecisionRecord get(int index) {
            return new DecisionRecord(
                    new Tick(rows.get(index, TICK)), new VirtualNanos(rows.get(index, TIME)), decision(index));
        }

        Decision decision(int index) {
            PackedReader reader = entries.at(rows.get(index, ENTRY));
            String outcome = names.name(reader.number());
            boolean acts = reader.number() != 0;
            String reason = reader.text();
            List<Decision.Input> inputs = new ArrayList<>();
            for (long left = reader.number(); left > 0; left--) {
                inputs.add(new Decision.Input(
                        names.name(reader.number()), reader.fraction(), names.name(reader.number())));
            }
            return new Decision(outcome, acts, reason, inputs);
        }
    }
}
