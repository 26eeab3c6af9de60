package heapscope.machine.module;

import heapscope.heap.CollectionListener;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Keepable;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PendingActions;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.unit.Address;

/**
 * The module weakref. A reference of the program is an object around a weak box of the collector, which clears it
 * (specification of the collector, sections 5.5 and 5.7). References with a callback are known by weak boxes of their
 * own in a chain of records, so that a reference that died itself is not called back; the chain is gone through after a
 * collection.
 */
public final class WeakrefModule implements PendingActions.Action, CollectionListener, Keepable {

    private static final String NAME = "weakref";
    private static final int KIND = 3;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    /** The newest record: its second reference is the box, its third the next record. */
    private final long newest;
    private boolean delivering;

    WeakrefModule(ModuleContext context) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.newest = space.statics().reserve();
        context.pending().add(this);
        context.library().keep(this);
        space.setBehavior(Layout.WEAKREF, new ReferenceBehavior(space));
    }

    void install() {
        context.library().defineModule(NAME);
        context.library().defineConstructor(
                BuiltinClass.WEAKREF, "object, callback=", (args, count) -> reference(args + 8));
        context.library().define(BuiltinClass.WEAKREF, "__call__", "", (args, count) -> target(stack.get(args)));
        context.library().defineConstant(NAME, "ref", context.library().classObject(BuiltinClass.WEAKREF));
        context.library().defineConstant(NAME, "ReferenceType", context.library().classObject(BuiltinClass.WEAKREF));
    }

    private long reference(long args) {
        long word = stack.get(args);
        if (!Value.isReference(word) || !canBeReferenced(word)) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "cannot create weak reference to '" + space.typeName(args) + "' object");
        }
        long handle = stack.push(newBox(args));
        long result = space.allocate(Layout.WEAKREF);
        space.setRaw(result, Layout.WEAKREF_BOX, stack.get(handle));
        space.setRaw(result, Layout.WEAKREF_CALLBACK, callback(args + 8));
        space.setRaw(result, Layout.WEAKREF_HASH, 0);
        stack.set(handle, space.made(result));
        if (callback(args + 8) != Value.UNSET) {
            remember(handle);
        }
        long made = stack.get(handle);
        stack.drop(handle);
        return made;
    }

    private boolean canBeReferenced(long word) {
        int layout = space.layoutOf(word);
        return Layout.mapOffset(layout) >= 0
                || layout == Layout.CLASS
                || layout == Layout.FUNCTION
                || layout == Layout.SET
                || layout == Layout.FROZENSET
                || layout == Layout.GENERATOR;
    }

    private long callback(long cell) {
        long word = stack.get(cell);
        return word == space.none() ? Value.UNSET : word;
    }

    private long newBox(long targetCell) {
        long box = space.allocate(Layout.WEAK_BOX);
        space.heap().setWeakTarget(box, stack.get(targetCell));
        return space.made(box);
    }

    private void remember(long referenceCell) {
        long box = stack.push(newBox(referenceCell));
        long record = space.allocate(Layout.RECORD);
        space.setRaw(record, Layout.RECORD_KIND, KIND);
        space.setRaw(record, Layout.RECORD_WORD, 0);
        space.setRaw(record, Layout.RECORD_WORD2, 0);
        space.setRaw(record, Layout.RECORD_SECOND, stack.get(box));
        space.setRaw(record, Layout.RECORD_THIRD, stack.get(newest));
        stack.set(newest, space.made(record));
        stack.drop(box);
    }

    private long target(long reference) {
        long box = space.field(reference, Layout.WEAKREF_BOX);
        long target = space.field(box, Layout.WEAK_BOX_TARGET);
        return target == Address.NULL.value() ? space.none() : target;
    }

    @Override
    public void minorFinished(MinorReport report) {
        if (stack.get(newest) != Value.UNSET) {
            context.pending().signal();
        }
    }

    @Override
    public void stepFinished(StepReport report) {
        if (stack.get(newest) != Value.UNSET) {
            context.pending().signal();
        }
    }

    /** Takes one record after the other off the chain, calls back, and puts those back that are still to come. */
    @Override
    public void deliver() {
        if (delivering || stack.get(newest) == Value.UNSET) {
            return;
        }
        delivering = true;
        try {
            long rest = stack.push(stack.get(newest));
            long record = stack.push(Value.UNSET);
            stack.set(newest, Value.UNSET);
            while (stack.get(rest) != Value.UNSET) {
                stack.set(record, stack.get(rest));
                stack.set(rest, space.field(stack.get(rest), Layout.RECORD_THIRD));
                examine(record);
            }
            stack.drop(rest);
        } finally {
            delivering = false;
        }
    }

    private void examine(long recordCell) {
        long box = space.field(stack.get(recordCell), Layout.RECORD_SECOND);
        long reference = space.field(box, Layout.WEAK_BOX_TARGET);
        if (reference == Address.NULL.value()) {
            return;
        }
        if (target(reference) == space.none()) {
            call(reference);
        } else {
            space.setField(stack.get(recordCell), Layout.RECORD_THIRD, stack.get(newest));
            stack.set(newest, stack.get(recordCell));
        }
    }

    private void call(long reference) {
        long mark = stack.push(reference);
        try {
            space.caller().call(space.field(reference, Layout.WEAKREF_CALLBACK), reference);
        } catch (PythonError error) {
            String name = space.typeName(space.pendingException());
            context.console().complain("Exception ignored in the callback of a weak reference: " + name + "\n");
            stack.set(space.pendingException(), Value.UNSET);
        }
        stack.drop(mark);
    }

    @Override
    public Object keep() {
        return false;
    }

    @Override
    public void restore(Object state) {
        delivering = false;
    }

    /** Two references are equal if their living targets are, or if they are the same reference. */
    private final class ReferenceBehavior extends Behavior {

        ReferenceBehavior(ObjectSpace space) {
            super(space);
        }

        @Override
        public boolean truth(long a) {
            return true;
        }

        @Override
        public long compare(Comparison operator, long a, long b) {
            boolean both = space.layoutOf(stack.get(b)) == Layout.WEAKREF;
            if (!both || operator != Comparison.EQ && operator != Comparison.NE) {
                return space.notImplemented();
            }
            long left = stack.push(target(stack.get(a)));
            long right = stack.push(target(stack.get(b)));
            boolean alive = stack.get(left) != space.none() && stack.get(right) != space.none();
            boolean equal = alive ? context.operations().equal(left, right) : stack.get(a) == stack.get(b);
            stack.drop(left);
            return space.bool(equal == (operator == Comparison.EQ));
        }

        @Override
        public long hash(long a) {
            long known = space.field(stack.get(a), Layout.WEAKREF_HASH);
            if (known != 0) {
                return known;
            }
            long target = stack.push(target(stack.get(a)));
            if (stack.get(target) == space.none()) {
                throw space.raise(BuiltinClass.TYPE_ERROR, "weak object has gone away");
            }
            long hash = context.operations().hash(target);
            stack.drop(target);
            space.setRaw(stack.get(a), Layout.WEAKREF_HASH, hash);
            return hash;
        }

        @Override
        public String repr(long a) {
            long word = stack.get(a);
            String id = "0x" + Long.toHexString(space.heap().id(word));
            return "<weakref at " + id + (target(stack.get(a)) == space.none() ? "; dead>" : ">");
        }
    }
}
