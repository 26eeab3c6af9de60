package heapscope.machine.value;

import heapscope.object.TypeTable;
import heapscope.object.TypeTrait;
import java.util.List;
import java.util.Set;

/**
 * The memory layouts of the workload's objects: what PyPy's low-level types look like on a 64-bit machine (specification
 * of the collector, section 12; measurements, sections 3.1 and T4). Each constant is the number of a type in the type
 * table; constants behind it are offsets in bytes from the object's address. Total sizes, with the 8-byte header, stand
 * beside each.
 */
public final class Layout {

    /** Integer of a machine word, boxed: 16 bytes. */
    public static final int INT = 0;
    public static final int INT_VALUE = 0;

    /** Float, boxed: 16 bytes. */
    public static final int FLOAT = 1;
    public static final int FLOAT_BITS = 0;

    /** Integer beyond a word: 16 bytes, with a BIGINT of 24 and WORDS of 16 + 16 for each 63 bits. */
    public static final int LONG = 2;
    public static final int LONG_BIGINT = 0;
    public static final int BIGINT = 3;
    public static final int BIGINT_DIGITS = 0;
    /** The number of digits, negative for a negative number. */
    public static final int BIGINT_SIZE = 8;
    /** Raw words: digits of 63 bits, items of integer and float lists, unboxed attributes. */
    public static final int WORDS = 4;
    public static final int ARRAY_LENGTH = 0;
    public static final int ARRAY_ITEMS = 8;

    /** The singletons None, Ellipsis, NotImplemented (16 bytes) and the two booleans. */
    public static final int NONE = 5;
    public static final int BOOL = 6;
    public static final int BOOL_VALUE = 0;
    public static final int ELLIPSIS = 7;
    public static final int NOT_IMPLEMENTED = 8;

    /** String: a wrapper of 32 bytes around a block of round8(25 + n) bytes of UTF-8. */
    public static final int STR = 9;
    public static final int STR_BLOCK_REF = 0;
    /** Length in code points. */
    public static final int STR_LENGTH = 8;
    public static final int STR_INDEX = 16;
    /** Characters: hash (0 if not computed), length in bytes, bytes, and one byte more at the end. */
    public static final int BLOCK = 10;
    public static final int BLOCK_HASH = 0;
    public static final int BLOCK_LENGTH = 8;
    public static final int BLOCK_BYTES = 16;

    /** Byte string: a wrapper of 16 bytes around a block. */
    public static final int BYTES = 11;
    public static final int BYTES_BLOCK_REF = 0;

    /** Byte array: 24 bytes, a list header of 24, and a char array of round8(16 + n). */
    public static final int BYTEARRAY = 12;
    public static final int BYTEARRAY_DATA = 0;
    public static final int BYTEARRAY_OFFSET = 8;
    public static final int CHARS = 13;
    public static final int CHARS_BYTES = 8;

    /** Tuple: a wrapper of 16 bytes around an array of references of 16 + 8n. */
    public static final int TUPLE = 14;
    public static final int TUPLE_ITEMS = 0;
    /** Tuple of two objects, of two integers, of two floats: 24 bytes. */
    public static final int TUPLE2 = 15;
    public static final int TUPLE2_INTS = 16;
    public static final int TUPLE2_FLOATS = 17;
    public static final int TUPLE2_FIRST = 0;
    public static final int TUPLE2_SECOND = 8;

    /** Array of references: 16 + 8n bytes. */
    public static final int REFS = 18;

    /** List: 24 bytes, a list header of 24, and an array of the capacity (REFS or WORDS by the strategy). */
    public static final int LIST = 19;
    /** A {@link ListStrategy} ordinal. */
    public static final int LIST_STRATEGY = 0;
    public static final int LIST_STORAGE = 8;
    public static final int LIST_HEADER = 20;
    public static final int LIST_LENGTH = 0;
    public static final int LIST_ITEMS = 8;

    /** Dict: 24 bytes, a table of 56, an index array of 16 + slots, and entries of 16 + 24 for each of the capacity. */
    public static final int DICT = 21;
    public static final int DICT_TABLE_REF = 0;
    public static final int DICT_STRATEGY = 8;
    public static final int TABLE = 22;
    public static final int TABLE_LIVE = 0;
    public static final int TABLE_USED = 8;
    public static final int TABLE_RESIZE_COUNTER = 16;
    public static final int TABLE_INDEX = 24;
    public static final int TABLE_LOOKUP = 32;
    public static final int TABLE_ENTRIES = 40;
    public static final int INDEX_BYTES = 23;
    public static final int INDEX_SHORTS = 24;
    public static final int INDEX_INTS = 25;
    /** Entries: key, value, hash. A deleted entry has no key. */
    public static final int ENTRIES = 26;
    public static final int ENTRY_SIZE = 24;
    public static final int ENTRY_KEY = 0;
    public static final int ENTRY_VALUE = 8;
    public static final int ENTRY_HASH = 16;

