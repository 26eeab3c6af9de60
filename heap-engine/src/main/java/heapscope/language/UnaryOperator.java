package heapscope.language;

/** Unary operators. */
public enum UnaryOperator {
    NEGATIVE("-", "__neg__"), POSITIVE("+", "__pos__"), INVERT("~", "__invert__"), NOT("not", "__bool__");

    private final String symbol;
    private final String method;

    UnaryOperator(String symbol, String method) {
        this.symbol = symbol;
        this.method = method;
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }

    /** The method that classes define for it. */
    public String method() {
        return method;
    }
}
