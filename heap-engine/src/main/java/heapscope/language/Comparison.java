package heapscope.language;

/** Comparisons that objects define; identity and membership are operations of their own. */
public enum Comparison {
    LT("<", "__lt__", "__gt__"),
    LE("<=", "__le__", "__ge__"),
    EQ("==", "__eq__", "__eq__"),
    NE("!=", "__ne__", "__ne__"),
    GT(">", "__gt__", "__lt__"),
    GE(">=", "__ge__", "__le__");

    private final String symbol;
    private final String method;
    private final String reflected;

    Comparison(String symbol, String method, String reflected) {
        this.symbol = symbol;
        this.method = method;
        this.reflected = reflected;
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
}
