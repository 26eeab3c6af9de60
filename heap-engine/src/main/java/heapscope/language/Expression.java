package heapscope.language;

import java.util.List;

/** An expression of the workload language, as read. Optional parts are null. */
sealed interface Expression {

    /** Where it stands. */
    Span at();

    /** A constant, or one that was computed from constants. */
    record Literal(Constant value, Span at) implements Expression {}

    /** A name, already mangled if it is private to a class. */
    record Name(String id, Span at) implements Expression {}

    /** {@code target.name} */
    record Attribute(Expression target, String name, Span at) implements Expression {}

    /** {@code target[index]} */
    record Subscript(Expression target, Expression index, Span at) implements Expression {}

    /** {@code lower:upper:step}, inside brackets */
    record Slice(Expression lower, Expression upper, Expression step, Span at) implements Expression {}

    /** A call. */
    record Call(Expression function, List<Argument> arguments, Span at) implements Expression {}

    /** What an argument is. */
    enum Passing {
        POSITIONAL, STARRED, KEYWORD, DOUBLE_STARRED
    }

    /** An argument; the name is that of a keyword. */
    record Argument(Passing passing, String name, Expression value, Span at) {}

    /** {@code -a}, {@code not a} */
    record Unary(UnaryOperator operator, Expression operand, Span at) implements Expression {}

    /** {@code a + b} */
    record Binary(BinaryOperator operator, Expression left, Expression right, Span at) implements Expression {}

    /** How two values are compared. */
    enum Comparator {
        LT, LE, EQ, NE, GT, GE, IS, IS_NOT, IN, NOT_IN
    }

    /** {@code first op1 rest1 op2 rest2 ...} */
    record Compare(Expression first, List<Comparator> operators, List<Expression> rest, Span at)
            implements Expression {}

    /** {@code a and b and c}, {@code a or b or c} */
    record Junction(boolean conjunction, List<Expression> operands, Span at) implements Expression {}

    /** {@code then if condition else otherwise} */
    record Conditional(Expression condition, Expression then, Expression otherwise, Span at) implements Expression {}

    /** {@code lambda parameters: body} */
    record Lambda(Parameters parameters, Expression body, Span at) implements Expression {}

    /** {@code a, b} */
    record TupleDisplay(List<Expression> items, Span at) implements Expression {}

    /** {@code [a, b]} */
    record ListDisplay(List<Expression> items, Span at) implements Expression {}

    /** <code>{a, b}</code> */
    record SetDisplay(List<Expression> items, Span at) implements Expression {}

    /** <code>{a: b, **c}</code>; an entry without a key is a mapping to take over */
    record DictDisplay(List<Entry> entries, Span at) implements Expression {}

    /** An entry of a dict display. */
    record Entry(Expression key, Expression value) {}

    /** What a comprehension makes. */
    enum Product {
        LIST("<listcomp>"), SET("<setcomp>"), DICT("<dictcomp>"), GENERATOR("<genexpr>");

        private final String unitName;

        Product(String unitName) {
            this.unitName = unitName;
        }

        /** The name of its code unit. */
        String unitName() {
            return unitName;
        }
    }

    /** A comprehension; the value is that of a dict's entry, else null. */
    record Comprehension(Product product, Expression element, Expression value, List<Clause> clauses, Span at)
            implements Expression {}

    /** {@code for target in iterable if condition ...} */
    record Clause(Expression target, Expression iterable, List<Expression> conditions) {}

    /** {@code *value} */
    record Starred(Expression value, Span at) implements Expression {}

    /** {@code yield value}; the value may be null */
    record Yield(Expression value, Span at) implements Expression {}

    /** {@code yield from iterable} */
    record YieldFrom(Expression iterable, Span at) implements Expression {}

    /** {@code name := value} */
    record Named(Name target, Expression value, Span at) implements Expression {}

    /** A format string. */
    record FormatString(List<Expression> parts, Span at) implements Expression {}

    /**
     * A replacement field of a format string.
     *
     * @param conversion 0 none, 1 str, 2 repr, 3 ascii, as FORMAT_VALUE has it
     * @param format a string, or null
     */
    record Replacement(Expression value, int conversion, Expression format, Span at) implements Expression {}
}
