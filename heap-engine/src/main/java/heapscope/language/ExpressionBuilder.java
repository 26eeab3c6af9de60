package heapscope.language;

import heapscope.language.Expression.Comparator;
import heapscope.language.Expression.Literal;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser.AloneContext;
import heapscope.language.grammar.WorkloadParser.AtomContext;
import heapscope.language.grammar.WorkloadParser.AttributeContext;
import heapscope.language.grammar.WorkloadParser.CallContext;
import heapscope.language.grammar.WorkloadParser.ComparatorContext;
import heapscope.language.grammar.WorkloadParser.ComparisonContext;
import heapscope.language.grammar.WorkloadParser.ConjunctionContext;
import heapscope.language.grammar.WorkloadParser.DisjunctionContext;
import heapscope.language.grammar.WorkloadParser.NamedTestContext;
import heapscope.language.grammar.WorkloadParser.NegationContext;
import heapscope.language.grammar.WorkloadParser.OperationContext;
import heapscope.language.grammar.WorkloadParser.PlainContext;
import heapscope.language.grammar.WorkloadParser.PrimaryContext;
import heapscope.language.grammar.WorkloadParser.SignContext;
import heapscope.language.grammar.WorkloadParser.SliceRestContext;
import heapscope.language.grammar.WorkloadParser.StarListContext;
import heapscope.language.grammar.WorkloadParser.StarTestContext;
import heapscope.language.grammar.WorkloadParser.SubscriptContext;
import heapscope.language.grammar.WorkloadParser.SubscriptionContext;
import heapscope.language.grammar.WorkloadParser.SubscriptsContext;
import heapscope.language.grammar.WorkloadParser.TestContext;
import heapscope.language.grammar.WorkloadParser.YieldExpressionContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes expressions from the parser's tree. */
final class ExpressionBuilder {

    private final Diagnostics diagnostics;
    private final StringReader strings;
    private final DisplayBuilder displays;
    private final ArgumentBuilder arguments;
    private final PrivateNames privateNames = new PrivateNames();

