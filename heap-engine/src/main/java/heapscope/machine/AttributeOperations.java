package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.MapTable;
import heapscope.machine.value.MapTable.AttributeMap;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions about attributes, and what they remember for the next time. */
final class AttributeOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final CacheEpochs epochs;
    private final ClassNamespaces namespaces;
    private final InstanceAttributes instances;
    private final Attributes attributes;
    private final AttributeStores stores;

    AttributeOperations(
            Parts parts, ClassNamespaces namespaces, InstanceAttributes instances, Attributes attributes,
            AttributeStores stores) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.epochs = parts.epochs();
        this.namespaces = namespaces;
        this.instances = instances;
        this.attributes = attributes;
        this.stores = stores;
    }

    void load(int name) {
        long cell = stack.top() - 8;
        String text = activation.code.names[name];
        long word = stack.get(cell);
        if (space.layoutOf(word) == Layout.INSTANCE) {
            rememberLoad(word, text);
        }
        long value = attributes.get(cell, text);
        stack.set(cell, value);
        stack.setTop(cell + 8);
    }

    private void rememberLoad(long object, String name) {
        AttributeMap map = instances.mapOf(object);
        AttributeMap attribute = map.find(name);
        if (attribute == null || isData(namespaces.find(map.classNumber, name))) {
            return;
        }
        remember(map.number, InstanceAttributes.place(map, attribute));
    }

    private boolean isData(long found) {
        return found != Value.UNSET
                && (space.layoutOf(found) == Layout.PROPERTY || space.layoutOf(found) == Layout.INSTANCE);
    }

    private void remember(int map, long place) {
        if (place != 0) {
            int at = activation.pc - 1;
            activation.code.keys[at] = AttributeFastPath.key(map, epochs.classes);
            activation.code.found[at] = place;
        }
    }

    /**
     * Stores by the fast path if it can do so from now on: so the first time is like all others, event for event, and a
     * run that goes on from a keyframe is like one from the start.
     */
    void store(int name) {
        long object = stack.top() - 8;
        String text = activation.code.names[name];
        if (addRaw(object)) {
            stack.setTop(object - 8);
            return;
        }
        boolean stored = space.layoutOf(stack.get(object)) == Layout.INSTANCE && rememberStore(object, text)
                && space.virtuals() && AttributeFastPath.store(
                        space.heap(), space.memory(), activation.code, activation.pc - 1, epochs.classes, stack.top());
        if (!stored) {
            stores.set(object, text, object - 8);
        }
        stack.setTop(object - 8);
    }

    /** Adds a raw attribute as remembered. */
    private boolean addRaw(long object) {
        long place = activation.code.found[activation.pc - 1];
        if (place >= 0 || AttributeFastPath.kind(place) != AttributeFastPath.RAW_TRANSITION
                || space.layoutOf(stack.get(object)) != Layout.INSTANCE) {
            return false;
        }
        long map = space.field(stack.get(object), Layout.INSTANCE_MAP);
        return activation.code.keys[activation.pc - 1] == AttributeFastPath.key(map, epochs.classes)
                && instances.addRawAs(object, (int) AttributeFastPath.index(place), object - 8);
    }

    private boolean rememberStore(long object, String name) {
        AttributeMap map = instances.mapOf(stack.get(object));
        int number = map.classNumber;
        if (isData(namespaces.find(number, name)) || namespaces.findOfUser(number, "__setattr__") != Value.UNSET) {
            return false;
        }
        AttributeMap attribute = map.find(name);
        if (attribute != null) {
            remember(map.number, InstanceAttributes.place(map, attribute));
            return true;
        }
        if (!stores.isAllowed(number, name)) {
            return false;
        }
        AttributeMap next = instances.extended(object, name, object - 8);
        if (next.storage != MapTable.Storage.REFERENCE) {
            remember(map.number, AttributeFastPath.place(AttributeFastPath.RAW_TRANSITION, next.number, 0));
            return false;
        }
        long value = stack.get(object - 8);
        boolean inline = map.slots < Layout.INLINE_SLOTS && Value.isReference(value)
                && space.layoutOf(value) > Layout.FLOAT;
        if (inline) {
            int slot = Layout.INSTANCE_SLOTS + next.index * 8;
            remember(map.number, AttributeFastPath.place(AttributeFastPath.TRANSITION, next.number, slot));
        }
        return inline;
    }

    void delete(int name) {
        long object = stack.top() - 8;
        stores.remove(object, activation.code.names[name]);
        stack.setTop(object);
    }

    /** {@code o -> function self}, or {@code o -> NULL attribute}. */
    void loadMethod(int name) {
        long cell = stack.top() - 8;
        String text = activation.code.names[name];
        long word = stack.get(cell);
        int layout = space.layoutOf(word);
        if (layout == Layout.SUPER) {
            loadSuperMethod(cell, text);
            return;
        }
        long function = plainMethod(word, layout, text);
        if (function == Value.UNSET) {
            long value = attributes.get(cell, text);
            stack.setTop(cell);
            stack.push(Value.UNSET);
            stack.push(value);
            return;
        }
        rememberMethod(word, layout, function);
        stack.set(cell, function);
        stack.push(word);
    }

    private void rememberMethod(long word, int layout, long function) {
        boolean byLayout = Layout.mapOffset(layout) < 0 && layout != Layout.ITERATOR;
        if (Value.isReference(word) && (layout == Layout.INSTANCE || byLayout)) {
            int at = activation.pc - 1;
            activation.code.keys[at] = AttributeFastPath.methodKey(space.memory(), word, epochs.addresses);
            activation.code.found[at] = function;
        }
    }

    private long plainMethod(long word, int layout, String name) {
        if (layout == Layout.CLASS || layout == Layout.MODULE || layout == Layout.RECORD) {
            return Value.UNSET;
        }
        long found = namespaces.find(space.classOf(word), name);
        if (found == Value.UNSET || space.layoutOf(found) != Layout.FUNCTION
                && space.layoutOf(found) != Layout.NATIVE) {
            return Value.UNSET;
        }
        boolean hidden = Layout.mapOffset(layout) >= 0 && instances.mapOf(word).find(name) != null;
        return hidden ? Value.UNSET : found;
    }

    private void loadSuperMethod(long cell, String name) {
        long object = stack.get(cell);
        long found = attributes.behindSuper(object, name);
        long self = space.field(object, Layout.SUPER_SELF);
        boolean plain = found != Value.UNSET && space.layoutOf(self) != Layout.CLASS
                && (space.layoutOf(found) == Layout.FUNCTION || space.layoutOf(found) == Layout.NATIVE);
        if (!plain) {
            long value = attributes.get(cell, name);
            stack.setTop(cell);
            stack.push(Value.UNSET);
            stack.push(value);
            return;
        }
        stack.set(cell, found);
        stack.push(self);
    }

    /** {@code -> super object}. */
    void loadSuper(int cell) {
        long type = space.field(activation.cell(cell), Layout.CELL_VALUE);
        if (type == 0) {
            throw space.raise(BuiltinClass.RUNTIME_ERROR, "super(): empty __class__ cell");
        }
        long handle = stack.push(type);
        stack.push(space.box(activation.local(0)));
        long object = superObject(handle, handle + 8);
        stack.setTop(handle);
        stack.push(object);
    }

    /** A super object of the class and the object in cells. */
    long superObject(long type, long self) {
        long object = space.allocate(Layout.SUPER);
        space.setRaw(object, Layout.SUPER_CLASS, stack.get(type));
        space.setRaw(object, Layout.SUPER_SELF, stack.get(self));
        return space.made(object);
    }
}
