package heapscope.machine.module;

import heapscope.machine.value.Behavior;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import java.util.HashMap;
import java.util.Map;

/** How the objects of the machine's own modules behave: each kind of record has its attributes. */
final class RecordBehavior extends Behavior {

    private final Map<Integer, Kind> kinds = new HashMap<>();

    RecordBehavior(ObjectSpace space) {
        super(space);
        space.setBehavior(Layout.RECORD, this);
    }

    /** Says what the records of a kind are; once for each. */
    void define(int number, Kind kind) {
        kinds.put(number, kind);
    }

    private Kind kind(long a) {
        return kinds.get((int) space.field(space.stack().get(a), Layout.RECORD_KIND));
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public String repr(long a) {
        Kind kind = kind(a);
        return kind == null ? "<record object>" : kind.repr(a);
    }

    @Override
    public long attribute(long a, String name) {
        Kind kind = kind(a);
        return kind == null ? Value.UNSET : kind.attribute(a, name);
    }

    @Override
    public boolean setAttribute(long a, String name, long value) {
        Kind kind = kind(a);
        return kind != null && kind.setAttribute(a, name, value);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long iterator(long a) {
        Kind kind = kind(a);
        return kind != null && kind.isIterator() ? space.stack().get(a) : Value.UNSET;
    }

    @Override
    public long next(long a) {
        Kind kind = kind(a);
        return kind != null && kind.isIterator() ? kind.next(a) : super.next(a);
    }

    /** One kind of records. */
    interface Kind {

        /** The name of its Python type. */
        String name();

        /** How the record in the cell is shown. */
        default String repr(long cell) {
            return "<" + name() + " object>";
        }

        /** An attribute, or {@link Value#UNSET}. The record is in the cell. */
        long attribute(long cell, String attribute);

        /** Sets an attribute; answers false if there is none of that name. */
        default boolean setAttribute(long cell, String attribute, long valueCell) {
            return false;
        }

        /** Whether the records can be asked for their next. */
        default boolean isIterator() {
            return false;
        }

        /** The next value of the record in the cell, {@link Value#UNSET} at its end. */
        default long next(long cell) {
            return Value.UNSET;
        }
    }
}
