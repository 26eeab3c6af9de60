package heapscope.language;

import heapscope.language.Assembler.Label;

/** Compiles conditions to jumps, without making their truth a value first. */
final class ConditionCompiler {

    private final ExpressionCompiler expressions;
    private final Assembler assembler;

    ConditionCompiler(ExpressionCompiler expressions, Unit unit) {
        this.expressions = expressions;
        this.assembler = unit.assembler();
    }

    /** Jumps to the label if the truth of the expression is as given, else goes on. */
    void jumpIf(Expression condition, boolean truth, Label label) {
        Span before = assembler.place();
        assembler.at(condition.at());
        switch (condition) {
            case Expression.Unary unary when unary.operator() == UnaryOperator.NOT ->
                jumpIf(unary.operand(), !truth, label);
            case Expression.Junction junction -> junction(junction, truth, label);
            case Expression.Conditional conditional -> conditional(conditional, truth, label);
            case Expression.Compare compare when compare.operators().size() > 1 -> chain(compare, truth, label);
            default -> {
                expressions.value(condition);
                jump(truth, label);
            }
        }
        assembler.at(before);
    }

    private void jump(boolean truth, Label label) {
        assembler.jump(truth ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, label);
    }

    private void junction(Expression.Junction junction, boolean truth, Label label) {
        boolean decisive = !junction.conjunction();
        Label end = new Label();
        Label early = decisive == truth ? label : end;
        for (Expression operand : junction.operands().subList(0, junction.operands().size() - 1)) {
            jumpIf(operand, decisive, early);
        }
        jumpIf(junction.operands().getLast(), truth, label);
        assembler.place(end);
    }

    private void conditional(Expression.Conditional conditional, boolean truth, Label label) {
        Label otherwise = new Label();
        Label end = new Label();
        jumpIf(conditional.condition(), false, otherwise);
        jumpIf(conditional.then(), truth, label);
        assembler.jump(Op.JUMP, end);
        assembler.place(otherwise);
        jumpIf(conditional.otherwise(), truth, label);
        assembler.place(end);
    }

    private void chain(Expression.Compare compare, boolean truth, Label label) {
        Label cleanup = new Label();
        Label end = new Label();
        int last = compare.operators().size() - 1;
        expressions.value(compare.first());
        for (int i = 0; i < last; i++) {
            expressions.comparand(compare.operators().get(i), compare.rest().get(i));
            assembler.emit(Op.DUP_TOP);
            assembler.emit(Op.ROT_THREE);
            expressions.comparator(compare.operators().get(i));
            assembler.jump(Op.POP_JUMP_IF_FALSE, cleanup);
        }
        expressions.comparand(compare.operators().get(last), compare.rest().get(last));
        expressions.comparator(compare.operators().get(last));
        jump(truth, label);
        assembler.jump(Op.JUMP, end);
        assembler.place(cleanup);
        assembler.emit(Op.POP_TOP);
        if (!truth) {
            assembler.jump(Op.JUMP, label);
        }
        assembler.place(end);
    }
}
