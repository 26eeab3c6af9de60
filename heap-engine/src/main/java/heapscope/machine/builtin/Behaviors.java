package heapscope.machine.builtin;

import heapscope.machine.value.Behavior;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;

/** Says how the objects of each built-in layout behave. */
final class Behaviors {

    private Behaviors() {}

    /** Installs the behaviors of numbers, strings, containers, ranges, slices and iterators. */
    static void install(Operations operations) {
        ObjectSpace space = operations.space();
        set(space, new SingletonBehavior(space, "None", false), Layout.NONE);
        set(space, new SingletonBehavior(space, "Ellipsis", true), Layout.ELLIPSIS);
        set(space, new SingletonBehavior(space, "NotImplemented", true), Layout.NOT_IMPLEMENTED);
        set(space, new IntBehavior(space), Layout.INT, Layout.LONG, Layout.BOOL, Layout.INT_INSTANCE);
        set(space, new FloatBehavior(space), Layout.FLOAT, Layout.FLOAT_INSTANCE);
        StrBehavior strings = new StrBehavior(operations);
        set(space, strings, Layout.STR, Layout.STR_INSTANCE);
        set(space, new BytesBehavior(operations), Layout.BYTES, Layout.BYTEARRAY);
        set(space, new TupleBehavior(operations),
                Layout.TUPLE, Layout.TUPLE2, Layout.TUPLE2_INTS, Layout.TUPLE2_FLOATS, Layout.TUPLE_INSTANCE);
        set(space, new ListBehavior(operations), Layout.LIST, Layout.LIST_INSTANCE);
        set(space, new DictBehavior(operations), Layout.DICT, Layout.DICT_INSTANCE);
        set(space, new SetBehavior(operations), Layout.SET, Layout.FROZENSET, Layout.SET_INSTANCE);
        set(space, new DictViewBehavior(operations), Layout.DICT_VIEW);
        set(space, new RangeBehavior(operations), Layout.RANGE);
        set(space, new RangeIteratorBehavior(space), Layout.RANGE_ITERATOR);
        set(space, new IteratorBehavior(operations, strings), Layout.ITERATOR);
        set(space, new SliceBehavior(operations), Layout.SLICE);
        set(space, new ObjectBehavior(space), Layout.OBJECT);
    }

    private static void set(ObjectSpace space, Behavior behavior, int... layouts) {
        for (int layout : layouts) {
            space.setBehavior(layout, behavior);
        }
    }
}