    ExpressionBuilder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.strings = new StringReader(this, diagnostics);
        this.displays = new DisplayBuilder(this, diagnostics);
        this.arguments = new ArgumentBuilder(this, diagnostics);
    }

    /** The class around, for names that are private to it. */
    PrivateNames privateNames() {
        return privateNames;
    }

    /** Arguments of calls and parameters of functions. */
    ArgumentBuilder arguments() {
        return arguments;
    }

    /** A name as it is used. */
    Expression.Name name(Token token) {
        return new Expression.Name(privateNames.mangle(token.getText()), Spans.of(token));
    }

    /** One expression, or a tuple without parentheses. */
    Expression starList(StarListContext list) {
        List<Expression> items = new ArrayList<>();
        for (StarTestContext item : list.starTest()) {
            items.add(item.STAR() == null ? test(item.test())
                    : new Expression.Starred(operation(item.operation()), Spans.of(item)));
        }
        return items.size() == 1 && list.COMMA().isEmpty() ? single(items.getFirst())
                : new Expression.TupleDisplay(items, Spans.of(list));
    }

    /** Reports a starred expression where one value is meant. */
    private Expression single(Expression value) {
        if (value instanceof Expression.Starred) {
            diagnostics.report(value.at(), "A starred expression cannot stand alone.",
                    "put it into a list or a tuple: [*items]");
        }
        return value;
    }

    Expression suspension(YieldExpressionContext yield) {
        if (yield.FROM() != null) {
            return new Expression.YieldFrom(test(yield.test()), Spans.of(yield));
        }
        return new Expression.Yield(yield.starList() == null ? null : starList(yield.starList()), Spans.of(yield));
    }

    Expression named(NamedTestContext named) {
        if (named.WALRUS() == null) {
            return test(named.test());
        }
        return new Expression.Named(name(named.NAME().getSymbol()), test(named.test()), Spans.of(named));
    }

    Expression test(TestContext test) {
        if (test.LAMBDA() != null) {
            return new Expression.Lambda(arguments.lambda(test.lambdaParameters()), test(test.test()),
                    Spans.of(test));
        }
        Expression value = operation(test.operation(0));
        if (test.IF() == null) {
            return value;
        }
        return new Expression.Conditional(operation(test.operation(1)), value, test(test.test()), Spans.of(test));
    }

    Expression operation(OperationContext operation) {
        Span at = Spans.of(operation);
        return switch (operation) {
            case PlainContext plain -> primary(plain.primary());
            case SignContext sign -> Folding.unary(sign(sign.getStart()), operation(sign.operation()), at);
            case NegationContext not ->
                Folding.unary(UnaryOperator.NOT, operation(not.operation()), at);
            case ComparisonContext comparison -> comparison(comparison, at);
            case ConjunctionContext and -> junction(true, and.operation(), at);
            case DisjunctionContext or -> junction(false, or.operation(), at);
            default -> binary(operation, at);
        };
    }

    private static UnaryOperator sign(Token token) {
        return switch (token.getType()) {
            case WorkloadLexer.PLUS -> UnaryOperator.POSITIVE;
            case WorkloadLexer.MINUS -> UnaryOperator.NEGATIVE;
            default -> UnaryOperator.INVERT;
        };
    }

    private Expression binary(OperationContext operation, Span at) {
        Expression left = operation((OperationContext) operation.getChild(0));
        BinaryOperator operator = operator(operation.getChild(1).getText());
        Expression right = operation((OperationContext) operation.getChild(2));
        return Folding.binary(operator, left, right, at);
    }

    /** The operator with the symbol. */
    static BinaryOperator operator(String symbol) {
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (operator.symbol().equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    private Expression comparison(ComparisonContext comparison, Span at) {
        List<Comparator> operators = new ArrayList<>();
        List<Expression> rest = new ArrayList<>();
        OperationContext first = comparison;
        while (first instanceof ComparisonContext chained) {
            operators.addFirst(comparator(chained.comparator()));
            rest.addFirst(operation(chained.operation(1)));
            first = chained.operation(0);
        }
        return new Expression.Compare(operation(first), operators, rest, at);
    }

    private static Comparator comparator(ComparatorContext comparator) {
        boolean negated = comparator.NOT() != null;
        return switch (comparator.getStart().getType()) {
            case WorkloadLexer.LT -> Comparator.LT;
            case WorkloadLexer.GT -> Comparator.GT;
            case WorkloadLexer.LE -> Comparator.LE;
            case WorkloadLexer.GE -> Comparator.GE;
            case WorkloadLexer.EQ -> Comparator.EQ;
            case WorkloadLexer.NE -> Comparator.NE;
            case WorkloadLexer.IS -> negated ? Comparator.IS_NOT : Comparator.IS;
            default -> negated ? Comparator.NOT_IN : Comparator.IN;
        };
    }

    private Expression junction(boolean conjunction, List<OperationContext> operands, Span at) {
        List<Expression> values = new ArrayList<>();
        Expression left = operation(operands.get(0));
        boolean bare = operands.get(0) instanceof ConjunctionContext || operands.get(0) instanceof DisjunctionContext;
        if (bare && left instanceof Expression.Junction inner && inner.conjunction() == conjunction) {
            values.addAll(inner.operands());
        } else {
            values.add(left);
        }
        values.add(operation(operands.get(1)));
        return new Expression.Junction(conjunction, values, at);
    }

    Expression primary(PrimaryContext primary) {
        Span at = Spans.of(primary);
        return switch (primary) {
            case AloneContext alone -> atom(alone.atom());
            case AttributeContext attribute -> new Expression.Attribute(primary(attribute.primary()),
                    privateNames.mangle(attribute.NAME().getText()), Spans.of(attribute.NAME().getSymbol()));
            case CallContext call ->
                new Expression.Call(primary(call.primary()), arguments.of(call.arguments()), at);
            case SubscriptionContext item ->
                Folding.subscript(primary(item.primary()), subscripts(item.subscripts()), at);
            default -> throw new IllegalStateException("unknown expression");
        };
    }

    private Expression subscripts(SubscriptsContext subscripts) {
        List<Expression> items = new ArrayList<>();
        for (SubscriptContext subscript : subscripts.subscript()) {
            items.add(subscript(subscript));
        }
        return items.size() == 1 && subscripts.COMMA().isEmpty() ? single(items.getFirst())
                : new Expression.TupleDisplay(items, Spans.of(subscripts));
    }

    private Expression subscript(SubscriptContext subscript) {
        if (subscript.operation() != null) {
            return new Expression.Starred(operation(subscript.operation()), Spans.of(subscript));
        }
        Expression lower = subscript.namedTest() == null ? null : named(subscript.namedTest());
        SliceRestContext rest = subscript.sliceRest();
        if (rest == null) {
            return lower;
        }
        Expression upper = rest.upper == null ? null : test(rest.upper);
        Expression step = rest.step == null ? null : test(rest.step);
        return new Expression.Slice(lower, upper, step, Spans.of(subscript));
    }

    private Expression atom(AtomContext atom) {
        Span at = Spans.of(atom);
        Token token = atom.getStart();
        if (atom.group() != null || atom.listDisplay() != null || atom.braces() != null) {
            return displays.display((ParserRuleContext) atom.getChild(0));
        }
        return switch (token.getType()) {
            case WorkloadLexer.NAME -> name(token);
            case WorkloadLexer.INTEGER -> new Literal(NumberReader.integer(token.getText()), at);
            case WorkloadLexer.FLOAT -> new Literal(NumberReader.floating(token.getText()), at);
            case WorkloadLexer.STRING ->
                strings.read(atom.STRING().stream().map(part -> part.getSymbol()).toList(), at);
            case WorkloadLexer.NONE -> new Literal(new Constant.NoneValue(), at);
            case WorkloadLexer.TRUE -> new Literal(new Constant.BoolValue(true), at);
            case WorkloadLexer.FALSE -> new Literal(new Constant.BoolValue(false), at);
            case WorkloadLexer.ELLIPSIS -> new Literal(new Constant.EllipsisValue(), at);
            default -> {
                diagnostics.report(at, "Complex numbers are outside the workload language.",
                        "keep the two parts as two floats");
                yield new Literal(new Constant.NoneValue(), at);
            }
        };
    }
}
