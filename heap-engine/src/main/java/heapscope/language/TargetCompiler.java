package heapscope.language;

import java.util.List;

/** Compiles assignments to targets and their removal. */
final class TargetCompiler {

    private final ExpressionCompiler expressions;
    private final Unit unit;
    private final Assembler assembler;

    TargetCompiler(ExpressionCompiler expressions, Unit unit) {
        this.expressions = expressions;
        this.unit = unit;
        this.assembler = unit.assembler();
    }

    /** Takes the value on top into the target. */
    void store(Expression target) {
        Span before = assembler.place();
        assembler.at(target.at());
        switch (target) {
            case Expression.Name name -> unit.store(name.id());
            case Expression.Attribute attribute -> {
                expressions.value(attribute.target());
                assembler.emit(Op.STORE_ATTR, unit.nameIndex(attribute.name()));
            }
            case Expression.Subscript subscript -> {
                expressions.value(subscript.target());
                expressions.value(subscript.index());
                assembler.emit(Op.STORE_SUBSCR);
            }
            default -> unpack(items(target));
        }
        assembler.at(before);
    }

    /** The items of a tuple or list of targets. */
    static List<Expression> items(Expression target) {
        return switch (target) {
            case Expression.TupleDisplay tuple -> tuple.items();
            case Expression.ListDisplay list -> list.items();
            default -> throw new IllegalStateException("no target");
        };
    }

    private void unpack(List<Expression> items) {
        int star = 0;
        while (star < items.size() && !(items.get(star) instanceof Expression.Starred)) {
            star++;
        }
        if (star == items.size()) {
            assembler.emit(Op.UNPACK_SEQUENCE, items.size());
        } else {
            assembler.emit(Op.UNPACK_EX, star | items.size() - star - 1 << 12);
        }
        for (Expression item : items) {
            store(item instanceof Expression.Starred starred ? starred.value() : item);
        }
    }

    /** Stores as many values as there are targets; the last value is on top. Only for two or three. */
    void storeSwapped(List<Expression> targets) {
        if (targets.size() == 3) {
            assembler.emit(Op.ROT_THREE);
        }
        assembler.emit(Op.ROT_TWO);
        targets.forEach(this::store);
    }

    /** Removes the target. */
    void delete(Expression target) {
        Span before = assembler.place();
        assembler.at(target.at());
        switch (target) {
            case Expression.Name name -> unit.delete(name.id());
            case Expression.Attribute attribute -> {
                expressions.value(attribute.target());
                assembler.emit(Op.DELETE_ATTR, unit.nameIndex(attribute.name()));
            }
            case Expression.Subscript subscript -> {
                expressions.value(subscript.target());
                expressions.value(subscript.index());
                assembler.emit(Op.DELETE_SUBSCR);
            }
            default -> items(target).forEach(this::delete);
        }
        assembler.at(before);
    }

    /** {@code target op= value} */
    void augment(Statement.Augment augment) {
        int operator = augment.operator().ordinal();
        switch (augment.target()) {
            case Expression.Attribute attribute -> {
                expressions.value(attribute.target());
                assembler.emit(Op.DUP_TOP);
                assembler.emit(Op.LOAD_ATTR, unit.nameIndex(attribute.name()));
                expressions.value(augment.value());
                assembler.emit(Op.INPLACE, operator);
                assembler.emit(Op.ROT_TWO);
                assembler.emit(Op.STORE_ATTR, unit.nameIndex(attribute.name()));
            }
            case Expression.Subscript subscript -> {
                expressions.value(subscript.target());
                expressions.value(subscript.index());
                assembler.emit(Op.DUP_TOP_TWO);
                assembler.emit(Op.LOAD_SUBSCR);
                expressions.value(augment.value());
                assembler.emit(Op.INPLACE, operator);
                assembler.emit(Op.ROT_THREE);
                assembler.emit(Op.STORE_SUBSCR);
            }
            default -> {
                expressions.value(augment.target());
                expressions.value(augment.value());
                assembler.emit(Op.INPLACE, operator);
                store(augment.target());
            }
        }
    }
}
