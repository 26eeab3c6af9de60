package heapscope.machine;

import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.MapTable.AttributeMap;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Reading attributes of values by name: in the object, in its class, by descriptors, by {@code __getattr__}. */
final class Attributes {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Parts parts;
    private final ClassNamespaces namespaces;
    private final InstanceAttributes instances;
    private final ReentrantCaller caller;
    private final ClassAttributes classAttributes;
    private final SpecialAttributes special;

    Attributes(Parts parts, ClassNamespaces namespaces, InstanceAttributes instances, ReentrantCaller caller) {
        this.parts = parts;
        this.space = parts.space();
        this.stack = space.stack();
        this.namespaces = namespaces;
        this.instances = instances;
        this.caller = caller;
        this.classAttributes = new ClassAttributes(parts, namespaces, this);
        this.special = new SpecialAttributes(parts, namespaces, instances);
    }

    /** The attributes that the language itself gives to values. */
    SpecialAttributes special() {
        return special;
    }

    /** The attribute of the value in a cell, or {@link Value#UNSET} if there is none. */
    long find(long cell, String name) {
        long word = stack.get(cell);
        switch (space.layoutOf(word)) {
            case Layout.CLASS:
                return classAttributes.find(cell, name);
            case Layout.MODULE: {
                long at = parts.modules().cell(word, name);
                long value = at == 0 ? Value.UNSET : stack.get(at);
                return value == Value.UNSET ? special.find(cell, name) : value;
            }
            case Layout.SUPER:
                return ofSuper(cell, name);
            default:
                return ofObject(cell, name);
        }
    }

    /**
     * The attribute of the value in a cell.
     *
     * @throws PythonError AttributeError if there is none
     */
    long get(long cell, String name) {
        long value = find(cell, name);
        if (value == Value.UNSET) {
            throw missing(cell, name);
        }
        return value;
    }

    /** The names of all attributes that the value in a cell is known to have. */
    List<String> names(long cell) {
        long word = stack.get(cell);
        List<String> all = new ArrayList<>();
        if (space.layoutOf(word) == Layout.MODULE) {
            return parts.modules().names(word);
        }
        if (Layout.mapOffset(space.layoutOf(word)) >= 0) {
            instances.mapOf(word).attributes().forEach(each -> all.add(each.name));
        }
        boolean type = space.layoutOf(word) == Layout.CLASS;
        int number = type ? (int) space.field(word, Layout.CLASS_NUMBER) : space.classOf(word);
        for (int each : space.classes().get(number).order()) {
            boolean builtin = space.classes().get(each).builtin();
            all.addAll(builtin ? parts.library().memberNames(each) : namespaces.entriesOf(each).keySet());
        }
        return all;
    }

    /** The error of an attribute that does not exist. */
    PythonError missing(long cell, String name) {
        long word = stack.get(cell);
        String owner = switch (space.layoutOf(word)) {
            case Layout.CLASS -> "type object '" + classAttributes.name(word) + "'";
            case Layout.MODULE -> "module '" + space.text(space.field(word, Layout.MODULE_NAME)) + "'";
            default -> "'" + space.typeName(cell) + "' object";
        };
        return space.raise(BuiltinClass.ATTRIBUTE_ERROR, owner + " has no attribute '" + name + "'");
    }

    private long ofObject(long cell, String name) {
        long word = stack.get(cell);
        int classNumber = space.classOf(word);
        long found = namespaces.find(classNumber, name);
        if (found != Value.UNSET && space.layoutOf(found) == Layout.PROPERTY) {
            return property(cell, found, name);
        }
        long own = ownAttribute(word, name);
        if (own != Value.UNSET) {
            return own;
        }
        if (found != Value.UNSET) {
            return bound(cell, found, classNumber);
        }
        Behavior behavior = space.behaviorOf(word);
        long value = behavior == null ? Value.UNSET : behavior.attribute(cell, name);
        if (value == Value.UNSET) {
            value = special.find(cell, name);
        }
        return value == Value.UNSET ? byHook(cell, classNumber, name) : value;
    }

