package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Reading attributes of classes themselves. */
final class ClassAttributes {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Parts parts;
    private final ClassNamespaces namespaces;
    private final Attributes attributes;

    ClassAttributes(Parts parts, ClassNamespaces namespaces, Attributes attributes) {
        this.parts = parts;
        this.space = parts.space();
        this.stack = space.stack();
        this.namespaces = namespaces;
        this.attributes = attributes;
    }

    /** The name of a class object. */
    String name(long type) {
        return space.classes().get((int) space.field(type, Layout.CLASS_NUMBER)).name();
    }

    /** The attribute of the class in a cell, or {@link Value#UNSET}. */
    long find(long cell, String name) {
        int number = (int) space.field(stack.get(cell), Layout.CLASS_NUMBER);
        long found = namespaces.find(number, name);
        if (found == Value.UNSET) {
            return ofType(cell, number, name);
        }
        return switch (space.layoutOf(found)) {
            case Layout.STATIC_METHOD -> space.field(found, Layout.WRAPPED_FUNCTION);
            case Layout.CLASS_METHOD -> attributes.method(space.field(found, Layout.WRAPPED_FUNCTION), cell);
            case Layout.INSTANCE -> ofDescriptor(cell, found);
            default -> found;
        };
    }

    private long ofDescriptor(long cell, long found) {
        boolean plain = !space.caller().hasMethod(found, "__get__");
        return plain ? found : space.caller().callMethod(found, "__get__", space.none(), stack.get(cell));
    }

    private long ofType(long cell, int number, String name) {
        return switch (name) {
            case "__name__", "__qualname__" -> space.field(stack.get(cell), Layout.CLASS_NAME);
            case "__module__" -> parts.linker().string(space.classes().get(number).builtin() ? "builtins" : "__main__");
            case "__bases__" -> bases(cell);
            case "__base__" -> baseOf(cell);
            case "__mro__" -> order(number);
            case "__doc__" -> space.none();
            default -> attributes.special().find(cell, name);
        };
    }

    private long baseOf(long cell) {
        long base = space.field(stack.get(cell), Layout.CLASS_BASE);
        return base == 0 ? space.none() : base;
    }

    private long bases(long cell) {
        long base = stack.push(space.field(stack.get(cell), Layout.CLASS_BASE));
        long result = space.newTuple(base, stack.get(base) == 0 ? 0 : 1);
        stack.drop(base);
        return result;
    }

    private long order(int number) {
        int[] order = space.classes().get(number).order();
        long first = stack.top();
        for (int each : order) {
            stack.push(space.statics().classObject(each));
        }
        long result = space.newTuple(first, order.length);
        stack.drop(first);
        return result;
    }
}
