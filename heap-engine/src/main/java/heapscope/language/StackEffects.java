package heapscope.language;

/** How much higher each operation leaves the operand stack. */
final class StackEffects {

    private StackEffects() { }

    /** Whether the next instruction can follow. */
    static boolean fallsThrough(Op op) {
        return switch (op) {
            case JUMP, RETURN_VALUE, RAISE, RERAISE -> false;
            default -> true;
        };
    }

    /** The effect when an operation with a target jumps. */
    static int whenJumping(Op op) {
        return switch (op) {
            case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, FOR_ITER -> -1;
            default -> 0;
        };
    }

    /** The effect when it does not. */
    static int real(Op op, int argument) {
        return switch (op) {
            case NOP, STATEMENT, DELETE_FAST, DELETE_GLOBAL, DELETE_NAME, DELETE_DEREF, JUMP, LOAD_ATTR, UNARY,
                    LIST_TO_TUPLE, GET_ITER, ROT_TWO, ROT_THREE, ROT_FOUR, YIELD_VALUE, CHECK_EXC_MATCH -> 0;
            case LOAD_CONST, LOAD_FAST, LOAD_GLOBAL, LOAD_NAME, LOAD_DEREF, LOAD_CLOSURE, LOAD_CLASSDEREF, LOAD_METHOD,
                    DUP_TOP, FOR_ITER, LOAD_SUPER, IMPORT_NAME, IMPORT_FROM, PUSH_EXC_INFO, LOAD_ASSERTION_ERROR,
                    WITH_ENTER, WITH_EXCEPT -> 1;
            case DUP_TOP_TWO -> 2;
            case STORE_FAST, STORE_GLOBAL, STORE_NAME, STORE_DEREF, DELETE_ATTR, BINARY, INPLACE, COMPARE, IS, CONTAINS,
                    LOAD_SUBSCR, LIST_APPEND, SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE,
                    POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP, POP_TOP,
                    RETURN_VALUE, YIELD_FROM, IMPORT_STAR, POP_EXCEPT, WITH_EXIT -> -1;
            case STORE_ATTR, DELETE_SUBSCR, MAP_ADD, RERAISE -> -2;
            case STORE_SUBSCR -> -3;
            default -> counted(op, argument);
        };
    }

    private static int counted(Op op, int argument) {
        return switch (op) {
            case CALL_METHOD -> -argument - 1;
            case CALL_FUNCTION -> -argument;
            case CALL_FUNCTION_KW -> -argument - 1;
            case CALL_FUNCTION_EX -> -1 - argument;
            case BUILD_SLICE, BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_STRING -> 1 - argument;
            case BUILD_MAP -> 1 - 2 * argument;
            case FORMAT_VALUE -> (argument & 4) == 0 ? 0 : -1;
            case UNPACK_SEQUENCE -> argument - 1;
            case UNPACK_EX -> (argument & 0xfff) + (argument >>> 12);
            case MAKE_FUNCTION -> -Integer.bitCount(argument & 7);
            case BUILD_CLASS -> -(argument & 0xff);
            case RAISE -> -argument;
            default -> throw new IllegalArgumentException(op.name());
        };
    }

    /** The effect of what CPython 3.9 has in its place; exceptions take three values there. */
    static int cpython(Op op, int argument) {
        return switch (op) {
            case PUSH_EXC_INFO -> 0;
            case CHECK_EXC_MATCH -> -1;
            case POP_EXCEPT, RERAISE -> -3;
            default -> real(op, argument);
        };
    }
}
