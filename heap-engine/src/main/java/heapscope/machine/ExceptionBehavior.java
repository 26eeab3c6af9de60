package heapscope.machine;

import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Value;

/** Exceptions: their text and their attributes. */
final class ExceptionBehavior extends Behavior {

    private final Operations operations;

    ExceptionBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
    }

    private long args(long a) {
        return space.field(space.stack().get(a), Layout.EXCEPTION_ARGS);
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public String repr(long a) {
        int count = space.tupleLength(args(a));
        StringBuilder text = new StringBuilder(space.typeName(a)).append('(');
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ").append(argument(a, i, true));
        }
        return text.append(')').toString();
    }

    private String argument(long a, int index, boolean quoted) {
        long cell = space.stack().push(space.tupleItem(args(a), index));
        String text = quoted ? operations.repr(cell) : operations.str(cell);
        space.stack().drop(cell);
        return text;
    }

    @Override
    public String str(long a) {
        int count = space.tupleLength(args(a));
        if (count == 0) {
            return "";
        }
        if (count == 1) {
            return argument(a, 0, space.isInstance(space.stack().get(a), BuiltinClass.KEY_ERROR));
        }
        if (count >= 2 && space.isInstance(space.stack().get(a), BuiltinClass.OS_ERROR)) {
            String file = count > 2 ? ": " + argument(a, 2, true) : "";
            return "[Errno " + argument(a, 0, false) + "] " + argument(a, 1, false) + file;
        }
        long cell = space.stack().push(args(a));
        String text = operations.repr(cell);
        space.stack().drop(cell);
        return text;
    }

    @Override
    public long attribute(long a, String name) {
        long word = space.stack().get(a);
        return switch (name) {
            case "args" -> args(a);
            case "__cause__" -> orNone(space.field(word, Layout.EXCEPTION_CAUSE));
            case "__context__" -> orNone(space.field(word, Layout.EXCEPTION_CONTEXT));
            case "__suppress_context__" -> space.bool(space.field(word, Layout.EXCEPTION_SUPPRESS) != 0);
            case "__traceback__" -> orNone(space.field(word, Layout.EXCEPTION_TRACEBACK));
            case "value" -> argumentOf(a, BuiltinClass.STOP_ITERATION, 0);
            case "code" -> argumentOf(a, BuiltinClass.SYSTEM_EXIT, 0);
            case "errno" -> argumentOf(a, BuiltinClass.OS_ERROR, 0);
            case "strerror" -> argumentOf(a, BuiltinClass.OS_ERROR, 1);
            case "filename" -> argumentOf(a, BuiltinClass.OS_ERROR, 2);
            default -> Value.UNSET;
        };
    }

    private long orNone(long reference) {
        return reference == 0 ? space.none() : reference;
    }

    private long argumentOf(long a, BuiltinClass owner, int index) {
        if (!space.isInstance(space.stack().get(a), owner)) {
            return Value.UNSET;
        }
        return index < space.tupleLength(args(a)) ? space.tupleItem(args(a), index) : space.none();
    }

    @Override
    public boolean setAttribute(long a, String name, long value) {
        int offset = switch (name) {
            case "args" -> Layout.EXCEPTION_ARGS;
            case "__cause__" -> Layout.EXCEPTION_CAUSE;
            case "__context__" -> Layout.EXCEPTION_CONTEXT;
            default -> -1;
        };
        if (offset < 0) {
            return name.equals("__suppress_context__") || name.equals("__traceback__");
        }
        space.setField(space.stack().get(a), offset, space.stack().get(value));
        if (offset == Layout.EXCEPTION_CAUSE) {
            space.setRaw(space.stack().get(a), Layout.EXCEPTION_SUPPRESS, 1);
        }
        return true;
    }
}