    /** Set and frozenset: 32 bytes, a table, an index array, and entries of 16 + 8 for each of the capacity (REFS). */
    public static final int SET = 27;
    public static final int FROZENSET = 28;
    public static final int SET_TABLE_REF = 0;
    public static final int SET_HASH = 8;
    public static final int SET_STRATEGY = 16;

    /** Instance of a class: a map and five slots, 56 bytes; the fifth becomes an array for more attributes. */
    public static final int INSTANCE = 29;
    /** The number of the map in the {@link MapTable}: every layout of an instance has it at its {@link #mapOffset}. */
    public static final int INSTANCE_MAP = 0;
    public static final int INSTANCE_SLOTS = 8;
    public static final int INLINE_SLOTS = 5;

    /** Instances of classes that extend a built-in type: its layout, then a map and a storage array. */
    public static final int LIST_INSTANCE = 30;
    public static final int LIST_MAP = 16;
    public static final int DICT_INSTANCE = 31;
    public static final int DICT_MAP = 16;
    public static final int SET_INSTANCE = 32;
    public static final int SET_MAP = 24;
    public static final int TUPLE_INSTANCE = 33;
    public static final int TUPLE_MAP = 8;
    public static final int STR_INSTANCE = 34;
    public static final int STR_MAP = 24;
    public static final int INT_INSTANCE = 35;
    public static final int INT_MAP = 8;
    public static final int FLOAT_INSTANCE = 36;
    public static final int FLOAT_MAP = 8;

    /** Exception, of a built-in or a user's class: 80 bytes; the map says which class and which attributes. */
    public static final int EXCEPTION = 37;
    public static final int EXCEPTION_ARGS = 0;
    public static final int EXCEPTION_CAUSE = 8;
    public static final int EXCEPTION_CONTEXT = 16;
    /** A list of (code name, line) as text, oldest call last, or null. */
    public static final int EXCEPTION_TRACEBACK = 24;
    /** 1 after {@code raise ... from ...}. */
    public static final int EXCEPTION_SUPPRESS = 32;
    public static final int EXCEPTION_VALUE = 40;
    public static final int EXCEPTION_MAP = 48;
    public static final int EXCEPTION_STORAGE = 56;

    /** Class: its number in the {@link ClassTable}, name, base, namespace, attributes of the metatype. */
    public static final int CLASS = 38;
    public static final int CLASS_NUMBER = 0;
    public static final int CLASS_NAME = 8;
    public static final int CLASS_BASE = 16;
    /** A DICT. */
    public static final int CLASS_NAMESPACE = 24;
    public static final int CLASS_MODULE = 32;

    /** Function: 144 bytes: the number of its code, defaults (tuple), keyword defaults (dict), closure (tuple of cells). */
    public static final int FUNCTION = 39;
    public static final int FUNCTION_CODE = 0;
    public static final int FUNCTION_DEFAULTS = 8;
    public static final int FUNCTION_KEYWORD_DEFAULTS = 16;
    public static final int FUNCTION_CLOSURE = 24;
    public static final int FUNCTION_NAME = 32;
    public static final int FUNCTION_NAMESPACE = 40;
    public static final int FUNCTION_DOC = 48;

    /** Function of the machine itself: its number in the {@link Natives}. */
    public static final int NATIVE = 40;
    public static final int NATIVE_NUMBER = 0;

    /** Bound method: 32 bytes. */
    public static final int METHOD = 41;
    public static final int METHOD_FUNCTION = 0;
    public static final int METHOD_SELF = 8;
    public static final int METHOD_CLASS = 16;

    /** Cell of a closure: 24 bytes. */
    public static final int CELL = 42;
    public static final int CELL_VALUE = 0;

    /** Slice: 32 bytes. */
    public static final int SLICE = 43;
    public static final int SLICE_START = 0;
    public static final int SLICE_STOP = 8;
    public static final int SLICE_STEP = 16;

    /** Range: 48 bytes with its start, stop, step and length. */
    public static final int RANGE = 44;
    public static final int RANGE_START = 0;
    public static final int RANGE_STOP = 8;
    public static final int RANGE_STEP = 16;
    public static final int RANGE_LENGTH = 24;

