package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Dicts, and instances of classes that extend dict. */
final class DictBehavior extends Behavior {

    private final Operations operations;
    private final RootStack stack;
    private final HashTables tables;
    private final Dicts dicts;

    DictBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
        this.tables = operations.tables();
        this.dicts = operations.dicts();
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        if (operator != BinaryOperator.OR || !dicts.isDict(stack.get(b))) {
            return space.notImplemented();
        }
        long result = stack.push(dicts.copy(a));
        dicts.update(result, b);
        return stack.pop();
    }

    @Override
    public long inPlace(BinaryOperator operator, long a, long b) {
        if (operator != BinaryOperator.OR) {
            return space.notImplemented();
        }
        dicts.update(a, b);
        return stack.get(a);
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        boolean isEquality = operator == Comparison.EQ || operator == Comparison.NE;
        if (!isEquality || !dicts.isDict(stack.get(b))) {
            return space.notImplemented();
        }
        return space.bool(equal(a, b) == (operator == Comparison.EQ));
    }

    private boolean equal(long a, long b) {
        if (tables.size(a) != tables.size(b)) {
            return false;
        }
        long key = stack.push(Value.UNSET);
        long value = stack.push(Value.UNSET);
        long other = stack.push(Value.UNSET);
        boolean equal = true;
        for (long e = tables.next(a, 0); e >= 0 && equal; e = tables.next(a, e + 1)) {
            stack.set(key, tables.key(a, e));
            stack.set(value, tables.value(a, e));
            long entry = tables.find(b, key, tables.hash(a, e));
            equal = entry >= 0;
            if (equal) {
                stack.set(other, tables.value(b, entry));
                equal = operations.equal(value, other);
            }
        }
        stack.drop(key);
        return equal;
    }

    @Override
    public long length(long a) {
        return tables.size(a);
    }

    @Override
    public boolean isHashable(long a) {
        return false;
    }

    @Override
    public long item(long a, long index) {
        long value = dicts.get(a, index);
        if (value == Value.UNSET) {
            value = operations.special().call(a, "__missing__", index);
        }
        if (value == Value.UNSET) {
            throw dicts.missing(index);
        }
        return value;
    }

    @Override
    public boolean setItem(long a, long index, long value) {
        dicts.put(a, index, value);
        return true;
    }

    @Override
    public boolean removeItem(long a, long index) {
        if (dicts.remove(a, index) == Value.UNSET) {
            throw dicts.missing(index);
        }
        return true;
    }

    @Override
    public int contains(long a, long item) {
        return tables.find(a, item, operations.hash(item)) < 0 ? 0 : 1;
    }

    @Override
    public long iterator(long a) {
        return SequenceIterator.of(space, IteratorKind.DICT_KEYS, a, 0, tables.size(a));
    }

    @Override
    public String repr(long a) {
        if (!operations.reprGuard().enter(a)) {
            return "{...}";
        }
        try {
            StringBuilder out = new StringBuilder("{");
            long cell = stack.push(Value.UNSET);
            for (long e = tables.next(a, 0); e >= 0; e = tables.next(a, e + 1)) {
                stack.set(cell, tables.key(a, e));
                out.append(out.length() == 1 ? "" : ", ").append(operations.repr(cell));
                stack.set(cell, tables.value(a, e));
                out.append(": ").append(operations.repr(cell));
            }
            stack.drop(cell);
            return out.append('}').toString();
        } finally {
            operations.reprGuard().leave();
        }
    }
}
