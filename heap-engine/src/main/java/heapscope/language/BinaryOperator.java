package heapscope.language;

/** Binary operators, with their symbols and the methods that classes define for them. */
public enum BinaryOperator {
    ADD("+", "__add__", "__radd__", "__iadd__"),
    SUBTRACT("-", "__sub__", "__rsub__", "__isub__"),
    MULTIPLY("*", "__mul__", "__rmul__", "__imul__"),
    TRUE_DIVIDE("/", "__truediv__", "__rtruediv__", "__itruediv__"),
    FLOOR_DIVIDE("//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"),
    MODULO("%", "__mod__", "__rmod__", "__imod__"),
    POWER("**", "__pow__", "__rpow__", "__ipow__"),
    LEFT_SHIFT("<<", "__lshift__", "__rlshift__", "__ilshift__"),
    RIGHT_SHIFT(">>", "__rshift__", "__rrshift__", "__irshift__"),
    AND("&", "__and__", "__rand__", "__iand__"),
    OR("|", "__or__", "__ror__", "__ior__"),
    XOR("^", "__xor__", "__rxor__", "__ixor__"),
    MATRIX_MULTIPLY("@", "__matmul__", "__rmatmul__", "__imatmul__");

    private final String symbol;
    private final String method;
    private final String reflected;
    private final String inPlace;

    BinaryOperator(String symbol, String method, String reflected, String inPlace) {
        this.symbol = symbol;
        this.method = method;
        this.reflected = reflected;
        this.inPlace = inPlace;
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }

    /** The method of the left operand. */
    public String method() {
        return method;
    }

    /** The method of the right operand. */
    public String reflected() {
        return reflected;
    }

    /** The method of the augmented assignment. */
    public String inPlace() {
        return inPlace;
    }
}