    /** Iterator over a range: the next value, how many are left, the step. */
    public static final int RANGE_ITERATOR = 45;
    public static final int RANGE_ITERATOR_NEXT = 0;
    public static final int RANGE_ITERATOR_LEFT = 8;
    public static final int RANGE_ITERATOR_STEP = 16;

    /** Iterator over a sequence or a container: what, the next index, a kind, and a size to check. */
    public static final int ITERATOR = 46;
    public static final int ITERATOR_OF = 0;
    public static final int ITERATOR_INDEX = 8;
    /** An {@link IteratorKind} ordinal. */
    public static final int ITERATOR_KIND = 16;
    public static final int ITERATOR_SIZE = 24;
    /** A second object an iterator needs: a function, a tuple of iterators. */
    public static final int ITERATOR_WITH = 32;
    public static final int ITERATOR_MORE = 40;

    /** View of a dict: its keys, values or items (an {@link IteratorKind} ordinal). */
    public static final int DICT_VIEW = 47;
    public static final int DICT_VIEW_OF = 0;
    public static final int DICT_VIEW_KIND = 8;

    /** Generator: 72 bytes with its frame, its function, and where it stands. */
    public static final int GENERATOR = 48;
    public static final int GENERATOR_FRAME = 0;
    public static final int GENERATOR_FUNCTION = 8;
    public static final int GENERATOR_PC = 16;
    /** 0 fresh, 1 suspended, 2 running, 3 finished. */
    public static final int GENERATOR_STATE = 24;

    /** The exception that it handles itself where it is suspended, and the one that its caller handles. */
    public static final int GENERATOR_HANDLED = 32;
    public static final int GENERATOR_OUTER = 40;
    /** Module: its number in the machine, its names. */
    public static final int MODULE = 49;
    public static final int MODULE_NAME = 0;
    public static final int MODULE_NAMESPACE = 8;

    /** Weak reference of the program: 32 bytes around the collector's own of 16. */
    public static final int WEAKREF = 50;
    public static final int WEAKREF_BOX = 0;
    public static final int WEAKREF_CALLBACK = 8;
    public static final int WEAKREF_HASH = 16;
    public static final int WEAK_BOX = 51;
    public static final int WEAK_BOX_TARGET = 0;

    /** {@code super()}: the class to start behind and the object. */
    public static final int SUPER = 52;
    public static final int SUPER_CLASS = 0;
    public static final int SUPER_SELF = 8;

    /** property, staticmethod, classmethod: the functions. */
    public static final int PROPERTY = 53;
    public static final int PROPERTY_GET = 0;
    public static final int PROPERTY_SET = 8;
    public static final int PROPERTY_DELETE = 16;
    public static final int STATIC_METHOD = 54;
    public static final int CLASS_METHOD = 55;
    public static final int WRAPPED_FUNCTION = 0;

    /** An object of a module of the machine: a kind, two raw words and three references, for iterators, stats, ... */
    public static final int RECORD = 56;
    public static final int RECORD_KIND = 0;
    public static final int RECORD_WORD = 8;
    public static final int RECORD_WORD2 = 16;
    public static final int RECORD_FIRST = 24;
    public static final int RECORD_SECOND = 32;
    public static final int RECORD_THIRD = 40;

    /** {@code object()}: a bare object. */
    public static final int OBJECT = 57;

    /** The globals of a module of the workload: one cell for each name that its code mentions. */
    public static final int GLOBALS = 58;

    /**
     * Activation frame with virtuals off, and of a generator always: 104 bytes, with an array of 16 + 8 for each local,
     * cell and operand of its code.
     */
    public static final int FRAME = 59;
    public static final int FRAME_FUNCTION = 0;
    /** REFS: the locals, the cells, then room for the operands, which are on the stack while the frame runs. */
    public static final int FRAME_LOCALS = 8;
    public static final int FRAME_CALLER = 16;
    /** The number of its code. */
    public static final int FRAME_CODE = 24;
    /** Arguments of a call on their way, with virtuals off: 40 bytes, and an array of those by position. */
    public static final int ARGUMENTS = 60;
    public static final int ARGUMENTS_POSITIONAL = 0;
    /** Pairs, triples and quadruples of raw words that the interpreter hands about inside itself: 24, 32, 40 bytes. */
    public static final int WORD_PAIR = 61;
    public static final int WORD_TRIPLE = 62;
    public static final int WORD_QUADRUPLE = 63;
    /** A block of a frame that an exception or the end of a with statement leaves: 32 bytes. */
    public static final int FRAME_BLOCK = 64;
    /** An error on its way through the interpreter, as at the end of each loop over an iterator: 48 bytes. */
    public static final int ERROR = 65;

