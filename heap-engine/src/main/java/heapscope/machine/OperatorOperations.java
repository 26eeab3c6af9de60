package heapscope.machine;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.language.UnaryOperator;
import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions about operators, truth and iteration, where the loop's fast path does not answer. */
final class OperatorOperations {

    private static final BinaryOperator[] BINARY = BinaryOperator.values();
    private static final UnaryOperator[] UNARY = UnaryOperator.values();
    private static final Comparison[] COMPARISONS = Comparison.values();

    private final ObjectSpace space;
    private final RootStack stack;
    private final Operations operations;
    private final Activation activation;
    private final Generators generators;

    OperatorOperations(Parts parts, Generators generators) {
        this.space = parts.space();
        this.stack = space.stack();
        this.operations = parts.operations();
        this.activation = parts.activation();
        this.generators = generators;
    }

    private void replace(long cell, long result) {
        stack.set(cell, result);
        stack.setTop(cell + 8);
    }

    void unary(int operator) {
        long a = stack.top() - 8;
        long word = stack.get(a);
        if (UNARY[operator] == UnaryOperator.NOT) {
            replace(a, space.bool(!operations.isTrue(word)));
            return;
        }
        replace(a, operations.unary(UNARY[operator], a));
    }

    void binary(int operator) {
        long a = stack.top() - 16;
        unbox(a);
        unbox(a + 8);
        long fast = fast(operator, stack.get(a), stack.get(a + 8));
        replace(a, fast != 0 ? fast : operations.binary(BINARY[operator], a, a + 8));
    }

    void inPlace(int operator) {
        long a = stack.top() - 16;
        unbox(a);
        unbox(a + 8);
        long fast = fast(operator, stack.get(a), stack.get(a + 8));
        replace(a, fast != 0 ? fast : operations.inPlace(BINARY[operator], a, a + 8));
    }

    private long fast(int operator, long a, long b) {
        return switch (BINARY[operator]) {
            case ADD -> IntegerFastPath.add(a, b);
            case SUBTRACT -> IntegerFastPath.subtract(a, b);
            case MULTIPLY -> IntegerFastPath.multiply(a, b);
            default -> IntegerFastPath.arithmetic(operator, a, b);
        };
    }

    /** Replaces a box by the word of its number, where it has one: arithmetic does not care which it gets. */
    private void unbox(long cell) {
        long word = stack.get(cell);
        if (!space.virtuals() || !Value.isReference(word)) {
            return;
        }
        int layout = space.layoutOf(word);
        if (layout == Layout.INT) {
            long value = space.field(word, Layout.INT_VALUE);
            stack.set(cell, Value.fitsInt(value) ? Value.ofInt(value) : word);
        } else if (layout == Layout.FLOAT) {
            long number = Value.ofFloat(Double.longBitsToDouble(space.field(word, Layout.FLOAT_BITS)));
            stack.set(cell, number == 0 ? word : number);
        }
    }

    void compare(int operator) {
        long a = stack.top() - 16;
        unbox(a);
        unbox(a + 8);
        long left = stack.get(a);
        long right = stack.get(a + 8);
        if (Value.areInts(left, right)) {
            int mask = IntegerFastPath.mask(COMPARISONS[operator]);
            replace(a, space.bool(IntegerFastPath.holds(mask, left, right)));
            return;
        }
        replace(a, operations.compare(COMPARISONS[operator], a, a + 8));
    }

    /** Numbers have no identity of their own: two of one type and value are the same object. */
    void is(int negated) {
        long a = stack.top() - 16;
        unbox(a);
        unbox(a + 8);
        long left = stack.get(a);
        long right = stack.get(a + 8);
        boolean same = left == right || sameBox(left, right);
        replace(a, space.bool(same == (negated == 0)));
    }

    private boolean sameBox(long left, long right) {
        int layout = space.layoutOf(left);
        boolean box = layout == Layout.INT || layout == Layout.FLOAT;
        return box && Value.isReference(left) && Value.isReference(right) && space.layoutOf(right) == layout
                && space.field(left, 0) == space.field(right, 0);
    }

    void contains(int negated) {
        long item = stack.top() - 16;
        boolean found = operations.contains(item + 8, item);
        replace(item, space.bool(found == (negated == 0)));
    }

    void loadItem() {
        long object = stack.top() - 16;
        replace(object, operations.item(object, object + 8));
    }

    void storeItem() {
        long value = stack.top() - 24;
        operations.setItem(value + 8, value + 16, value);
        stack.setTop(value);
    }

    void deleteItem() {
        long object = stack.top() - 16;
        operations.removeItem(object, object + 8);
        stack.setTop(object);
    }

    /** Jumps if the operand's truth is as wanted; it is removed in any case. */
    void popJump(int target, boolean wanted) {
        long cell = stack.top() - 8;
        boolean truth = operations.isTrue(stack.get(cell));
        stack.setTop(cell);
        if (truth == wanted) {
            activation.pc = target;
        }
    }

    /** Jumps if the operand's truth is as wanted and keeps it; removes it otherwise. */
    void jumpOrPop(int target, boolean wanted) {
        long cell = stack.top() - 8;
        if (operations.isTrue(stack.get(cell)) == wanted) {
            activation.pc = target;
        } else {
            stack.setTop(cell);
        }
    }

    void getIterator() {
        long cell = stack.top() - 8;
        replace(cell, operations.iterator(cell));
    }

    void forIterator(int end) {
        long cell = stack.top() - 8;
        if (space.layoutOf(stack.get(cell)) == Layout.GENERATOR) {
            forGenerator(cell, end);
            return;
        }
        long value = operations.next(cell);
        if (value == Value.UNSET) {
            space.temporaries().error();
            stack.setTop(cell);
            activation.pc = end;
        } else {
            stack.setTop(cell + 8);
            stack.push(value);
        }
    }

    private void forGenerator(long cell, int end) {
        long generator = stack.get(cell);
        if (generators.state(generator) == Generators.FINISHED) {
            stack.setTop(cell);
            activation.pc = end;
            return;
        }
        long slot = stack.push(generator);
        generators.resume(slot, space.none(), Control.GENERATOR_STEP);
    }
}
