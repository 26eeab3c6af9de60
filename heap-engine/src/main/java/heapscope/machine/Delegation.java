package heapscope.machine;

import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** {@code yield from}: what an inner iterator yields goes to whoever runs the outer generator. */
final class Delegation {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Operations operations;
    private final Generators generators;
    private final ReentrantCaller caller;

    Delegation(Parts parts, Generators generators, ReentrantCaller caller) {
        this.space = parts.space();
        this.stack = space.stack();
        this.operations = parts.operations();
        this.generators = generators;
        this.caller = caller;
    }

    /**
     * One step: {@code it sent -> it value} if the iterator yields; {@code it sent -> result} if it is at its end.
     *
     * @return whether it is at its end
     */
    boolean step() {
        long iterator = stack.top() - 16;
        long value = next(iterator, stack.get(iterator + 8));
        stack.setTop(iterator + 16);
        if (value != Value.UNSET) {
            stack.set(iterator + 8, value);
            return false;
        }
        boolean generator = space.layoutOf(stack.get(iterator)) == Layout.GENERATOR;
        stack.set(iterator, generator ? stack.get(generators.returned()) : space.none());
        stack.setTop(iterator + 8);
        return true;
    }

    private long next(long iterator, long sent) {
        if (space.layoutOf(stack.get(iterator)) == Layout.GENERATOR) {
            return generators.send(iterator, sent);
        }
        if (sent == space.none()) {
            return operations.next(iterator);
        }
        return caller.callMethod(stack.get(iterator), "send", sent);
    }
}
