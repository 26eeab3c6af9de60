package heapscope.language;

import heapscope.language.Assembler.Label;
import heapscope.language.Expression.Clause;
import java.util.List;

/** The nested loops of a comprehension. */
final class ComprehensionLoops {

    private final Expression.Comprehension comprehension;
    private final Unit inner;
    private final Assembler assembling;
    private final ExpressionCompiler values;
    private final TargetCompiler targets;

    ComprehensionLoops(Expression.Comprehension comprehension, Unit inner, ExpressionCompiler values) {
        this.comprehension = comprehension;
        this.inner = inner;
        this.assembling = inner.assembler();
        this.values = values;
        this.targets = new TargetCompiler(values, inner);
    }

    /** Compiles all of them around the element. */
    void compile() {
        clause(0, 0);
    }

    private void clause(int number, int loops) {
        Clause clause = comprehension.clauses().get(number);
        Label start = new Label();
        Label skip = new Label();
        Label end = new Label();
        Expression only = number == 0 ? null : onlyItem(clause.iterable());
        if (only != null) {
            values.value(only);
        } else {
            iterator(clause, number);
            assembling.place(start);
            assembling.jump(Op.FOR_ITER, end);
        }
        int around = only == null ? loops + 1 : loops;
        targets.store(clause.target());
        clause.conditions().forEach(condition -> values.jumpIf(condition, false, skip));
        if (number + 1 < comprehension.clauses().size()) {
            clause(number + 1, around);
        } else {
            element(around);
        }
        assembling.place(skip);
        if (only == null) {
            assembling.jump(Op.JUMP, start);
            assembling.place(end);
        }
    }

    private void iterator(Clause clause, int number) {
        if (number == 0) {
            inner.load(".0");
        } else {
            values.value(Folding.withoutList(clause.iterable()));
            assembling.emit(Op.GET_ITER);
        }
    }

    /** {@code for y in [f(x)]} names a value: no list is made. */
    private Expression onlyItem(Expression iterable) {
        List<Expression> items = switch (iterable) {
            case Expression.ListDisplay list -> list.items();
            case Expression.TupleDisplay tuple -> tuple.items();
            default -> List.of();
        };
        return items.size() == 1 && !(items.getFirst() instanceof Expression.Starred) ? items.getFirst() : null;
    }

    private void element(int loops) {
        values.value(comprehension.element());
        switch (comprehension.product()) {
            case LIST -> assembling.emit(Op.LIST_APPEND, loops + 1);
            case SET -> assembling.emit(Op.SET_ADD, loops + 1);
            case DICT -> {
                values.value(comprehension.value());
                assembling.emit(Op.MAP_ADD, loops + 1);
            }
            case GENERATOR -> {
                assembling.emit(Op.YIELD_VALUE);
                assembling.emit(Op.POP_TOP);
            }
        }
    }
}
