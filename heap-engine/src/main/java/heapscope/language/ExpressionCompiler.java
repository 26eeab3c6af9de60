package heapscope.language;

import heapscope.language.Assembler.Label;
import heapscope.language.Expression.Comparator;
import java.util.List;

/** Compiles expressions: each leaves its value on the operand stack. */
final class ExpressionCompiler {

    private final Unit unit;
    private final Assembler assembler;
    private final CallCompiler calls;
    private final DisplayCompiler displays;
    private final FunctionCompiler functions;
    private final ConditionCompiler conditions;

    ExpressionCompiler(ProgramCompiler program, Unit unit) {
        this.unit = unit;
        this.assembler = unit.assembler();
        this.displays = new DisplayCompiler(this, unit);
        this.calls = new CallCompiler(this, displays, unit);
        this.functions = new FunctionCompiler(program, this, unit);
        this.conditions = new ConditionCompiler(this, unit);
    }

    /** Functions and classes of this unit. */
    FunctionCompiler functions() {
        return functions;
    }

    /** Jumps to the label if the truth of the expression is as given. */
    void jumpIf(Expression condition, boolean truth, Label label) {
        conditions.jumpIf(condition, truth, label);
    }

    /** Leaves the values of all. */
    void values(List<Expression> expressions) {
        expressions.forEach(this::value);
    }

    /** Leaves the value. */
    void value(Expression expression) {
        Span before = assembler.place();
        assembler.at(expression.at());
        switch (expression) {
            case Expression.Literal literal -> unit.constant(literal.value());
            case Expression.Name name -> unit.load(name.id());
            case Expression.Attribute attribute -> {
                value(attribute.target());
                assembler.emit(Op.LOAD_ATTR, unit.nameIndex(attribute.name()));
            }
            case Expression.Subscript subscript -> {
                value(subscript.target());
                value(subscript.index());
                assembler.emit(Op.LOAD_SUBSCR);
            }
            case Expression.Slice slice -> slice(slice);
            case Expression.Call call -> calls.call(call);
            case Expression.Unary unary -> {
                value(unary.operand());
                assembler.emit(Op.UNARY, unary.operator().ordinal());
            }
            case Expression.Binary binary -> {
                value(binary.left());
                value(binary.right());
                assembler.emit(Op.BINARY, binary.operator().ordinal());
            }
            case Expression.Compare compare -> compare(compare);
            case Expression.Junction junction -> junction(junction);
            case Expression.Named named -> {
                value(named.value());
                assembler.emit(Op.DUP_TOP);
                unit.store(named.target().id());
            }
            default -> larger(expression);
        }
        assembler.at(before);
    }

    private void larger(Expression expression) {
        switch (expression) {
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.Lambda lambda -> functions.lambda(lambda);
            case Expression.Comprehension comprehension -> functions.comprehension(comprehension);
            case Expression.Yield yield -> suspend(yield);
            case Expression.YieldFrom yield -> delegate(yield);
            case Expression.FormatString format -> format(format);
            case Expression.Replacement replacement -> replacement(replacement);
            case Expression.Starred starred -> throw new IllegalStateException("a starred expression alone");
            default -> displays.display(expression);
        }
    }

    private void delegate(Expression.YieldFrom yield) {
        value(yield.iterable());
        assembler.emit(Op.GET_ITER);
        unit.none();
        assembler.emit(Op.YIELD_FROM);
    }

    private void slice(Expression.Slice slice) {
        valueOrNone(slice.lower());
        valueOrNone(slice.upper());
        if (slice.step() != null) {
            value(slice.step());
        }
        assembler.emit(Op.BUILD_SLICE, slice.step() == null ? 2 : 3);
    }

    private void valueOrNone(Expression expression) {
        if (expression == null) {
            unit.none();
        } else {
            value(expression);
        }
    }

    private void suspend(Expression.Yield yield) {
        valueOrNone(yield.value());
        assembler.emit(Op.YIELD_VALUE);
    }

    /** Leaves the result of one comparison of the two values on top. */
    void comparator(Comparator comparator) {
        switch (comparator) {
            case IS -> assembler.emit(Op.IS, 0);
            case IS_NOT -> assembler.emit(Op.IS, 1);
            case IN -> assembler.emit(Op.CONTAINS, 0);
            case NOT_IN -> assembler.emit(Op.CONTAINS, 1);
            default -> assembler.emit(Op.COMPARE, Comparison.valueOf(comparator.name()).ordinal());
        }
    }

    /** Leaves the right side of a comparison. */
    void comparand(Comparator comparator, Expression right) {
        boolean search = comparator == Comparator.IN || comparator == Comparator.NOT_IN;
        value(search ? Folding.withoutList(right) : right);
    }

    private void compare(Expression.Compare compare) {
        int last = compare.operators().size() - 1;
        Label cleanup = new Label();
        value(compare.first());
        for (int i = 0; i < last; i++) {
            comparand(compare.operators().get(i), compare.rest().get(i));
            assembler.emit(Op.DUP_TOP);
            assembler.emit(Op.ROT_THREE);
            comparator(compare.operators().get(i));
            assembler.jump(Op.JUMP_IF_FALSE_OR_POP, cleanup);
        }
        comparand(compare.operators().get(last), compare.rest().get(last));
        comparator(compare.operators().get(last));
        if (last > 0) {
            Label end = new Label();
            assembler.jump(Op.JUMP, end);
            assembler.place(cleanup);
            assembler.emit(Op.ROT_TWO);
            assembler.emit(Op.POP_TOP);
            assembler.place(end);
        }
    }

    private void junction(Expression.Junction junction) {
        Label end = new Label();
        Op jump = junction.conjunction() ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
        for (Expression operand : junction.operands().subList(0, junction.operands().size() - 1)) {
            value(operand);
            assembler.jump(jump, end);
        }
        value(junction.operands().getLast());
        assembler.place(end);
    }

    private void conditional(Expression.Conditional conditional) {
        Label otherwise = new Label();
        Label end = new Label();
        jumpIf(conditional.condition(), false, otherwise);
        value(conditional.then());
        assembler.jump(Op.JUMP, end);
        assembler.place(otherwise);
        value(conditional.otherwise());
        assembler.place(end);
    }

    private void format(Expression.FormatString format) {
        values(format.parts());
        if (format.parts().size() != 1) {
            assembler.emit(Op.BUILD_STRING, format.parts().size());
        }
    }

    private void replacement(Expression.Replacement replacement) {
        value(replacement.value());
        if (replacement.format() != null) {
            value(replacement.format());
        }
        assembler.emit(Op.FORMAT_VALUE, replacement.conversion() | (replacement.format() == null ? 0 : 4));
    }
}
