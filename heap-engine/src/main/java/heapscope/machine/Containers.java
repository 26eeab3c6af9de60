package heapscope.machine;

import heapscope.machine.builtin.Operations;

/** What the interpreter itself does with lists, dicts and sets. Arguments are addresses of root cells. */
final class Containers {

    private final Operations operations;

    Containers(Operations operations) {
        this.operations = operations;
    }

    /** A list of the values in consecutive cells, exactly as large as they need. */
    long list(long firstCell, int count) {
        return operations.lists().newList(firstCell, count);
    }

    /** Appends a value to a list. */
    void append(long list, long value) {
        operations.lists().append(list, value);
    }

    /** Appends all values of anything iterable to a list. */
    void extend(long list, long iterable) {
        operations.listEditing().extend(list, iterable);
    }

    /** A list of everything iterable. */
    long listOf(long iterable) {
        return operations.listEditing().listOf(iterable);
    }

    /** A tuple of the items of a list. */
    long tuple(long list) {
        return operations.lists().toTuple(list);
    }

    /** The number of items of a list. */
    int length(long list) {
        return (int) operations.lists().length(operations.space().stack().get(list));
    }

    /** An item of a list; may allocate. */
    long item(long list, int index) {
        return operations.lists().get(operations.space().stack().get(list), index);
    }

    /** An empty dict. */
    long dict() {
        return operations.dicts().make();
    }

    /** Puts a value into a dict. */
    void put(long dict, long key, long value) {
        operations.dicts().put(dict, key, value);
    }

    /** What a dict has for a key, or 0. */
    long get(long dict, long key) {
        return operations.dicts().get(dict, key);
    }

    /** Removes a key from a dict that has it. */
    void remove(long dict, long key) {
        operations.dicts().remove(dict, key);
    }

    /** Puts everything of a mapping into a dict. */
    void update(long dict, long mapping) {
        operations.dicts().update(dict, mapping);
    }

    /** A list of the keys of a dict. */
    long keys(long dict) {
        return operations.dicts().keys(dict);
    }

    /** An empty set. */
    long set() {
        return operations.sets().make();
    }

    /** Adds a value to a set. */
    void add(long set, long value) {
        operations.sets().add(set, value);
    }

    /** Adds everything iterable to a set. */
    void addAll(long set, long iterable) {
        operations.sets().update(set, iterable);
    }
}
