package heapscope.machine.builtin;

import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.Layout;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Slices. */
final class SliceBehavior extends Behavior {

    private static final int[] PARTS = {Layout.SLICE_START, Layout.SLICE_STOP, Layout.SLICE_STEP};

    private final Operations operations;
    private final RootStack stack;

    SliceBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
    }

    private long part(long a, int offset) {
        long word = space.field(stack.get(a), offset);
        return word == Value.UNSET ? space.none() : word;
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public boolean isHashable(long a) {
        return false;
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        long other = stack.get(b);
        boolean isEquality = operator == Comparison.EQ || operator == Comparison.NE;
        if (!isEquality || !Value.isReference(other) || space.layoutOf(other) != Layout.SLICE) {
            return space.notImplemented();
        }
        boolean equal = true;
        for (int offset : PARTS) {
            long x = stack.push(part(a, offset));
            long y = stack.push(part(b, offset));
            equal &= operations.equal(x, y);
            stack.drop(x);
        }
        return space.bool(equal == (operator == Comparison.EQ));
    }

    @Override
    public long attribute(long a, String name) {
        return switch (name) {
            case "start" -> part(a, Layout.SLICE_START);
            case "stop" -> part(a, Layout.SLICE_STOP);
            case "step" -> part(a, Layout.SLICE_STEP);
            default -> Value.UNSET;
        };
    }

    @Override
    public String repr(long a) {
        StringBuilder out = new StringBuilder("slice(");
        for (int offset : PARTS) {
            long cell = stack.push(part(a, offset));
            out.append(offset == 0 ? "" : ", ").append(operations.repr(cell));
            stack.drop(cell);
        }
        return out.append(')').toString();
    }
}
