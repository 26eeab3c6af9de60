package heapscope.machine.module;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.object.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of the module gc that look into the heap (specification of the collector, section 7). Blocks that only
 * belong to an object of the program are shown as opaque references.
 */
final class HeapReferences implements RecordBehavior.Kind {

    private static final int KIND = 15;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final HeapWalk walk;
    private final HeapDump dump;

    HeapReferences(ModuleContext context, RecordBehavior records, HeapWalk walk, Kernel kernel) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.walk = walk;
        this.dump = new HeapDump(context, walk, kernel);
        records.define(KIND, this);
    }

    void install(String module) {
        context.library().defineFunction(module, "get_objects", "generation=",
                (args, count) -> list(walk.objects()));
        context.library().defineFunction(module, "get_referents", "*objects",
                (args, count) -> overAll(args, walk::referents));
        context.library().defineFunction(module, "get_referrers", "*objects",
                (args, count) -> overAll(args, walk::referrers));
        context.library().defineFunction(module, "get_rpy_roots", "", (args, count) -> list(walk.roots()));
        context.library().defineFunction(module, "get_rpy_referents", "object",
                (args, count) -> list(Value.isReference(target(args)) ? walk.references(target(args)) : List.of()));
        context.library().defineFunction(module, "get_rpy_memory_usage", "object",
                (args, count) -> space.newInt(size(target(args))));
        context.library().defineFunction(module, "get_rpy_type_index", "object",
                (args, count) -> space.newInt(space.layoutOf(target(args))));
        context.library().defineFunction(module, "dump_rpy_heap", "file", (args, count) -> dump.write(args));
    }

    /** What an argument stands for: itself, or what an opaque reference leads to. */
    private long target(long cell) {
        long word = stack.get(cell);
        boolean opaque = Value.isReference(word) && space.layoutOf(word) == Layout.RECORD
                && space.field(word, Layout.RECORD_KIND) == KIND;
        return opaque ? space.field(word, Layout.RECORD_FIRST) : word;
    }

    /** Bytes of one block, with its header (measurements, table T4); a number outside memory has those of its box. */
    private long size(long word) {
        TypeDescriptor type = space.heap().types().get(space.layoutOf(word));
        return type.totalSize(Value.isReference(word) ? space.heap().lengthOf(word) : 0);
    }

    private long overAll(long args, Relation relation) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < space.tupleLength(stack.get(args)); i++) {
            long object = space.tupleItem(stack.get(args), i);
            if (Value.isReference(object)) {
                all.addAll(relation.of(object));
            }
        }
        return list(all);
    }

    /** A list of objects; they are put into root cells before anything can move. */
    private long list(List<Long> objects) {
        long first = stack.top();
        if (!stack.hasRoom(objects.size())) {
            throw space.raise(BuiltinClass.MEMORY_ERROR, "too many objects for one list: " + objects.size());
        }
        objects.forEach(stack::push);
        for (int i = 0; i < objects.size(); i++) {
            long cell = first + 8L * i;
            if (walk.isInternal(stack.get(cell)) && !isSingleton(stack.get(cell))) {
                stack.set(cell, opaque(cell));
            }
        }
        long result = context.operations().lists().newList(first, objects.size());
        stack.drop(first);
        return result;
    }

    private boolean isSingleton(long object) {
        int layout = space.layoutOf(object);
        return layout == Layout.NONE || layout == Layout.BOOL || layout == Layout.ELLIPSIS
                || layout == Layout.NOT_IMPLEMENTED;
    }

    private long opaque(long cell) {
        long record = space.allocate(Layout.RECORD);
        space.setRaw(record, Layout.RECORD_KIND, KIND);
        space.setRaw(record, Layout.RECORD_WORD, 0);
        space.setRaw(record, Layout.RECORD_WORD2, 0);
        space.setRaw(record, Layout.RECORD_FIRST, stack.get(cell));
        return space.made(record);
    }

    @Override
    public String name() {
        return "GcRef";
    }

    @Override
    public long attribute(long cell, String attribute) {
        return Value.UNSET;
    }

    /** A question to the walk. */
    @FunctionalInterface
    private interface Relation {
        List<Long> of(long object);
    }
}
