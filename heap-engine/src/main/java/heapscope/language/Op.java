package heapscope.language;

/**
 * The operations of the workload bytecode. An instruction is one {@code int}: the operation's ordinal in the low 8
 * bits, the argument in the upper 24, unsigned. Jump targets are indices of instructions. Stack effects are written
 * {@code before -> after}, top of stack on the right. The set follows CPython 3.9, so that the depth of the operand
 * stack is the one PyPy's frames have, with exception tables in place of the block stack.
 */
public enum Op {
    /** Nothing. */
    NOP,
    /**
     * A statement of line {@code arg} starts: an event and a safe point. {@code ->} Before each simple statement, at
     * the header of each compound one, at an {@code except} that is reached; a loop's header comes again with each
     * iteration. A documentation string, {@code global} and {@code nonlocal} have none, lambdas and comprehensions
     * have none inside.
     */
    STATEMENT,

    /** {@code -> constants[arg]} */
    LOAD_CONST,
    /** {@code -> locals[arg]}; UnboundLocalError if unset */
    LOAD_FAST,
    /** {@code v ->} */
    STORE_FAST,
    /** Unsets a local. */
    DELETE_FAST,
    /** {@code -> global or built-in names[arg]}; NameError */
    LOAD_GLOBAL,
    /** {@code v ->} */
    STORE_GLOBAL,
    /** Removes a global; NameError. */
    DELETE_GLOBAL,
    /** In a class body only: {@code -> class namespace, then global, then built-in names[arg]} */
    LOAD_NAME,
    /** In a class body only: {@code v ->}. A module's names are its globals: it uses STORE_GLOBAL and its like. */
    STORE_NAME,
    /** In a class body only: removes a name; NameError. */
    DELETE_NAME,
    /** {@code -> contents of cell arg}: cells are cellVars then freeVars; NameError if unset */
    LOAD_DEREF,
    /** {@code v ->} into cell arg */
    STORE_DEREF,
    /** Empties cell arg. */
    DELETE_DEREF,
    /** {@code -> cell arg itself} */
    LOAD_CLOSURE,
    /** In a class body: like LOAD_DEREF, but the class namespace first, by the cell's name; then the cell arg. */
    LOAD_CLASSDEREF,

    /** {@code o -> o.names[arg]} */
    LOAD_ATTR,
    /** {@code v o ->} sets o.names[arg] */
    STORE_ATTR,
    /** {@code o ->} */
    DELETE_ATTR,
    /** {@code o -> function self} if names[arg] is a plain method of o's class, else {@code o -> NULL attribute} */
    LOAD_METHOD,
    /** {@code function self a1..an -> result}, or {@code NULL callable a1..an -> result}, n = arg */
    CALL_METHOD,
    /** {@code callable a1..an -> result}, n = arg */
    CALL_FUNCTION,
    /** {@code callable a1..an names -> result}: names is a tuple of the last arguments' keywords; n = arg */
    CALL_FUNCTION_KW,
    /** {@code callable args [kwargs] -> result}: args any iterable, kwargs a dict if arg is 1 */
    CALL_FUNCTION_EX,

    /** {@code a -> op a}: arg is a {@link UnaryOperator} ordinal */
    UNARY,
    /** {@code a b -> a op b}: arg is a {@link BinaryOperator} ordinal */
    BINARY,
    /** {@code a b -> a op= b}: arg is a {@link BinaryOperator} ordinal */
    INPLACE,
    /** {@code a b -> bool}: arg is a {@link Comparison} ordinal (LT LE EQ NE GT GE) */
    COMPARE,
    /** {@code a b -> a is b}; arg 1 for {@code is not} */
    IS,
    /** {@code a b -> a in b}; arg 1 for {@code not in} */
    CONTAINS,
    /** {@code o i -> o[i]} */
    LOAD_SUBSCR,
    /** {@code v o i ->} */
    STORE_SUBSCR,
    /** {@code o i ->} */
    DELETE_SUBSCR,
    /** {@code start stop [step] -> slice}: arg 2 or 3 */
    BUILD_SLICE,

    /** {@code v1..vn -> tuple} */
    BUILD_TUPLE,
    /** {@code v1..vn -> list} */
    BUILD_LIST,
    /** {@code v1..vn -> set} */
    BUILD_SET,
    /** {@code k1 v1..kn vn -> dict} */
    BUILD_MAP,
    /** {@code s1..sn -> their concatenation}: all are strings */
    BUILD_STRING,
    /** {@code v ->} appended to the list arg below the top after the pop (1 is the new top) */
    LIST_APPEND,
    /** {@code v ->} added to the set arg below */
    SET_ADD,
    /** {@code k v ->} put into the dict arg below */
    MAP_ADD,
    /** {@code iterable ->} extends the list arg below */
    LIST_EXTEND,
    /** {@code iterable ->} extends the set arg below */
    SET_UPDATE,
    /** {@code mapping ->} updates the dict arg below */
    DICT_UPDATE,
    /** Like DICT_UPDATE, for the keyword arguments of CALL_FUNCTION_EX: a repeated or non-string key is a TypeError. */
    DICT_MERGE,
    /** {@code list -> tuple} */
    LIST_TO_TUPLE,
    /**
     * {@code v -> str} or {@code v spec -> str}: arg bits 0-1 conversion (0 none, 1 str, 2 repr, 3 ascii), bit 2: a
     * specification is on the stack
     */
    FORMAT_VALUE,
    /** {@code iterable -> vn..v1} so that the first is on top, n = arg; ValueError */
    UNPACK_SEQUENCE,
    /** {@code iterable -> ...} with a starred target: arg low 12 bits before it, next 12 bits after it; first on top */
    UNPACK_EX,