    private static final Set<TypeTrait> PLAIN = Set.of();

    private Layout() {}

    /** A new type table with all these layouts. */
    public static TypeTable table() {
        TypeTable types = new TypeTable();
        numbers(types);
        strings(types);
        containers(types);
        instances(types);
        callables(types);
        iterators(types);
        others(types);
        temporaries(types);
        return types;
    }

    private static void expect(int number, int actual) {
        if (number != actual) {
            throw new IllegalStateException("layout " + number + " is registered as " + actual);
        }
    }

    private static void fixed(TypeTable types, int number, String name, int words, List<Integer> refs, String... fields) {
        expect(number, types.fixed(name, words * 8, refs, PLAIN, fields).id());
    }

    private static void refs(TypeTable types, int number, String name) {
        expect(number, types.varSized(name, 8, 8, 0, List.of(), List.of(0), "length").id());
    }

    private static void raw(TypeTable types, int number, String name, int itemSize) {
        expect(number, types.varSized(name, 8, itemSize, 0, List.of(), List.of(), "length").id());
    }

    private static void numbers(TypeTable types) {
        fixed(types, INT, "int", 1, List.of(), "value");
        fixed(types, FLOAT, "float", 1, List.of(), "value");
        fixed(types, LONG, "int", 1, List.of(0), "digits");
        fixed(types, BIGINT, "big integer", 2, List.of(0), "digits", "size");
        raw(types, WORDS, "array of words", 8);
        fixed(types, NONE, "NoneType", 1, List.of());
        fixed(types, BOOL, "bool", 1, List.of(), "value");
        fixed(types, ELLIPSIS, "ellipsis", 1, List.of());
        fixed(types, NOT_IMPLEMENTED, "NotImplementedType", 1, List.of());
    }

    private static void strings(TypeTable types) {
        fixed(types, STR, "str", 3, List.of(0, 16), "characters", "length", "index");
        expect(BLOCK, types.varSized("characters", 17, 1, 8, List.of(), List.of(), "hash", "length").id());
        fixed(types, BYTES, "bytes", 1, List.of(0), "characters");
        fixed(types, BYTEARRAY, "bytearray", 2, List.of(0), "data", "offset");
        raw(types, CHARS, "array of bytes", 1);
    }

    private static void containers(TypeTable types) {
        fixed(types, TUPLE, "tuple", 1, List.of(0), "items");
        fixed(types, TUPLE2, "tuple", 2, List.of(0, 8), "0", "1");
        fixed(types, TUPLE2_INTS, "tuple", 2, List.of(), "0", "1");
        fixed(types, TUPLE2_FLOATS, "tuple", 2, List.of(), "0", "1");
        refs(types, REFS, "array of references");
        fixed(types, LIST, "list", 2, List.of(8), "strategy", "storage");
        fixed(types, LIST_HEADER, "list header", 2, List.of(8), "length", "items");
        fixed(types, DICT, "dict", 2, List.of(0), "table", "strategy");
        fixed(types, TABLE, "dict table", 6, List.of(24, 40), "live", "used", "resize counter", "index", "lookup", "entries");
        raw(types, INDEX_BYTES, "dict index", 1);
        raw(types, INDEX_SHORTS, "dict index", 2);
        raw(types, INDEX_INTS, "dict index", 4);
        expect(ENTRIES, types.varSized("dict entries", 8, 24, 0, List.of(), List.of(0, 8), "length").id());
        fixed(types, SET, "set", 3, List.of(0), "table", "hash", "strategy");
        fixed(types, FROZENSET, "frozenset", 3, List.of(0), "table", "hash", "strategy");
    }

    private static void instances(TypeTable types) {
        fixed(types, INSTANCE, "instance", 6, List.of(8, 16, 24, 32, 40), "map", "slot 0", "slot 1", "slot 2", "slot 3", "slot 4");
        fixed(types, LIST_INSTANCE, "list instance", 4, List.of(8, 24), "strategy", "storage", "map", "attributes");
        fixed(types, DICT_INSTANCE, "dict instance", 4, List.of(0, 24), "table", "strategy", "map", "attributes");
        fixed(types, SET_INSTANCE, "set instance", 5, List.of(0, 32), "table", "hash", "strategy", "map", "attributes");
        fixed(types, TUPLE_INSTANCE, "tuple instance", 3, List.of(0, 16), "items", "map", "attributes");
        fixed(types, STR_INSTANCE, "str instance", 5, List.of(0, 16, 32), "characters", "length", "index", "map", "attributes");
        fixed(types, INT_INSTANCE, "int instance", 3, List.of(16), "value", "map", "attributes");
        fixed(types, FLOAT_INSTANCE, "float instance", 3, List.of(16), "value", "map", "attributes");
        fixed(types, EXCEPTION, "exception", 8, List.of(0, 8, 16, 24, 40, 56),
                "args", "cause", "context", "traceback", "suppress", "value", "map", "attributes");
    }

