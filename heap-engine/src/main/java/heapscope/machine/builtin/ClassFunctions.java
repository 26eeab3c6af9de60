package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.Value;

/** The names of the built-in classes, and the functions that ask for the class or the attributes of a value. */
final class ClassFunctions extends Definitions {

    ClassFunctions(Operations operations, Library library) {
        super(operations, library);
    }

    void define() {
        for (BuiltinClass each : BuiltinClass.values()) {
            if (isNamed(each)) {
                library.defineConstant(each.className(), library.classObject(each));
            }
        }
        library.defineConstant("IOError", library.classObject(BuiltinClass.OS_ERROR));
        library.defineConstant("EnvironmentError", library.classObject(BuiltinClass.OS_ERROR));
        library.defineConstant("Ellipsis", space.ellipsis());
        library.defineConstant("NotImplemented", space.notImplemented());
        library.defineConstructor(BuiltinClass.TYPE, "object, /, *more", (args, count) -> type(args));
        library.defineConstructor(BuiltinClass.OBJECT, "*args, **kwargs", (args, count) -> space.make(Layout.OBJECT));
        library.defineConstructor(BuiltinClass.BASE_EXCEPTION, "*args, **kwargs", (args, count) -> exception(args));
        library.defineFunction("isinstance", "object, classes",
                (args, count) -> space.bool(isInstance(args, cell(args, 1))));
        library.defineFunction("issubclass", "class, classes", (args, count) -> space.bool(isSubclass(args)));
        library.defineFunction("getattr", "object, name, default=", (args, count) -> attribute(args));
        library.defineFunction("hasattr", "object, name", (args, count) -> {
            String name = attributeName(cell(args, 1), "hasattr");
            return space.bool(space.caller().attribute(stack.get(args), name) != Value.UNSET);
        });
    }

    private static boolean isNamed(BuiltinClass each) {
        return switch (each) {
            case NONE_TYPE, ELLIPSIS, NOT_IMPLEMENTED, FUNCTION, NATIVE, METHOD, GENERATOR, ITERATOR, DICT_VIEW, CELL,
                    MODULE, WEAKREF, RECORD -> false;
            default -> true;
        };
    }

    private long type(long args) {
        if (space.tupleLength(stack.get(cell(args, 2))) > 0) {
            throw typeError("type() takes 1 argument here; write a class statement to make a class");
        }
        return space.statics().classObject(space.classOf(stack.get(cell(args, 1))));
    }

    private long exception(long args) {
        int number = byErrorNumber((int) space.field(stack.get(args), Layout.CLASS_NUMBER), cell(args, 1));
        long exception = space.allocate(Layout.EXCEPTION);
        space.setRaw(exception, Layout.EXCEPTION_ARGS, stack.get(cell(args, 1)));
        space.setRaw(exception, Layout.EXCEPTION_SUPPRESS, 0);
        space.setRaw(exception, Layout.EXCEPTION_MAP, space.maps().root(number).number);
        return space.made(exception);
    }

    /** {@code OSError(2, ...)} makes a FileNotFoundError: some numbers have classes of their own. */
    private int byErrorNumber(int number, long arguments) {
        if (number != BuiltinClass.OS_ERROR.ordinal() || space.tupleLength(stack.get(arguments)) < 2) {
            return number;
        }
        long first = space.tupleItem(stack.get(arguments), 0);
        if (!space.isWordInt(first)) {
            return number;
        }
        return switch ((int) space.wordInt(first)) {
            case 1, 13 -> BuiltinClass.PERMISSION_ERROR.ordinal();
            case 2 -> BuiltinClass.FILE_NOT_FOUND_ERROR.ordinal();
            case 3 -> BuiltinClass.PROCESS_LOOKUP_ERROR.ordinal();
            case 4 -> BuiltinClass.INTERRUPTED_ERROR.ordinal();
            case 10 -> BuiltinClass.CHILD_PROCESS_ERROR.ordinal();
            case 11 -> BuiltinClass.BLOCKING_IO_ERROR.ordinal();
            case 17 -> BuiltinClass.FILE_EXISTS_ERROR.ordinal();
            case 20 -> BuiltinClass.NOT_A_DIRECTORY_ERROR.ordinal();
            case 21 -> BuiltinClass.IS_A_DIRECTORY_ERROR.ordinal();
            case 32 -> BuiltinClass.BROKEN_PIPE_ERROR.ordinal();
            case 110 -> BuiltinClass.TIMEOUT_ERROR.ordinal();
            default -> number;
        };
    }

    private boolean isClass(long word) {
        return Value.isReference(word) && space.layoutOf(word) == Layout.CLASS;
    }

    private boolean isInstance(long object, long classes) {
        return isAny(space.classOf(stack.get(object)), classes,
                "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    private boolean isSubclass(long args) {
        if (!isClass(stack.get(args))) {
            throw typeError("issubclass() arg 1 must be a class");
        }
        return isAny((int) space.field(stack.get(args), Layout.CLASS_NUMBER), cell(args, 1),
                "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    private boolean isAny(int number, long classes, String message) {
        long word = stack.get(classes);
        if (isClass(word)) {
            return space.classes().isSubclass(number, (int) space.field(word, Layout.CLASS_NUMBER));
        }
        if (!Value.isReference(word) || !space.isInstance(word, BuiltinClass.TUPLE)) {
            throw typeError(message);
        }
        int length = space.tupleLength(word);
        long each = stack.push(Value.UNSET);
        boolean found = false;
        for (int i = 0; i < length && !found; i++) {
            stack.set(each, space.tupleItem(stack.get(classes), i));
            found = isAny(number, each, message);
        }
        stack.drop(each);
        return found;
    }

    private String attributeName(long cell, String function) {
        if (!space.isStr(stack.get(cell))) {
            throw typeError(function + "(): attribute name must be string");
        }
        return space.text(stack.get(cell));
    }

    private long attribute(long args) {
        String name = attributeName(cell(args, 1), "getattr");
        long value = space.caller().attribute(stack.get(args), name);
        if (value != Value.UNSET) {
            return value;
        }
        if (isGiven(cell(args, 2))) {
            return stack.get(cell(args, 2));
        }
        String owner = isClass(stack.get(args))
                ? "type object '" + space.text(space.field(stack.get(args), Layout.CLASS_NAME)) + "'"
                : "'" + space.typeName(args) + "' object";
        throw space.raise(BuiltinClass.ATTRIBUTE_ERROR, owner + " has no attribute '" + name + "'");
    }
}