    private long ownAttribute(long word, String name) {
        if (Layout.mapOffset(space.layoutOf(word)) < 0) {
            return Value.UNSET;
        }
        AttributeMap attribute = instances.mapOf(word).find(name);
        return attribute == null ? Value.UNSET : instances.get(word, attribute);
    }

    private long byHook(long cell, int classNumber, String name) {
        if (space.classes().get(classNumber).builtin()) {
            return Value.UNSET;
        }
        if (namespaces.findOfUser(classNumber, "__getattr__") == Value.UNSET) {
            return Value.UNSET;
        }
        long text = parts.linker().string(name);
        return caller.callMethod(stack.get(cell), "__getattr__", text);
    }

    private long property(long cell, long property, String name) {
        long getter = space.field(property, Layout.PROPERTY_GET);
        if (getter == 0 || getter == space.none()) {
            throw space.raise(BuiltinClass.ATTRIBUTE_ERROR,
                    "property '" + name + "' of '" + space.typeName(cell) + "' object has no getter");
        }
        return caller.call(getter, stack.get(cell));
    }

    /** What a value found in a class is for an instance in a cell. */
    long bound(long cell, long found, int classNumber) {
        switch (space.layoutOf(found)) {
            case Layout.FUNCTION, Layout.NATIVE:
                return method(found, cell);
            case Layout.STATIC_METHOD:
                return space.field(found, Layout.WRAPPED_FUNCTION);
            case Layout.CLASS_METHOD: {
                long type = stack.push(space.statics().classObject(classNumber));
                long result = method(space.field(found, Layout.WRAPPED_FUNCTION), type);
                stack.drop(type);
                return result;
            }
            case Layout.INSTANCE: {
                if (!caller.hasMethod(found, "__get__")) {
                    return found;
                }
                return caller.callMethod(found, "__get__", stack.get(cell), space.statics().classObject(classNumber));
            }
            default:
                return found;
        }
    }

    /** A bound method of a function for the value in a cell. */
    long method(long function, long self) {
        long handle = stack.push(function);
        long boxed = stack.push(space.box(stack.get(self)));
        long method = space.allocate(Layout.METHOD);
        space.setRaw(method, Layout.METHOD_FUNCTION, stack.get(handle));
        space.setRaw(method, Layout.METHOD_SELF, stack.get(boxed));
        stack.drop(handle);
        return space.made(method);
    }

    private long ofSuper(long cell, String name) {
        long found = behindSuper(stack.get(cell), name);
        if (found == Value.UNSET) {
            return Value.UNSET;
        }
        long self = stack.push(space.field(stack.get(cell), Layout.SUPER_SELF));
        boolean ofClass = space.layoutOf(stack.get(self)) == Layout.CLASS;
        int number = ofClass ? (int) space.field(stack.get(self), Layout.CLASS_NUMBER) : space.classOf(stack.get(self));
        boolean plain = ofClass && space.layoutOf(found) != Layout.CLASS_METHOD;
        long result;
        if (space.layoutOf(found) == Layout.PROPERTY) {
            result = property(self, found, name);
        } else if (plain) {
            result = space.layoutOf(found) == Layout.STATIC_METHOD ? space.field(found, Layout.WRAPPED_FUNCTION)
                    : found;
        } else {
            result = bound(self, found, number);
        }
        stack.drop(self);
        return result;
    }

    /** What the classes behind the one of a super object have under a name. */
    long behindSuper(long superObject, String name) {
        long self = space.field(superObject, Layout.SUPER_SELF);
        int behind = (int) space.field(space.field(superObject, Layout.SUPER_CLASS), Layout.CLASS_NUMBER);
        int number = space.layoutOf(self) == Layout.CLASS
                ? (int) space.field(self, Layout.CLASS_NUMBER) : space.classOf(self);
        return namespaces.findBehind(space.classes().get(number).order(), behind, name);
    }
}
