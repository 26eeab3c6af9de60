package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** What sets can do, by their cells; used by their behavior, their methods and the interpreter. */
public final class Sets {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;
    private final HashTables tables;

    Sets(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
        this.tables = operations.tables();
    }

    /** An empty set. */
    public long make() {
        return make(Layout.SET);
    }

    /** An empty set or frozenset. */
    long make(int layout) {
        long set = space.allocate(layout);
        space.setRaw(set, Layout.SET_HASH, 0);
        space.setRaw(set, Layout.SET_STRATEGY, 0);
        return space.made(set);
    }

    /** Whether a value is a set or a frozenset, or of a class that extends one. */
    boolean isSet(long word) {
        if (!Value.isReference(word)) {
            return false;
        }
        int layout = space.layoutOf(word);
        return layout == Layout.SET || layout == Layout.FROZENSET || layout == Layout.SET_INSTANCE;
    }

    /** Adds a value. */
    public void add(long set, long value) {
        add(set, value, operations.hash(value));
    }

    void add(long set, long value, long hash) {
        if (tables.find(set, value, hash) < 0) {
            tables.add(set, value, 0, hash);
        }
    }

    /** Whether a value is in a set; a set is looked up as a frozenset. */
    boolean contains(long set, long value) {
        return tables.find(set, value, hash(value)) >= 0;
    }

    /** Removes a value; answers whether it was there. */
    boolean remove(long set, long value) {
        long entry = tables.find(set, value, hash(value));
        if (entry >= 0) {
            tables.remove(set, entry);
        }
        return entry >= 0;
    }

    private long hash(long value) {
        return space.layoutOf(stack.get(value)) == Layout.SET ? frozenHash(value) : operations.hash(value);
    }

    /** The hash of a frozenset with these values: the order does not matter. */
    long frozenHash(long set) {
        long hash = 1927868237L * (tables.size(set) + 1);
        for (long e = tables.next(set, 0); e >= 0; e = tables.next(set, e + 1)) {
            long each = tables.hash(set, e);
            hash ^= (each ^ each << 16 ^ 89869747L) * 3644798167L;
        }
        hash ^= hash >>> 11 ^ hash >>> 25;
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    /** Adds everything an iterable has. */
    public void update(long set, long iterable) {
        if (isSet(stack.get(iterable))) {
            long value = stack.push(Value.UNSET);
            for (long e = tables.next(iterable, 0); e >= 0; e = tables.next(iterable, e + 1)) {
                stack.set(value, tables.key(iterable, e));
                add(set, value, tables.hash(iterable, e));
            }
            stack.drop(value);
            return;
        }
        long iterator = stack.push(operations.iterator(iterable));
        long value = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(value, each);
            add(set, value);
        }
        stack.drop(iterator);
    }

    /** A set or frozenset of everything an iterable has. */
    long setOf(int layout, long iterable) {
        long set = stack.push(make(layout));
        update(set, iterable);
        return stack.pop();
    }

    /** A set with the values of another. */
    long copy(int layout, long set) {
        long copy = stack.push(make(layout));
        tables.copy(set, copy);
        return stack.pop();
    }

    /** A new set of the values of the first that are, or are not, in the second. */
    long filter(int layout, long a, long b, boolean inside) {
        long result = stack.push(make(layout));
        long value = stack.push(Value.UNSET);
        for (long e = tables.next(a, 0); e >= 0; e = tables.next(a, e + 1)) {
            stack.set(value, tables.key(a, e));
            long hash = tables.hash(a, e);
            if (tables.find(b, value, hash) >= 0 == inside) {
                tables.add(result, value, 0, hash);
            }
        }
        stack.drop(value);
        return stack.pop();
    }

    /** Whether all values of a set are in another. */
    boolean isSubset(long a, long b) {
        if (tables.size(a) > tables.size(b)) {
            return false;
        }
        long value = stack.push(Value.UNSET);
        boolean inside = true;
        for (long e = tables.next(a, 0); e >= 0 && inside; e = tables.next(a, e + 1)) {
            stack.set(value, tables.key(a, e));
            inside = tables.find(b, value, tables.hash(a, e)) >= 0;
        }
        stack.drop(value);
        return inside;
    }

    /** Gives a set the values of another, which is given up. */
    void take(long set, long other) {
        space.setField(stack.get(set), Layout.SET_TABLE_REF, tables.table(other));
    }
}
