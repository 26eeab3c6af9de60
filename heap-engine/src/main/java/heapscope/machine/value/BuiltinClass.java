package heapscope.machine.value;

/** The classes that exist before a workload starts. A class's number in the {@link ClassTable} is its ordinal here. */
public enum BuiltinClass {
    OBJECT("object", null),
    TYPE("type", OBJECT),
    NONE_TYPE("NoneType", OBJECT),
    ELLIPSIS("ellipsis", OBJECT),
    NOT_IMPLEMENTED("NotImplementedType", OBJECT),
    INT("int", OBJECT),
    BOOL("bool", INT),
    FLOAT("float", OBJECT),
    STR("str", OBJECT),
    BYTES("bytes", OBJECT),
    BYTEARRAY("bytearray", OBJECT),
    TUPLE("tuple", OBJECT),
    LIST("list", OBJECT),
    DICT("dict", OBJECT),
    SET("set", OBJECT),
    FROZENSET("frozenset", OBJECT),
    RANGE("range", OBJECT),
    SLICE("slice", OBJECT),
    FUNCTION("function", OBJECT),
    NATIVE("builtin_function_or_method", OBJECT),
    METHOD("method", OBJECT),
    GENERATOR("generator", OBJECT),
    ITERATOR("iterator", OBJECT),
    DICT_VIEW("dict_view", OBJECT),
    CELL("cell", OBJECT),
    MODULE("module", OBJECT),
    WEAKREF("weakref", OBJECT),
    SUPER("super", OBJECT),
    PROPERTY("property", OBJECT),
    STATIC_METHOD("staticmethod", OBJECT),
    CLASS_METHOD("classmethod", OBJECT),
    RECORD("record", OBJECT),
    ENUMERATE("enumerate", OBJECT),
    ZIP("zip", OBJECT),
    MAP("map", OBJECT),
    FILTER("filter", OBJECT),
    REVERSED("reversed", OBJECT),

    BASE_EXCEPTION("BaseException", OBJECT),
    EXCEPTION("Exception", BASE_EXCEPTION),
    SYSTEM_EXIT("SystemExit", BASE_EXCEPTION),
    KEYBOARD_INTERRUPT("KeyboardInterrupt", BASE_EXCEPTION),
    GENERATOR_EXIT("GeneratorExit", BASE_EXCEPTION),
    STOP_ITERATION("StopIteration", EXCEPTION),
    ARITHMETIC_ERROR("ArithmeticError", EXCEPTION),
    ZERO_DIVISION_ERROR("ZeroDivisionError", ARITHMETIC_ERROR),
    OVERFLOW_ERROR("OverflowError", ARITHMETIC_ERROR),
    ASSERTION_ERROR("AssertionError", EXCEPTION),
    ATTRIBUTE_ERROR("AttributeError", EXCEPTION),
    BUFFER_ERROR("BufferError", EXCEPTION),
    EOF_ERROR("EOFError", EXCEPTION),
    IMPORT_ERROR("ImportError", EXCEPTION),
    LOOKUP_ERROR("LookupError", EXCEPTION),
    INDEX_ERROR("IndexError", LOOKUP_ERROR),
    KEY_ERROR("KeyError", LOOKUP_ERROR),
    MEMORY_ERROR("MemoryError", EXCEPTION),
    NAME_ERROR("NameError", EXCEPTION),
    UNBOUND_LOCAL_ERROR("UnboundLocalError", NAME_ERROR),
    OS_ERROR("OSError", EXCEPTION),
    FILE_NOT_FOUND_ERROR("FileNotFoundError", OS_ERROR),
    BLOCKING_IO_ERROR("BlockingIOError", OS_ERROR),
    BROKEN_PIPE_ERROR("BrokenPipeError", OS_ERROR),
    CHILD_PROCESS_ERROR("ChildProcessError", OS_ERROR),
    REFERENCE_ERROR("ReferenceError", EXCEPTION),
    RUNTIME_ERROR("RuntimeError", EXCEPTION),
    NOT_IMPLEMENTED_ERROR("NotImplementedError", RUNTIME_ERROR),
    RECURSION_ERROR("RecursionError", RUNTIME_ERROR),
    TYPE_ERROR("TypeError", EXCEPTION),
    VALUE_ERROR("ValueError", EXCEPTION),
    UNICODE_ERROR("UnicodeError", VALUE_ERROR),
    UNICODE_DECODE_ERROR("UnicodeDecodeError", UNICODE_ERROR),
    UNICODE_ENCODE_ERROR("UnicodeEncodeError", UNICODE_ERROR),
    WARNING("Warning", EXCEPTION),
    DEPRECATION_WARNING("DeprecationWarning", WARNING),
    RUNTIME_WARNING("RuntimeWarning", WARNING),
    USER_WARNING("UserWarning", WARNING),
    FUTURE_WARNING("FutureWarning", WARNING),
    SYNTAX_ERROR("SyntaxError", EXCEPTION),
    INDENTATION_ERROR("IndentationError", SYNTAX_ERROR),
    SYSTEM_ERROR("SystemError", EXCEPTION),
    FLOATING_POINT_ERROR("FloatingPointError", ARITHMETIC_ERROR),
    MODULE_NOT_FOUND_ERROR("ModuleNotFoundError", IMPORT_ERROR),
    PERMISSION_ERROR("PermissionError", OS_ERROR),
    FILE_EXISTS_ERROR("FileExistsError", OS_ERROR),
    IS_A_DIRECTORY_ERROR("IsADirectoryError", OS_ERROR),
    NOT_A_DIRECTORY_ERROR("NotADirectoryError", OS_ERROR),
    INTERRUPTED_ERROR("InterruptedError", OS_ERROR),
    PROCESS_LOOKUP_ERROR("ProcessLookupError", OS_ERROR),
    TIMEOUT_ERROR("TimeoutError", OS_ERROR),
    CONNECTION_ERROR("ConnectionError", OS_ERROR);

