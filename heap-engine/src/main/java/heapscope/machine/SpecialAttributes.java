package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.Natives;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.List;
import java.util.Map;

/**
 * The attributes that the language itself gives to values: {@code __class__}, {@code __dict__}, {@code __name__}, ...
 */
final class SpecialAttributes {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Parts parts;
    private final ClassNamespaces namespaces;
    private final InstanceAttributes instances;

    SpecialAttributes(Parts parts, ClassNamespaces namespaces, InstanceAttributes instances) {
        this.parts = parts;
        this.space = parts.space();
        this.stack = space.stack();
        this.namespaces = namespaces;
        this.instances = instances;
    }

    /** The attribute of the value in a cell, or {@link Value#UNSET}. */
    long find(long cell, String name) {
        if (!name.startsWith("__")) {
            return ofFunctionDict(cell, name);
        }
        return switch (name) {
            case "__class__" -> space.statics().classObject(space.classOf(stack.get(cell)));
            case "__dict__" -> dict(cell);
            case "__doc__" -> doc(cell);
            default -> ofCallable(cell, name);
        };
    }

    private long doc(long cell) {
        long word = stack.get(cell);
        long doc = space.layoutOf(word) == Layout.FUNCTION ? space.field(word, Layout.FUNCTION_DOC) : 0;
        return doc == 0 ? space.none() : doc;
    }

    private long ofFunctionDict(long cell, String name) {
        long word = stack.get(cell);
        long dict = space.layoutOf(word) == Layout.FUNCTION ? space.field(word, Layout.FUNCTION_NAMESPACE) : 0;
        if (dict == 0) {
            return Value.UNSET;
        }
        long handle = stack.push(dict);
        long key = stack.push(parts.linker().string(name));
        long value = parts.containers().get(handle, key);
        stack.drop(handle);
        return value;
    }

    private long ofCallable(long cell, String name) {
        long word = stack.get(cell);
        return switch (space.layoutOf(word)) {
            case Layout.FUNCTION -> ofFunction(cell, name);
            case Layout.NATIVE -> ofNative(word, name);
            case Layout.METHOD -> ofMethod(cell, name);
            case Layout.MODULE -> name.equals("__name__") ? space.field(word, Layout.MODULE_NAME) : Value.UNSET;
            case Layout.GENERATOR -> {
                long handle = stack.push(space.field(word, Layout.GENERATOR_FUNCTION));
                long value = ofFunction(handle, name);
                stack.drop(handle);
                yield value;
            }
            default -> Value.UNSET;
        };
    }

    private long ofFunction(long cell, String name) {
        long word = stack.get(cell);
        LinkedCode code = parts.activation().codeOf((int) space.field(word, Layout.FUNCTION_CODE));
        return switch (name) {
            case "__name__" -> space.field(word, Layout.FUNCTION_NAME);
            case "__qualname__" -> space.newStr(code.code.qualifiedName());
            case "__module__" -> parts.linker().string("__main__");
            case "__defaults__" -> orNone(space.field(word, Layout.FUNCTION_DEFAULTS));
            case "__kwdefaults__" -> orNone(space.field(word, Layout.FUNCTION_KEYWORD_DEFAULTS));
            default -> ofFunctionDict(cell, name);
        };
    }

    private long orNone(long reference) {
        return reference == 0 ? space.none() : reference;
    }

    private long ofNative(long word, String name) {
        Natives.Entry entry = space.natives().get((int) space.field(word, Layout.NATIVE_NUMBER));
        return switch (name) {
            case "__name__", "__qualname__" -> space.newStr(entry.name());
            default -> Value.UNSET;
        };
    }

    private long ofMethod(long cell, String name) {
        long word = stack.get(cell);
        switch (name) {
            case "__self__":
                return space.field(word, Layout.METHOD_SELF);
            case "__func__":
                return space.field(word, Layout.METHOD_FUNCTION);
            default:
                long function = stack.push(space.field(word, Layout.METHOD_FUNCTION));
                long value = ofCallable(function, name);
                stack.drop(function);
                return value;
        }
    }

    /** A fresh dict of the attributes of an instance or a class; {@link Value#UNSET} if it can have none. */
    long dict(long cell) {
        long word = stack.get(cell);
        if (space.layoutOf(word) == Layout.CLASS) {
            return dictOfClass(cell);
        }
        if (space.layoutOf(word) == Layout.MODULE) {
            return dictOfModule(word);
        }
        if (Layout.mapOffset(space.layoutOf(word)) < 0) {
            return Value.UNSET;
        }
        long dict = stack.push(parts.containers().dict());
        long first = stack.top();
        List<String> names = instances.push(cell);
        for (int i = 0; i < names.size(); i++) {
            put(dict, names.get(i), first + i * 8L);
        }
        stack.drop(first);
        return stack.pop();
    }

    private void put(long dict, String name, long value) {
        long key = stack.push(parts.linker().string(name));
        parts.containers().put(dict, key, value);
        stack.drop(key);
    }

    private long dictOfClass(long cell) {
        int number = (int) space.field(stack.get(cell), Layout.CLASS_NUMBER);
        long dict = stack.push(parts.containers().dict());
        List<String> names = space.classes().get(number).builtin()
                ? parts.library().memberNames(number)
                : namespaces.entriesOf(number).entrySet().stream().map(Map.Entry::getKey).toList();
        for (String name : names) {
            long value = stack.push(namespaces.own(number, name));
            put(dict, name, value);
            stack.drop(value);
        }
        return stack.pop();
    }

    private long dictOfModule(long module) {
        long dict = stack.push(parts.containers().dict());
        for (String name : parts.modules().names(module)) {
            long value = stack.push(stack.get(parts.modules().cell(module, name)));
            put(dict, name, value);
            stack.drop(value);
        }
        return stack.pop();
    }
}
