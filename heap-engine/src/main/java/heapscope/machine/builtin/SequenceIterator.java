package heapscope.machine.builtin;

import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;

/** Makes iterator objects. */
final class SequenceIterator {

    private SequenceIterator() {}

    /** An iterator over an object of a class with {@code __getitem__} and without {@code __iter__}. */
    static long over(ObjectSpace space, long cell) {
        return of(space, IteratorKind.SEQUENCE, cell, 0, 0);
    }

    /** An iterator over what a cell holds, from an index; the size is to be checked at each step. */
    static long of(ObjectSpace space, IteratorKind kind, long cell, long index, long size) {
        long iterator = space.allocate(Layout.ITERATOR);
        space.setRaw(iterator, Layout.ITERATOR_OF, space.stack().get(cell));
        space.setRaw(iterator, Layout.ITERATOR_INDEX, index);
        space.setRaw(iterator, Layout.ITERATOR_KIND, kind.ordinal());
        space.setRaw(iterator, Layout.ITERATOR_SIZE, size);
        space.setRaw(iterator, Layout.ITERATOR_MORE, 0);
        return space.made(iterator);
    }
}