    private final String className;
    private final BuiltinClass base;

    BuiltinClass(String className, BuiltinClass base) {
        this.className = className;
        this.base = base;
    }

    /** The name in Python. */
    public String className() {
        return className;
    }

    /** The class it extends, null for object. */
    public BuiltinClass base() {
        return base;
    }

    /** Whether this is a class of exceptions. */
    public boolean isException() {
        return this == BASE_EXCEPTION || base != null && base.isException();
    }

    /** The class of a layout that is no instance of a user's class. */
    public static BuiltinClass ofLayout(int layout) {
        return switch (layout) {
            case Layout.INT, Layout.LONG -> INT;
            case Layout.FLOAT -> FLOAT;
            case Layout.NONE -> NONE_TYPE;
            case Layout.BOOL -> BOOL;
            case Layout.ELLIPSIS -> ELLIPSIS;
            case Layout.NOT_IMPLEMENTED -> NOT_IMPLEMENTED;
            case Layout.STR -> STR;
            case Layout.BYTES -> BYTES;
            case Layout.BYTEARRAY -> BYTEARRAY;
            case Layout.TUPLE, Layout.TUPLE2, Layout.TUPLE2_INTS, Layout.TUPLE2_FLOATS -> TUPLE;
            case Layout.LIST -> LIST;
            case Layout.DICT -> DICT;
            case Layout.SET -> SET;
            case Layout.FROZENSET -> FROZENSET;
            case Layout.CLASS -> TYPE;
            case Layout.FUNCTION -> FUNCTION;
            case Layout.NATIVE -> NATIVE;
            case Layout.METHOD -> METHOD;
            case Layout.CELL -> CELL;
            case Layout.SLICE -> SLICE;
            case Layout.RANGE -> RANGE;
            case Layout.RANGE_ITERATOR, Layout.ITERATOR -> ITERATOR;
            case Layout.DICT_VIEW -> DICT_VIEW;
            case Layout.GENERATOR -> GENERATOR;
            case Layout.MODULE -> MODULE;
            case Layout.WEAKREF -> WEAKREF;
            case Layout.SUPER -> SUPER;
            case Layout.PROPERTY -> PROPERTY;
            case Layout.STATIC_METHOD -> STATIC_METHOD;
            case Layout.CLASS_METHOD -> CLASS_METHOD;
            case Layout.RECORD -> RECORD;
            default -> OBJECT;
        };
    }
}
