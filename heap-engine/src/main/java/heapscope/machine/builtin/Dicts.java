package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** What dicts can do, by their cells; used by their behavior, their methods and the interpreter. */
public final class Dicts {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;
    private final HashTables tables;

    Dicts(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
        this.tables = operations.tables();
    }

    /** An empty dict. */
    public long make() {
        long dict = space.allocate(Layout.DICT);
        space.setRaw(dict, Layout.DICT_STRATEGY, 0);
        return space.made(dict);
    }

    /** Whether a value is a dict or of a class that extends dict. */
    boolean isDict(long word) {
        if (!Value.isReference(word)) {
            return false;
        }
        int layout = space.layoutOf(word);
        return layout == Layout.DICT || layout == Layout.DICT_INSTANCE;
    }

    /** How many keys there are. */
    public long size(long dict) {
        return tables.size(dict);
    }

    /** The value of a key, {@link Value#UNSET} if there is none. */
    public long get(long dict, long key) {
        long entry = tables.find(dict, key, operations.hash(key));
        return entry < 0 ? Value.UNSET : tables.value(dict, entry);
    }

    /** Sets the value of a key. */
    public void put(long dict, long key, long value) {
        put(dict, key, value, operations.hash(key));
    }

    private void put(long dict, long key, long value, long hash) {
        long entry = tables.find(dict, key, hash);
        if (entry >= 0) {
            tables.setValue(dict, entry, value);
        } else {
            tables.add(dict, key, value, hash);
        }
    }

    /** Removes a key and answers its value, {@link Value#UNSET} if it is not there. */
    public long remove(long dict, long key) {
        long entry = tables.find(dict, key, operations.hash(key));
        if (entry < 0) {
            return Value.UNSET;
        }
        long value = stack.push(tables.value(dict, entry));
        tables.remove(dict, entry);
        stack.drop(value);
        return stack.get(value);
    }

    /** The KeyError of a key. */
    PythonError missing(long key) {
        return space.raiseValue(BuiltinClass.KEY_ERROR, key);
    }

    /** A dict with the same keys and values. */
    long copy(long dict) {
        long copy = stack.push(make());
        tables.copy(dict, copy);
        return stack.pop();
    }

    /** Puts everything of a mapping, or of an iterable of pairs, into a dict. */
    public void update(long dict, long other) {
        if (isDict(stack.get(other))) {
            updateFromDict(dict, other);
            return;
        }
        long keys = space.caller().attribute(stack.get(other), "keys");
        if (keys == Value.UNSET) {
            updateFromPairs(dict, other);
        } else {
            updateFromMapping(dict, other, keys);
        }
    }

    private void updateFromDict(long dict, long other) {
        long key = stack.push(Value.UNSET);
        long value = stack.push(Value.UNSET);
        for (long e = tables.next(other, 0); e >= 0; e = tables.next(other, e + 1)) {
            stack.set(key, tables.key(other, e));
            stack.set(value, tables.value(other, e));
            put(dict, key, value, tables.hash(other, e));
        }
        stack.drop(key);
    }

    private void updateFromMapping(long dict, long other, long keysMethod) {
        long keys = stack.push(space.caller().call(keysMethod));
        long iterator = stack.push(operations.iterator(keys));
        long key = stack.push(Value.UNSET);
        long value = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(key, each);
            stack.set(value, operations.item(other, key));
            put(dict, key, value);
        }
        stack.drop(keys);
    }

    private void updateFromPairs(long dict, long pairs) {
        long iterator = stack.push(operations.iterator(pairs));
        long pair = stack.push(Value.UNSET);
        long key = stack.push(Value.UNSET);
        long value = stack.push(Value.UNSET);
        long position = 0;
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(pair, each);
            stack.set(pair, asPair(pair, position++));
            stack.set(key, operations.lists().get(stack.get(pair), 0));
            stack.set(value, operations.lists().get(stack.get(pair), 1));
            put(dict, key, value);
        }
        stack.drop(iterator);
    }

    private long asPair(long cell, long position) {
        long mark = stack.top();
        long list;
        try {
            list = operations.listEditing().listOf(cell);
        } catch (PythonError error) {
            if (!space.isInstance(stack.get(space.pendingException()), BuiltinClass.TYPE_ERROR)) {
                throw error;
            }
            stack.drop(mark);
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "cannot convert dictionary update sequence element #" + position + " to a sequence");
        }
        if (operations.lists().length(list) != 2) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "dictionary update sequence element #" + position
                    + " has length " + operations.lists().length(list) + "; 2 is required");
        }
        return list;
    }

    /** A list of a dict's keys. */
    public long keys(long dict) {
        long list = stack.push(operations.lists().newList());
        long key = stack.push(Value.UNSET);
        for (long e = tables.next(dict, 0); e >= 0; e = tables.next(dict, e + 1)) {
            stack.set(key, tables.key(dict, e));
            operations.lists().append(list, key);
        }
        stack.drop(key);
        return stack.pop();
    }
}
