package heapscope.machine.module;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.List;

/**
 * The objects that the hooks and functions of the module gc answer: a name for each figure (specification of the
 * collector, section 7).
 */
class GcStatistics implements RecordBehavior.Kind {

    /** The states of a major collection, the virtual one at the end. */
    static final List<String> STATES = List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING", "USERDEL");

    private final ObjectSpace space;
    private final int number;
    private final String name;
    private final List<String> fields;

    /** A kind of statistics with its fields in order. */
    GcStatistics(ObjectSpace space, int number, String name, List<String> fields) {
        this.space = space;
        this.number = number;
        this.name = name;
        this.fields = fields;
    }

    /** A record of figures, which are in consecutive cells in the order of the fields. */
    long make(long firstCell) {
        RootStack stack = space.stack();
        long handle = stack.push(space.newTuple(firstCell, fields.size()));
        long record = space.allocate(Layout.RECORD);
        space.setRaw(record, Layout.RECORD_KIND, number);
        space.setRaw(record, Layout.RECORD_WORD, 0);
        space.setRaw(record, Layout.RECORD_WORD2, 0);
        space.setRaw(record, Layout.RECORD_FIRST, stack.get(handle));
        stack.drop(handle);
        return space.made(record);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long attribute(long cell, String attribute) {
        int index = fields.indexOf(attribute);
        if (index >= 0) {
            return space.tupleItem(space.field(space.stack().get(cell), Layout.RECORD_FIRST), index);
        }
        return fields.contains("oldstate") ? constant(attribute) : Value.UNSET;
    }

    /** The constants of the statistics of increments: the numbers of states, and their names. */
    long constant(String attribute) {
        if (attribute.startsWith("STATE_")) {
            int state = STATES.indexOf(attribute.substring("STATE_".length()));
            return state < 0 ? Value.UNSET : space.newInt(state);
        }
        return attribute.equals("GC_STATES") ? states() : Value.UNSET;
    }

    private long states() {
        RootStack stack = space.stack();
        long first = stack.top();
        for (String state : STATES) {
            stack.push(space.newStr(state));
        }
        long result = space.newTuple(first, STATES.size());
        stack.drop(first);
        return result;
    }
}
