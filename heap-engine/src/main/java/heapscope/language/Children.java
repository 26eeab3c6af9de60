package heapscope.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The expressions directly inside an expression or a simple statement, in the order of their evaluation. */
final class Children {

    private Children() { }

    /** Those of an expression; lambdas and comprehensions open units of their own and are not looked into. */
    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> List.of();
            case Expression.Name name -> List.of();
            case Expression.Lambda lambda -> List.of();
            case Expression.Comprehension comprehension -> List.of();
            case Expression.Attribute attribute -> List.of(attribute.target());
            case Expression.Subscript subscript -> List.of(subscript.target(), subscript.index());
            case Expression.Slice slice -> present(slice.lower(), slice.upper(), slice.step());
            case Expression.Call call -> call(call);
            case Expression.Unary unary -> List.of(unary.operand());
            case Expression.Binary binary -> List.of(binary.left(), binary.right());
            case Expression.Compare compare -> join(compare.first(), compare.rest());
            case Expression.Junction junction -> junction.operands();
            case Expression.Conditional conditional ->
                List.of(conditional.condition(), conditional.then(), conditional.otherwise());
            case Expression.TupleDisplay tuple -> tuple.items();
            case Expression.ListDisplay list -> list.items();
            case Expression.SetDisplay set -> set.items();
            case Expression.DictDisplay dict -> dict.entries().stream()
                    .flatMap(entry -> Stream.of(entry.key(), entry.value())).filter(Objects::nonNull).toList();
            case Expression.Starred starred -> List.of(starred.value());
            case Expression.Yield yield -> present(yield.value());
            case Expression.YieldFrom yield -> List.of(yield.iterable());
            case Expression.Named named -> List.of(named.value());
            case Expression.FormatString format -> format.parts();
            case Expression.Replacement replacement -> present(replacement.value(), replacement.format());
        };
    }

    /** Those of a simple statement that evaluates expressions without assigning. */
    static List<Expression> of(Statement statement) {
        return switch (statement) {
            case Statement.Evaluate evaluate -> List.of(evaluate.value());
            case Statement.Return result -> present(result.value());
            case Statement.Raise raise -> present(raise.exception(), raise.cause());
            case Statement.Assert assertion -> present(assertion.condition(), assertion.message());
            default -> List.of();
        };
    }

    private static List<Expression> call(Expression.Call call) {
        return join(call.function(), call.arguments().stream().map(Expression.Argument::value).toList());
    }

    private static List<Expression> join(Expression first, Collection<Expression> rest) {
        List<Expression> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static List<Expression> present(Expression... parts) {
        return Stream.of(parts).filter(Objects::nonNull).toList();
    }
}
