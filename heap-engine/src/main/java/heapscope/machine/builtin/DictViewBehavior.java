package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** The views that {@code keys()}, {@code values()} and {@code items()} of a dict answer. */
final class DictViewBehavior extends Behavior {

    private static final IteratorKind[] KINDS = IteratorKind.values();

    private final Operations operations;
    private final RootStack stack;

    DictViewBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
    }

    /** A view of the dict in a cell. */
    static long make(ObjectSpace space, IteratorKind kind, long dict) {
        long view = space.allocate(Layout.DICT_VIEW);
        space.setRaw(view, Layout.DICT_VIEW_OF, space.stack().get(dict));
        space.setRaw(view, Layout.DICT_VIEW_KIND, kind.ordinal());
        return space.made(view);
    }

    private IteratorKind kind(long a) {
        return KINDS[(int) space.field(stack.get(a), Layout.DICT_VIEW_KIND)];
    }

    private long pushDict(long a) {
        return stack.push(space.field(stack.get(a), Layout.DICT_VIEW_OF));
    }

    @Override
    public long length(long a) {
        long dict = pushDict(a);
        long size = operations.tables().size(dict);
        stack.drop(dict);
        return size;
    }

    @Override
    public long iterator(long a) {
        long dict = pushDict(a);
        long result = SequenceIterator.of(space, kind(a), dict, 0, operations.tables().size(dict));
        stack.drop(dict);
        return result;
    }

    @Override
    public int contains(long a, long item) {
        if (kind(a) != IteratorKind.DICT_KEYS) {
            return -1;
        }
        long dict = pushDict(a);
        boolean found = operations.tables().find(dict, item, operations.hash(item)) >= 0;
        stack.drop(dict);
        return found ? 1 : 0;
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        if (kind(a) == IteratorKind.DICT_VALUES || operations.behavior(b).iterator(b) == Value.UNSET) {
            return space.notImplemented();
        }
        long left = stack.push(operations.sets().setOf(Layout.SET, a));
        long right = stack.push(operations.sets().setOf(Layout.SET, b));
        long result = operations.binary(operator, left, right);
        stack.drop(left);
        return result;
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        long other = stack.get(b);
        boolean isView = Value.isReference(other) && space.layoutOf(other) == Layout.DICT_VIEW;
        if (kind(a) == IteratorKind.DICT_VALUES || !isView && !operations.sets().isSet(other)) {
            return space.notImplemented();
        }
        long left = stack.push(operations.sets().setOf(Layout.SET, a));
        long right = stack.push(operations.sets().setOf(Layout.SET, b));
        long result = operations.compare(operator, left, right);
        stack.drop(left);
        return result;
    }

    @Override
    public String repr(long a) {
        String name = switch (kind(a)) {
            case DICT_KEYS -> "dict_keys(";
            case DICT_VALUES -> "dict_values(";
            default -> "dict_items(";
        };
        long list = stack.push(operations.listEditing().listOf(a));
        String items = operations.repr(list);
        stack.drop(list);
        return name + items + ")";
    }
}