    private static void callables(TypeTable types) {
        fixed(types, CLASS, "type", 6, List.of(8, 16, 24, 32), "number", "name", "base", "namespace", "module");
        fixed(types, FUNCTION, "function", 17, List.of(8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 128),
                "code", "defaults", "keyword defaults", "closure", "name", "namespace", "doc",
                "qualified name", "module", "annotations", "globals",
                "watch of code", "watch of defaults", "watch of keyword defaults", "watch of closure",
                "watch of name", "watch of globals");
        fixed(types, NATIVE, "built-in function", 1, List.of(), "number");
        fixed(types, METHOD, "method", 3, List.of(0, 8, 16), "function", "self", "class");
        fixed(types, CELL, "cell", 2, List.of(0), "value", "family");
    }

    private static void iterators(TypeTable types) {
        fixed(types, SLICE, "slice", 3, List.of(0, 8, 16), "start", "stop", "step");
        fixed(types, RANGE, "range", 5, List.of(), "start", "stop", "step", "length", "flags");
        fixed(types, RANGE_ITERATOR, "range_iterator", 3, List.of(), "next", "left", "step");
        fixed(types, ITERATOR, "iterator", 6, List.of(0, 32), "of", "index", "kind", "size", "with", "more");
        fixed(types, DICT_VIEW, "dict view", 2, List.of(0), "of", "kind");
        fixed(types, GENERATOR, "generator", 8, List.of(0, 8, 32, 40, 48, 56),
                "frame", "function", "position", "state", "handled", "outer handled", "name", "qualified name");
    }

    private static void others(TypeTable types) {
        fixed(types, MODULE, "module", 2, List.of(0, 8), "name", "namespace");
        fixed(types, WEAKREF, "weakref", 3, List.of(0, 8), "box", "callback", "hash");
        expect(WEAK_BOX, types.fixed("weak box", 8, List.of(), Set.of(TypeTrait.WEAK_REFERENCE), "target").id());
        fixed(types, SUPER, "super", 2, List.of(0, 8), "class", "self");
        fixed(types, PROPERTY, "property", 3, List.of(0, 8, 16), "get", "set", "delete");
        fixed(types, STATIC_METHOD, "staticmethod", 1, List.of(0), "function");
        fixed(types, CLASS_METHOD, "classmethod", 1, List.of(0), "function");
        fixed(types, RECORD, "record", 6, List.of(24, 32, 40), "kind", "word", "word 2", "first", "second", "third");
        fixed(types, OBJECT, "object", 1, List.of());
        refs(types, GLOBALS, "globals");
    }

    private static void temporaries(TypeTable types) {
        fixed(types, FRAME, "frame", 12, List.of(0, 8, 16),
                "function", "locals", "caller", "code", "globals", "blocks", "generator", "owner", "debug data",
                "instruction", "depth", "state");
        fixed(types, ARGUMENTS, "arguments", 4, List.of(0), "positional", "names", "keywords", "flags");
        fixed(types, WORD_PAIR, "pair", 2, List.of(), "0", "1");
        fixed(types, WORD_TRIPLE, "triple", 3, List.of(), "0", "1", "2");
        fixed(types, WORD_QUADRUPLE, "quadruple", 4, List.of(), "0", "1", "2", "3");
        fixed(types, FRAME_BLOCK, "block", 3, List.of(), "handler", "depth", "outer");
        fixed(types, ERROR, "error", 5, List.of(), "type", "value", "traceback", "cause", "flags");
    }

    /** Where an instance of a class keeps the number of its map; -1 for layouts without one. */
    public static int mapOffset(int layout) {
        return switch (layout) {
            case INSTANCE -> INSTANCE_MAP;
            case LIST_INSTANCE -> LIST_MAP;
            case DICT_INSTANCE -> DICT_MAP;
            case SET_INSTANCE -> SET_MAP;
            case TUPLE_INSTANCE -> TUPLE_MAP;
            case STR_INSTANCE -> STR_MAP;
            case INT_INSTANCE -> INT_MAP;
            case FLOAT_INSTANCE -> FLOAT_MAP;
            case EXCEPTION -> EXCEPTION_MAP;
            default -> -1;
        };
    }
}
