package heapscope.language;

import java.util.List;

/** A statement of the workload language, as read. Optional parts are null. */
sealed interface Statement {

    /** Where it stands; of a compound statement, where its header starts. */
    Span at();

    /** An expression for its effect. */
    record Evaluate(Expression value, Span at) implements Statement {}

    /** {@code target = target = value} */
    record Assign(List<Expression> targets, Expression value, Span at) implements Statement {}

    /** {@code target += value} */
    record Augment(Expression target, BinaryOperator operator, Expression value, Span at) implements Statement {}

    /** {@code target: annotation = value}; the annotation is not kept, the value may be null */
    record Annotate(Expression target, Expression value, boolean plainName, Span at) implements Statement {}

    /** {@code pass} */
    record Pass(Span at) implements Statement {}

    /** {@code break} */
    record Break(Span at) implements Statement {}

    /** {@code continue} */
    record Continue(Span at) implements Statement {}

    /** {@code return value} */
    record Return(Expression value, Span at) implements Statement {}

    /** {@code raise exception from cause} */
    record Raise(Expression exception, Expression cause, Span at) implements Statement {}

    /** {@code del targets} */
    record Delete(List<Expression> targets, Span at) implements Statement {}

    /** {@code assert condition, message} */
    record Assert(Expression condition, Expression message, Span at) implements Statement {}

    /** {@code global names} */
    record Global(List<Expression.Name> names, Span at) implements Statement {}

    /** {@code nonlocal names} */
    record Nonlocal(List<Expression.Name> names, Span at) implements Statement {}

    /** {@code import modules} */
    record Import(List<Alias> modules, Span at) implements Statement {}

    /** {@code from module import names}; no names stands for {@code *} */
    record ImportFrom(String module, List<Alias> names, Span at) implements Statement {}

    /** {@code name as local} */
    record Alias(String name, String local, Span at) {}

    /** {@code if}; an {@code elif} is an {@code if} in the second block */
    record If(Expression condition, List<Statement> then, List<Statement> otherwise, Span at) implements Statement {}

    /** {@code while}, with the block behind {@code else} */
    record While(Expression condition, List<Statement> body, List<Statement> otherwise, Span at)
            implements Statement {}

    /** {@code for}, with the block behind {@code else} */
    record For(Expression target, Expression iterable, List<Statement> body, List<Statement> otherwise, Span at)
            implements Statement {}

    /** {@code try}; the blocks that are not there are empty */
    record Try(List<Statement> body, List<Catch> handlers, List<Statement> otherwise, List<Statement> last, Span at)
            implements Statement {}

    /** {@code except type as name}; type and name may be null */
    record Catch(Expression type, Expression.Name name, List<Statement> body, Span at) {}

    /** {@code with items} */
    record With(List<WithItem> items, List<Statement> body, Span at) implements Statement {}

    /** {@code manager as target} */
    record WithItem(Expression manager, Expression target) {}

    /** A function; the variable is the name it is bound to, mangled if it is private to a class. */
    record Function(String name, String variable, Parameters parameters, List<Statement> body,
            List<Expression> decorators, String documentation, Span at) implements Statement {}

    /** A class; the variable is the name it is bound to. */
    record ClassDefinition(String name, String variable, List<Expression> bases, List<Statement> body,
            List<Expression> decorators, String documentation, Span at) implements Statement {}
}
