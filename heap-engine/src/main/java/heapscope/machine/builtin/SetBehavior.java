package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Sets and frozensets, and instances of classes that extend set. */
final class SetBehavior extends Behavior {

    private final Operations operations;
    private final RootStack stack;
    private final HashTables tables;
    private final Sets sets;

    SetBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
        this.tables = operations.tables();
        this.sets = operations.sets();
    }

    private int resultLayout(long a) {
        return space.layoutOf(stack.get(a)) == Layout.FROZENSET ? Layout.FROZENSET : Layout.SET;
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        if (!sets.isSet(stack.get(b))) {
            return space.notImplemented();
        }
        int layout = resultLayout(a);
        return switch (operator) {
            case OR -> {
                long result = stack.push(sets.copy(layout, a));
                sets.update(result, b);
                yield stack.pop();
            }
            case AND -> sets.filter(layout, a, b, true);
            case SUBTRACT -> sets.filter(layout, a, b, false);
            case XOR -> symmetric(layout, a, b);
            default -> space.notImplemented();
        };
    }

    long symmetric(int layout, long a, long b) {
        long result = stack.push(sets.filter(layout, a, b, false));
        long others = stack.push(sets.filter(layout, b, a, false));
        sets.update(result, others);
        stack.drop(others);
        return stack.pop();
    }

    @Override
    public long inPlace(BinaryOperator operator, long a, long b) {
        boolean isSetOperator = operator == BinaryOperator.OR || operator == BinaryOperator.AND
                || operator == BinaryOperator.SUBTRACT || operator == BinaryOperator.XOR;
        if (!isSetOperator || resultLayout(a) == Layout.FROZENSET || !sets.isSet(stack.get(b))) {
            return space.notImplemented();
        }
        if (operator == BinaryOperator.OR) {
            sets.update(a, b);
        } else {
            long result = stack.push(binary(operator, a, b));
            sets.take(a, result);
            stack.drop(result);
        }
        return stack.get(a);
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        if (!sets.isSet(stack.get(b))) {
            return space.notImplemented();
        }
        long sizeA = tables.size(a);
        long sizeB = tables.size(b);
        return space.bool(switch (operator) {
            case EQ -> sizeA == sizeB && sets.isSubset(a, b);
            case NE -> sizeA != sizeB || !sets.isSubset(a, b);
            case LE -> sets.isSubset(a, b);
            case LT -> sizeA < sizeB && sets.isSubset(a, b);
            case GE -> sets.isSubset(b, a);
            case GT -> sizeB < sizeA && sets.isSubset(b, a);
        });
    }

    @Override
    public long length(long a) {
        return tables.size(a);
    }

    @Override
    public boolean isHashable(long a) {
        return resultLayout(a) == Layout.FROZENSET;
    }

    @Override
    public long hash(long a) {
        long hash = space.field(stack.get(a), Layout.SET_HASH);
        if (hash == 0) {
            hash = sets.frozenHash(a);
            space.setRaw(stack.get(a), Layout.SET_HASH, hash);
        }
        return hash;
    }

    @Override
    public int contains(long a, long item) {
        return sets.contains(a, item) ? 1 : 0;
    }

    @Override
    public long iterator(long a) {
        return SequenceIterator.of(space, IteratorKind.SET, a, 0, tables.size(a));
    }

    @Override
    public String repr(long a) {
        String name = space.typeName(a);
        if (tables.size(a) == 0) {
            return name + "()";
        }
        if (!operations.reprGuard().enter(a)) {
            return name + "(...)";
        }
        try {
            StringBuilder out = new StringBuilder();
            long value = stack.push(Value.UNSET);
            for (long e = tables.next(a, 0); e >= 0; e = tables.next(a, e + 1)) {
                stack.set(value, tables.key(a, e));
                out.append(out.isEmpty() ? "{" : ", ").append(operations.repr(value));
            }
            stack.drop(value);
            out.append('}');
            return name.equals("set") ? out.toString() : name + "(" + out + ")";
        } finally {
            operations.reprGuard().leave();
        }
    }
}
