package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ClassTable.ClassInfo;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.List;

/** Makes classes: runs the body with a namespace of its own, then makes the class object around it. */
final class ClassOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final Containers containers;
    private final CacheEpochs epochs;
    private final ClassNamespaces namespaces;
    private final Calls calls;

    ClassOperations(Parts parts, ClassNamespaces namespaces, Calls calls) {
        this.namespaces = namespaces;
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.containers = parts.containers();
        this.epochs = parts.epochs();
        this.calls = calls;
    }

    /** {@code function b1..bn ->}, and the frame of the body is entered. */
    void build(int argument) {
        int bases = argument & 0xff;
        long function = stack.top() - (bases + 1) * 8L;
        for (int i = 1; i <= bases; i++) {
            checkBase(function + i * 8L);
        }
        long slot = stack.push(stack.get(function));
        calls.function(slot, 0, Calls.NO_KEYWORDS, Control.CLASS_BODY);
        long namespace = containers.dict();
        activation.setLocal(activation.code.namespaceLocal(), namespace);
    }

    private void checkBase(long cell) {
        if (space.layoutOf(stack.get(cell)) != Layout.CLASS) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "the base of a class must be a class, not '"
                    + space.typeName(cell) + "'");
        }
        layoutFor(stack.get(cell));
    }

    /** The layout of instances of a class that extends another. */
    private int layoutFor(long base) {
        ClassInfo info = space.classes().get((int) space.field(base, Layout.CLASS_NUMBER));
        if (!info.builtin() || info.instanceLayout() == Layout.EXCEPTION) {
            return info.instanceLayout();
        }
        return switch (BuiltinClass.values()[info.number()]) {
            case OBJECT -> Layout.INSTANCE;
            case LIST -> Layout.LIST_INSTANCE;
            case DICT -> Layout.DICT_INSTANCE;
            case SET -> Layout.SET_INSTANCE;
            case TUPLE -> Layout.TUPLE_INSTANCE;
            case STR -> Layout.STR_INSTANCE;
            case INT -> Layout.INT_INSTANCE;
            case FLOAT -> Layout.FLOAT_INSTANCE;
            default -> throw space.raise(BuiltinClass.TYPE_ERROR,
                    "type '" + info.name() + "' is not an acceptable base type");
        };
    }

    /** The newest frame, of a class body, returns: its class takes the place of the function and the bases. */
    void finish() {
        long result = stack.top() - 8;
        long slot = activation.fp - 8;
        int instruction = activation.codeOf(Control.callerCode(activation.control()))
                .original(Control.callerPc(activation.control()) - 1);
        int bases = instruction >>> 8 & 0xff;
        long function = slot - (bases + 1) * 8L;
        long namespace = stack.push(activation.local(activation.code.namespaceLocal()));
        long type = stack.push(make(namespace, bases == 0 ? 0 : function + 8));
        if (Value.isReference(stack.get(result)) && space.layoutOf(stack.get(result)) == Layout.CELL) {
            space.setField(stack.get(result), Layout.CELL_VALUE, stack.get(type));
        }
        epochs.newClasses();
        tellDescriptors(type);
        tellBase(type);
        long word = stack.get(type);
        activation.leave();
        stack.set(function, word);
        stack.setTop(function + 8);
    }

    /** Calls {@code __set_name__} of the values in the namespace of the class in a cell. */
    private void tellDescriptors(long type) {
        int number = (int) space.field(stack.get(type), Layout.CLASS_NUMBER);
        for (String name : List.copyOf(namespaces.entriesOf(number).keySet())) {
            long value = namespaces.own(number, name);
            if (value != Value.UNSET && space.layoutOf(value) == Layout.INSTANCE
                    && space.caller().hasMethod(value, "__set_name__")) {
                long cell = stack.push(value);
                long text = space.newStr(name);
                space.caller().callMethod(stack.get(cell), "__set_name__", stack.get(type), text);
                stack.drop(cell);
            }
        }
    }

    /** Calls {@code __init_subclass__} of the nearest user's class that the class in a cell extends. */
    private void tellBase(long type) {
        int number = (int) space.field(stack.get(type), Layout.CLASS_NUMBER);
        long found = namespaces.findBehind(space.classes().get(number).order(), number, "__init_subclass__");
        if (found == Value.UNSET) {
            return;
        }
        if (space.layoutOf(found) == Layout.CLASS_METHOD) {
            found = space.field(found, Layout.WRAPPED_FUNCTION);
        }
        if (space.layoutOf(found) == Layout.FUNCTION) {
            space.caller().call(found, stack.get(type));
        }
    }

    private long make(long namespace, long baseCell) {
        String name = activation.code.code.name();
        long base = baseCell == 0 ? space.statics().classObject(BuiltinClass.OBJECT.ordinal()) : stack.get(baseCell);
        int baseNumber = (int) space.field(base, Layout.CLASS_NUMBER);
        int layout = layoutFor(base);
        long baseHandle = stack.push(base);
        long text = stack.push(space.newStr(name));
        long type = space.allocate(Layout.CLASS);
        int number = space.classes().add(name, baseNumber, layout, false);
        space.setRaw(type, Layout.CLASS_NUMBER, number | space.field(stack.get(baseHandle), Layout.CLASS_NUMBER)
                & InstanceAttributes.BOXES);
        space.setRaw(type, Layout.CLASS_NAME, stack.get(text));
        space.setRaw(type, Layout.CLASS_BASE, stack.get(baseHandle));
        space.setRaw(type, Layout.CLASS_NAMESPACE, stack.get(namespace));
        space.setRaw(type, 40, 0);
        stack.drop(baseHandle);
        space.made(type);
        stack.set(space.statics().classCell(number), type);
        return type;
    }
}
