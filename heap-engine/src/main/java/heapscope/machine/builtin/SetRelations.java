package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Relations between a set and anything iterable. */
final class SetRelations {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;

    SetRelations(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
    }

    /** Pushes the value in a cell, as a set. */
    long pushSet(long cell) {
        return operations.sets().isSet(stack.get(cell))
                ? stack.push(stack.get(cell))
                : stack.push(operations.sets().setOf(Layout.SET, cell));
    }

    /** Whether two have nothing in common; the second may be any iterable. */
    boolean areDisjoint(long a, long b) {
        long set = pushSet(a);
        long iterator = stack.push(operations.iterator(b));
        long value = stack.push(Value.UNSET);
        boolean disjoint = true;
        while (disjoint) {
            long each = operations.next(iterator);
            if (each == Value.UNSET) {
                break;
            }
            stack.set(value, each);
            disjoint = !operations.sets().contains(set, value);
        }
        stack.drop(set);
        return disjoint;
    }
}