    /** {@code ->} jumps; a backward jump is a safe point too */
    JUMP,
    /** {@code v ->} jumps if false */
    POP_JUMP_IF_FALSE,
    /** {@code v ->} jumps if true */
    POP_JUMP_IF_TRUE,
    /** {@code v -> v} and jumps if false, else {@code v ->} */
    JUMP_IF_FALSE_OR_POP,
    /** {@code v -> v} and jumps if true, else {@code v ->} */
    JUMP_IF_TRUE_OR_POP,
    /** {@code iterable -> iterator} */
    GET_ITER,
    /** {@code it -> it next}, or {@code it ->} and jumps to arg when exhausted */
    FOR_ITER,

    /** {@code v ->} */
    POP_TOP,
    /** {@code a b -> b a} */
    ROT_TWO,
    /** {@code a b c -> c a b} */
    ROT_THREE,
    /** {@code a b c d -> d a b c} */
    ROT_FOUR,
    /** {@code a -> a a} */
    DUP_TOP,
    /** {@code a b -> a b a b} */
    DUP_TOP_TWO,

    /** {@code v ->} and leaves the frame */
    RETURN_VALUE,
    /** {@code v -> sent}: suspends a generator */
    YIELD_VALUE,
    /** {@code it None -> result}: yields everything from an iterator */
    YIELD_FROM,

    /**
     * {@code [defaults] [kwdefaults] [closure] code -> function}: arg bit 0: a tuple of defaults, bit 1: a dict of
     * keyword defaults, bit 2: a tuple of cells; pushed in this order. The code is a {@link Constant.CodeValue}.
     */
    MAKE_FUNCTION,
    /**
     * {@code function b1..bn -> class}: n = arg low 8 bits; the name is names[arg >>> 8]. The function's code is a
     * CLASS_BODY; run with a new namespace, it returns its cell {@code __class__} if a method needs it (LOAD_CLOSURE,
     * RETURN_VALUE), into which the new class is put, else None.
     */
    BUILD_CLASS,
    /**
     * {@code -> super object} for zero-argument super() in a function inside a class: the cell {@code __class__} is
     * cell arg, self is local 0 (its value on entry, which stays there when a closure uses it too)
     */
    LOAD_SUPER,
    /** {@code -> module names[arg]}; ImportError */
    IMPORT_NAME,
    /** {@code module -> module names[arg] of it} */
    IMPORT_FROM,
    /** {@code module ->} every public name of it becomes a name of this module */
    IMPORT_STAR,

    /** {@code ->} raises: arg 0 the exception being handled again, 1 {@code exc ->}, 2 {@code exc cause ->} */
    RAISE,
    /**
     * First instruction of a handler of the program: {@code exc -> previous exc}; exc becomes the exception being
     * handled (sys.exc_info), previous is the one handled before or None. A handler without it cleans up after a
     * handler: its stack is {@code previous exc} at once, and it ends with RERAISE.
     */
    PUSH_EXC_INFO,
    /** {@code previous exc type -> previous exc bool}: whether exc matches a class or a tuple of classes */
    CHECK_EXC_MATCH,
    /**
     * {@code previous ->}: previous is again the exception being handled. The exc itself was popped or stored before.
     */
    POP_EXCEPT,
    /** {@code previous exc ->} restores previous and raises exc again, keeping its traceback */
    RERAISE,
    /** {@code -> AssertionError class} */
    LOAD_ASSERTION_ERROR,
    /** {@code manager -> exit value}: looks up __exit__ (bound) and calls __enter__ */
    WITH_ENTER,
    /** {@code exit -> } normal end of a with block: calls exit(None, None, None) */
    WITH_EXIT,
    /** In a handler: {@code exit previous exc -> exit previous exc suppressed}: calls exit(type, exc, None) */
    WITH_EXCEPT;

    private static final Op[] ALL = values();

    /** The operation of an instruction. */
    public static Op of(int instruction) {
        return ALL[instruction & 0xff];
    }

    /** The argument of an instruction. */
    public static int argument(int instruction) {
        return instruction >>> 8;
    }

    /** An instruction. */
    public int with(int argument) {
        return argument << 8 | ordinal();
    }
}
