package heapscope.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Collects the instructions of one code unit and makes its arrays: labels become indices, regions become the exception
 * table, instructions that nothing reaches are left out.
 *
 * <p>The depth that CPython 3.9 would compute is followed beside the real one. Where CPython's own instructions hold
 * more on the stack than ours, the compiler says so with {@link #peak} and {@link #skew}, which make no instruction.
 */
final class Assembler {

    /** A place to jump to. */
    static final class Label {
        private int position = -1;

        int position() {
            return position;
        }
    }

    /**
     * Instructions whose exceptions go to a handler.
     *
     * @param handler where the handler starts
     * @param drop values on top of the stack at the start of the region that are not left for the handler
     * @param cpythonRise how much deeper CPython's stack is in its handler than here, or 0 if it has no such handler
     * @param outer the region around, or null
     */
    record Region(Label handler, int drop, int cpythonRise, Region outer) {

        int level() {
            return outer == null ? 0 : outer.level() + 1;
        }

        boolean within(Region other) {
            for (Region region = this; region != null; region = region.outer) {
                if (region == other) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What an item is. */
    enum Sort {
        INSTRUCTION, REGION_START, PEAK, SKEW
    }

    /** An instruction, or a remark between instructions. */
    record Item(Sort sort, Op op, int argument, Label target, Region region, Span at) {}

    private final List<Item> items = new ArrayList<>();
    private Region region;
    private Span at;

    /** What follows comes from this place. */
    void at(Span place) {
        at = place;
    }

    Span place() {
        return at;
    }

    void emit(Op op) {
        emit(op, 0);
    }

    void emit(Op op, int argument) {
        items.add(new Item(Sort.INSTRUCTION, op, argument, null, region, at));
    }

    void jump(Op op, Label target) {
        items.add(new Item(Sort.INSTRUCTION, op, 0, target, region, at));
    }

    void place(Label label) {
        label.position = items.size();
    }

    /** CPython's stack is higher by so much for a moment. */
    void peak(int values) {
        items.add(new Item(Sort.PEAK, null, values, null, region, at));
    }

    /** From here CPython's stack is higher by so much. */
    void skew(int values) {
        if (values != 0) {
            items.add(new Item(Sort.SKEW, null, values, null, region, at));
        }
    }

    /** A region starts here. */
    void open(Label handler, int drop, int cpythonRise) {
        region = new Region(handler, drop, cpythonRise, region);
        items.add(new Item(Sort.REGION_START, null, 0, handler, region, at));
    }

    /** The innermost region ends here. */
    void close() {
        region = region.outer;
    }

    /** The regions around the next instruction. */
    Region region() {
        return region;
    }

    /** Continues inside these regions: after code that leaves some of them early. */
    void resume(Region regions) {
        region = regions;
    }

    /** The instructions as arrays. */
    Assembled assemble() {
        StackFlow flow = new StackFlow(items);
        int[] index = new int[items.size() + 1];
        int count = 0;
        for (int i = 0; i < items.size(); i++) {
            index[i] = count;
            if (isKept(i, flow)) {
                count++;
            }
        }
        index[items.size()] = count;
        int[] instructions = new int[count];
        int[] lines = new int[count];
        int[] columns = new int[count];
        Region[] regions = new Region[count];
        for (int i = 0; i < items.size(); i++) {
            if (isKept(i, flow)) {
                Item item = items.get(i);
                int argument = item.target == null ? item.argument : index[item.target.position];
                instructions[index[i]] = item.op.with(argument);
                lines[index[i]] = item.at.line();
                columns[index[i]] = item.at.column();
                regions[index[i]] = item.region;
            }
        }
        return new Assembled(instructions, lines, columns, handlers(regions, index, flow), flow.deepest());
    }

    private boolean isKept(int position, StackFlow flow) {
        Item item = items.get(position);
        boolean toNext = item.op == Op.JUMP && item.target.position > position
                && item.target.position <= nextKept(position, flow);
        return item.sort == Sort.INSTRUCTION && flow.isReached(position) && !toNext;
    }

    private int nextKept(int position, StackFlow flow) {
        int next = position + 1;
        while (next < items.size() && (items.get(next).sort != Sort.INSTRUCTION || !flow.isReached(next))) {
            next++;
        }
        return next;
    }

    private List<Code.Handler> handlers(Region[] regions, int[] index, StackFlow flow) {
        SequencedSet<Region> all = new LinkedHashSet<>();
        for (Region start : regions) {
            for (Region r = start; r != null; r = r.outer) {
                all.add(r);
            }
        }
        List<Region> innermostFirst = new ArrayList<>(all);
        innermostFirst.sort(Comparator.comparingInt(Region::level).reversed());
        List<Code.Handler> handlers = new ArrayList<>();
        for (Region r : innermostFirst) {
            int start = -1;
            for (int i = 0; i <= regions.length; i++) {
                boolean inside = i < regions.length && regions[i] != null && regions[i].within(r);
                if (inside && start < 0) {
                    start = i;
                } else if (!inside && start >= 0) {
                    handlers.add(new Code.Handler(start, i, index[r.handler.position], flow.depth(r)));
                    start = -1;
                }
            }
        }
        return handlers;
    }
}
