package heapscope.machine;

import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ClassTable.ClassInfo;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Setting and removing attributes of values by name. */
final class AttributeStores {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Parts parts;
    private final ClassNamespaces namespaces;
    private final InstanceAttributes instances;
    private final Attributes attributes;
    private final ReentrantCaller caller;

    AttributeStores(
            Parts parts, ClassNamespaces namespaces, InstanceAttributes instances, Attributes attributes,
            ReentrantCaller caller) {
        this.parts = parts;
        this.space = parts.space();
        this.stack = space.stack();
        this.namespaces = namespaces;
        this.instances = instances;
        this.attributes = attributes;
        this.caller = caller;
    }

    /** Sets the attribute of the object in a cell to the value in a cell, by all rules. */
    void set(long object, String name, long value) {
        int classNumber = space.classOf(stack.get(object));
        if (!space.classes().get(classNumber).builtin()) {
            if (namespaces.findOfUser(classNumber, "__setattr__") != Value.UNSET) {
                long text = parts.linker().string(name);
                caller.callMethod(stack.get(object), "__setattr__", text, stack.get(value));
                return;
            }
        }
        setPlain(object, name, value);
    }

    /** As {@code object.__setattr__} does it. */
    void setPlain(long object, String name, long value) {
        long word = stack.get(object);
        switch (space.layoutOf(word)) {
            case Layout.CLASS:
                setOfClass(object, name, value);
                break;
            case Layout.MODULE:
                setOfModule(object, name, value);
                break;
            case Layout.FUNCTION:
                setOfFunction(object, name, value);
                break;
            default:
                setOfObject(object, name, value);
        }
    }

    private void setOfObject(long object, String name, long value) {
        long word = stack.get(object);
        int classNumber = space.classOf(word);
        long found = namespaces.find(classNumber, name);
        if (found != Value.UNSET && space.layoutOf(found) == Layout.PROPERTY) {
            setProperty(object, found, name, value);
            return;
        }
        if (found != Value.UNSET && space.layoutOf(found) == Layout.INSTANCE && caller.hasMethod(found, "__set__")) {
            caller.callMethod(found, "__set__", word, stack.get(value));
            return;
        }
        Behavior behavior = space.behaviorOf(word);
        if (behavior != null && behavior.setAttribute(object, name, value)) {
            return;
        }
        if (space.classes().get(classNumber).builtin() && space.layoutOf(word) != Layout.EXCEPTION
                || Layout.mapOffset(space.layoutOf(stack.get(object))) < 0 || !isAllowed(classNumber, name)) {
            throw attributes.missing(object, name);
        }
        instances.set(object, name, value);
    }

    private void setProperty(long object, long property, String name, long value) {
        long setter = space.field(property, Layout.PROPERTY_SET);
        if (setter == 0 || setter == space.none()) {
            throw space.raise(BuiltinClass.ATTRIBUTE_ERROR,
                    "property '" + name + "' of '" + space.typeName(object) + "' object has no setter");
        }
        caller.call(setter, stack.get(object), stack.get(value));
    }

    /** Whether instances may have an attribute of that name: any, unless every class has {@code __slots__}. */
    boolean isAllowed(int classNumber, String name) {
        for (int each : space.classes().get(classNumber).order()) {
            ClassInfo info = space.classes().get(each);
            if (info.builtin()) {
                return each != BuiltinClass.OBJECT.ordinal();
            }
            long slots = namespaces.own(each, "__slots__");
            if (slots == Value.UNSET || names(slots, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(long slots, String name) {
        if (space.isStr(slots)) {
            return space.text(slots).equals(name);
        }
        if (space.isInstance(slots, BuiltinClass.TUPLE)) {
            for (int i = 0; i < space.tupleLength(slots); i++) {
                if (space.text(space.tupleItem(slots, i)).equals(name)) {
                    return true;
                }
            }
            return false;
        }
        long list = stack.push(slots);
        boolean found = false;
        for (int i = 0; i < parts.containers().length(list) && !found; i++) {
            found = space.text(parts.containers().item(list, i)).equals(name);
        }
        stack.drop(list);
        return found;
    }

    private void setOfClass(long object, String name, long value) {
        int number = (int) space.field(stack.get(object), Layout.CLASS_NUMBER);
        if (space.classes().get(number).builtin()) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "cannot set '" + name + "' attribute of immutable type '"
                    + space.classes().get(number).name() + "'");
        }
        long key = stack.push(parts.linker().string(name));
        namespaces.set(object, key, value);
        stack.drop(key);
    }

    private void setOfModule(long object, String name, long value) {
        long cell = parts.modules().cell(stack.get(object), name);
        if (cell == 0) {
            throw attributes.missing(object, name);
        }
        Globals globals = parts.modules().globalsOf(stack.get(object));
        if (globals == null) {
            stack.set(cell, stack.get(value));
        } else {
            Globals.store(space, globals.array(), cell, value);
        }
    }

    private void setOfFunction(long object, String name, long value) {
        if (name.equals("__name__")) {
            space.setField(stack.get(object), Layout.FUNCTION_NAME, stack.get(value));
            return;
        }
        if (name.equals("__doc__")) {
            long reference = space.box(stack.get(value));
            space.setField(stack.get(object), Layout.FUNCTION_DOC, reference);
            return;
        }
        if (space.field(stack.get(object), Layout.FUNCTION_NAMESPACE) == 0) {
            long dict = parts.containers().dict();
            space.setField(stack.get(object), Layout.FUNCTION_NAMESPACE, dict);
        }
        long dict = stack.push(space.field(stack.get(object), Layout.FUNCTION_NAMESPACE));
        long key = stack.push(parts.linker().string(name));
        parts.containers().put(dict, key, value);
        stack.drop(dict);
    }

    /** Removes the attribute of the object in a cell. */
    void remove(long object, String name) {
        long word = stack.get(object);
        int classNumber = space.classOf(word);
        if (space.layoutOf(word) == Layout.CLASS) {
            long key = stack.push(parts.linker().string(name));
            boolean removed = !space.classes().get((int) space.field(word, Layout.CLASS_NUMBER)).builtin()
                    && namespaces.remove(object, key);
            stack.drop(key);
            if (!removed) {
                throw attributes.missing(object, name);
            }
            return;
        }
        if (namespaces.findOfUser(classNumber, "__delattr__") != Value.UNSET) {
            long text = parts.linker().string(name);
            caller.callMethod(stack.get(object), "__delattr__", text);
            return;
        }
        removePlain(object, name);
    }

    /** As {@code object.__delattr__} does it. */
    void removePlain(long object, String name) {
        long word = stack.get(object);
        int classNumber = space.classOf(word);
        long found = namespaces.find(classNumber, name);
        if (found != Value.UNSET && space.layoutOf(found) == Layout.PROPERTY) {
            removeProperty(object, found, name);
        } else if (Layout.mapOffset(space.layoutOf(word)) < 0 || !instances.remove(object, name)) {
            throw attributes.missing(object, name);
        }
    }

    private void removeProperty(long object, long property, String name) {
        long deleter = space.field(property, Layout.PROPERTY_DELETE);
        if (deleter == 0 || deleter == space.none()) {
            throw space.raise(BuiltinClass.ATTRIBUTE_ERROR,
                    "property '" + name + "' of '" + space.typeName(object) + "' object has no deleter");
        }
        caller.call(deleter, stack.get(object));
    }
}
