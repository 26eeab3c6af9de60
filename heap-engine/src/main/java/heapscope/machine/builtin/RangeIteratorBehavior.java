package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;

/** Iterators over ranges. */
final class RangeIteratorBehavior extends ObjectBehavior {

    RangeIteratorBehavior(ObjectSpace space) {
        super(space);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long iterator(long a) {
        return space.stack().get(a);
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public long next(long a) {
        long iterator = space.stack().get(a);
        long left = space.field(iterator, Layout.RANGE_ITERATOR_LEFT);
        if (left <= 0) {
            return Value.UNSET;
        }
        long value = space.field(iterator, Layout.RANGE_ITERATOR_NEXT);
        space.setRaw(iterator, Layout.RANGE_ITERATOR_LEFT, left - 1);
        space.setRaw(iterator, Layout.RANGE_ITERATOR_NEXT, value + space.field(iterator, Layout.RANGE_ITERATOR_STEP));
        return space.newInt(value);
    }
}
