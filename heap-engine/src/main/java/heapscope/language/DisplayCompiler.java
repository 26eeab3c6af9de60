package heapscope.language;

import java.util.ArrayList;
import java.util.List;

/** Compiles tuples, lists, sets and dicts, with what is unpacked into them. */
final class DisplayCompiler {

    private static final int WORTH_A_CONSTANT = 3;

    private final ExpressionCompiler expressions;
    private final Unit unit;
    private final Assembler assembler;

    DisplayCompiler(ExpressionCompiler expressions, Unit unit) {
        this.expressions = expressions;
        this.unit = unit;
        this.assembler = unit.assembler();
    }

    /** Leaves the tuple, list, set or dict. */
    void display(Expression display) {
        switch (display) {
            case Expression.TupleDisplay tuple -> tuple(tuple.items());
            case Expression.ListDisplay list -> collection(list.items(), Op.BUILD_LIST, Op.LIST_APPEND, Op.LIST_EXTEND);
            case Expression.SetDisplay set -> collection(set.items(), Op.BUILD_SET, Op.SET_ADD, Op.SET_UPDATE);
            case Expression.DictDisplay dict -> mapping(dict.entries(), Op.DICT_UPDATE);
            default -> throw new IllegalStateException("no display");
        }
    }

    /** Leaves a tuple. */
    void tuple(List<Expression> items) {
        Constant constant = Folding.tuple(items);
        if (constant != null) {
            unit.constant(constant);
        } else if (hasStar(items)) {
            collect(items, Op.BUILD_LIST, Op.LIST_APPEND, Op.LIST_EXTEND);
            assembler.emit(Op.LIST_TO_TUPLE);
        } else {
            expressions.values(items);
            assembler.emit(Op.BUILD_TUPLE, items.size());
        }
    }

    private static boolean hasStar(List<Expression> items) {
        return items.stream().anyMatch(Expression.Starred.class::isInstance);
    }

    private void collection(List<Expression> items, Op build, Op add, Op extend) {
        Constant constant = items.size() < WORTH_A_CONSTANT ? null : Folding.tuple(items);
        if (constant != null) {
            assembler.emit(build, 0);
            unit.constant(constant);
            assembler.emit(extend, 1);
        } else if (hasStar(items)) {
            collect(items, build, add, extend);
        } else {
            expressions.values(items);
            assembler.emit(build, items.size());
        }
    }

    private void collect(List<Expression> items, Op build, Op add, Op extend) {
        boolean built = false;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Expression.Starred starred) {
                if (!built) {
                    assembler.emit(build, i);
                    built = true;
                }
                expressions.value(starred.value());
                assembler.emit(extend, 1);
            } else {
                expressions.value(items.get(i));
                if (built) {
                    assembler.emit(add, 1);
                }
            }
        }
    }

    /** Leaves a dict; what is unpacked into it is merged by the operation. */
    void mapping(List<Expression.Entry> entries, Op merge) {
        boolean built = false;
        List<Expression.Entry> pairs = new ArrayList<>();
        for (Expression.Entry entry : entries) {
            if (entry.key() != null) {
                pairs.add(entry);
                continue;
            }
            built = flush(pairs, built, merge);
            if (!built) {
                assembler.emit(Op.BUILD_MAP, 0);
                built = true;
            }
            expressions.value(entry.value());
            assembler.emit(merge, 1);
        }
        built = flush(pairs, built, merge);
        if (!built) {
            assembler.emit(Op.BUILD_MAP, 0);
        }
    }

    private boolean flush(List<Expression.Entry> pairs, boolean built, Op merge) {
        if (pairs.isEmpty()) {
            return built;
        }
        pairs(pairs);
        if (built) {
            assembler.emit(merge, 1);
        }
        pairs.clear();
        return true;
    }

    /** Leaves a dict of the pairs. */
    void pairs(List<Expression.Entry> pairs) {
        boolean constantKeys = pairs.stream().allMatch(pair -> Folding.constant(pair.key()) != null);
        if (constantKeys && pairs.size() > 1) {
            constantKeys(pairs);
            return;
        }
        for (Expression.Entry pair : pairs) {
            expressions.value(pair.key());
            expressions.value(pair.value());
        }
        assembler.emit(Op.BUILD_MAP, pairs.size());
    }

    /** CPython leaves all the values and then a tuple of the keys on its stack; a dict that grows needs less. */
    private void constantKeys(List<Expression.Entry> pairs) {
        int skew = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int below = Math.min(i, 1);
            assembler.skew(i - below - skew);
            skew = i - below;
            expressions.value(pairs.get(i).value());
            unit.constant(Folding.constant(pairs.get(i).key()));
            assembler.emit(Op.ROT_TWO);
            if (i == 0) {
                assembler.emit(Op.BUILD_MAP, 1);
            } else {
                assembler.emit(Op.MAP_ADD, 1);
            }
        }
        assembler.skew(-skew);
        assembler.peak(pairs.size());
    }
}
