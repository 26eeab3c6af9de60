package heapscope.machine;

/**
 * The numbers of operations as constants, for the switch of the interpreter: those of {@link heapscope.language.Op},
 * which a test compares, and behind them the ones that the linker puts in their place where it knows more.
 */
final class Opcodes {

    static final int NOP = 0;
    static final int STATEMENT = 1;
    static final int LOAD_CONST = 2;
    static final int LOAD_FAST = 3;
    static final int STORE_FAST = 4;
    static final int DELETE_FAST = 5;
    static final int LOAD_GLOBAL = 6;
    static final int STORE_GLOBAL = 7;
    static final int DELETE_GLOBAL = 8;
    static final int LOAD_NAME = 9;
    static final int STORE_NAME = 10;
    static final int DELETE_NAME = 11;
    static final int LOAD_DEREF = 12;
    static final int STORE_DEREF = 13;
    static final int DELETE_DEREF = 14;
    static final int LOAD_CLOSURE = 15;
    static final int LOAD_CLASSDEREF = 16;
    static final int LOAD_ATTR = 17;
    static final int STORE_ATTR = 18;
    static final int DELETE_ATTR = 19;
    static final int LOAD_METHOD = 20;
    static final int CALL_METHOD = 21;
    static final int CALL_FUNCTION = 22;
    static final int CALL_FUNCTION_KW = 23;
    static final int CALL_FUNCTION_EX = 24;
    static final int UNARY = 25;
    static final int BINARY = 26;
    static final int INPLACE = 27;
    static final int COMPARE = 28;
    static final int IS = 29;
    static final int CONTAINS = 30;
    static final int LOAD_SUBSCR = 31;
    static final int STORE_SUBSCR = 32;
    static final int DELETE_SUBSCR = 33;
    static final int BUILD_SLICE = 34;
    static final int BUILD_TUPLE = 35;
    static final int BUILD_LIST = 36;
    static final int BUILD_SET = 37;
    static final int BUILD_MAP = 38;
    static final int BUILD_STRING = 39;
    static final int LIST_APPEND = 40;
    static final int SET_ADD = 41;
    static final int MAP_ADD = 42;
    static final int LIST_EXTEND = 43;
    static final int SET_UPDATE = 44;
    static final int DICT_UPDATE = 45;
    static final int DICT_MERGE = 46;
    static final int LIST_TO_TUPLE = 47;
    static final int FORMAT_VALUE = 48;
    static final int UNPACK_SEQUENCE = 49;
    static final int UNPACK_EX = 50;
    static final int JUMP = 51;
    static final int POP_JUMP_IF_FALSE = 52;
    static final int POP_JUMP_IF_TRUE = 53;
    static final int JUMP_IF_FALSE_OR_POP = 54;
    static final int JUMP_IF_TRUE_OR_POP = 55;
    static final int GET_ITER = 56;
    static final int FOR_ITER = 57;
    static final int POP_TOP = 58;
    static final int ROT_TWO = 59;
    static final int ROT_THREE = 60;
    static final int ROT_FOUR = 61;
    static final int DUP_TOP = 62;
    static final int DUP_TOP_TWO = 63;
    static final int RETURN_VALUE = 64;
    static final int YIELD_VALUE = 65;
    static final int YIELD_FROM = 66;
    static final int MAKE_FUNCTION = 67;
    static final int BUILD_CLASS = 68;
    static final int LOAD_SUPER = 69;
    static final int IMPORT_NAME = 70;
    static final int IMPORT_FROM = 71;
    static final int IMPORT_STAR = 72;
    static final int RAISE = 73;
    static final int PUSH_EXC_INFO = 74;
    static final int CHECK_EXC_MATCH = 75;
    static final int POP_EXCEPT = 76;
    static final int RERAISE = 77;
    static final int LOAD_ASSERTION_ERROR = 78;
    static final int WITH_ENTER = 79;
    static final int WITH_EXIT = 80;
    static final int WITH_EXCEPT = 81;
    /** {@code a b -> a + b}, in place or not: the original instruction says which. */
    static final int ADD = 82;
    static final int SUBTRACT = 83;
    static final int MULTIPLY = 84;
    /** Another binary operator. */
    static final int ARITHMETIC = 85;
    /** A comparison: the argument is its {@link IntegerFastPath} mask. */
    static final int COMPARE_ORDER = 86;
    /** A comparison and the POP_JUMP_IF_FALSE behind it: the argument is the mask. */
    static final int COMPARE_JUMP = 87;
    /** Two LOAD_FAST: the argument is the first local and, from bit 12, the second. */
    static final int LOAD_FAST_FAST = 88;
    /** LOAD_FAST and the LOAD_CONST behind it. */
    static final int LOAD_FAST_CONST = 89;
    /** STORE_FAST and the STATEMENT behind it. */
    static final int STORE_FAST_STATEMENT = 90;
    /** LOAD_FAST and the LOAD_ATTR behind it. */
    static final int LOAD_FAST_ATTR = 91;

    private Opcodes() {}
}
