package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Caller;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Calls from natives back into the program: each runs a loop of the interpreter inside the running one. */
final class ReentrantCaller implements Caller {

    private final ObjectSpace space;
    private final RootStack stack;
    private final StatementBoundary boundary;
    private Calls calls;
    private ClassNamespaces namespaces;
    private Attributes attributes;

    ReentrantCaller(ObjectSpace space, StatementBoundary boundary) {
        this.boundary = boundary;
        this.space = space;
        this.stack = space.stack();
    }

    void connect(Calls newCalls, ClassNamespaces newNamespaces, Attributes newAttributes) {
        calls = newCalls;
        namespaces = newNamespaces;
        attributes = newAttributes;
    }

    @Override
    public long call(long callable, long... arguments) {
        long slot = stack.push(callable);
        for (long argument : arguments) {
            stack.push(argument);
        }
        calls.runNested(slot, arguments.length, Calls.NO_KEYWORDS);
        long result = stack.get(slot);
        stack.drop(slot);
        return result;
    }

    /** Starts a call whose function and arguments are on the stack, for a loop that is yet to run. */
    void start(long slot, int count) {
        calls.invoke(slot, count, Calls.NO_KEYWORDS, Control.ENTRY);
    }

    @Override
    public long callMethod(long self, String name, long... arguments) {
        long found = namespaces.findOfUser(space.classOf(self), name);
        if (found == Value.UNSET || found == space.none()) {
            return Value.UNSET;
        }
        boolean direct = space.layoutOf(found) == Layout.FUNCTION || space.layoutOf(found) == Layout.NATIVE;
        long slot = stack.push(direct ? found : self);
        if (direct) {
            stack.push(self);
        }
        for (long argument : arguments) {
            stack.push(argument);
        }
        if (!direct) {
            stack.set(slot, attributes.bound(slot, found, space.classOf(self)));
        }
        calls.runNested(slot, arguments.length + (direct ? 1 : 0), Calls.NO_KEYWORDS);
        long result = stack.get(slot);
        stack.drop(slot);
        return result;
    }

    @Override
    public boolean hasMethod(long self, String name) {
        long found = namespaces.findOfUser(space.classOf(self), name);
        return found != Value.UNSET && found != space.none();
    }

    @Override
    public void poll() {
        boundary.poll();
    }

    @Override
    public long attribute(long self, String name) {
        long cell = stack.push(self);
        try {
            return attributes.find(cell, name);
        } catch (PythonError error) {
            if (!space.isInstance(stack.get(space.pendingException()), BuiltinClass.ATTRIBUTE_ERROR)) {
                throw error;
            }
            stack.set(space.pendingException(), Value.UNSET);
            return Value.UNSET;
        } finally {
            stack.drop(cell);
        }
    }
}
