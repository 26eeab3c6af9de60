package heapscope.machine.module;

import heapscope.heap.CollectionListener;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapStatistics;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Keepable;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Native;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.object.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The module gc as PyPy has it (specification of the collector, section 7). */
public final class GcModule implements Keepable {

    private static final String NAME = "gc";
    private static final int SCANNING = 0;
    private static final int FINALIZING = 3;
    private static final int USERDEL = 4;
    private static final int STATISTICS_KIND = 14;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final HeapModel heap;
    private final RootStack stack;
    private final Finalizers finalizers;
    private final GcHooks hooks;
    private final HeapWalk walk;
    private final GcStatistics heapStatistics;
    /** The last increment was the last of a collection; the finalizers of the program are the next one's work. */
    private boolean userFinalizersNext;

    GcModule(ModuleContext context, RecordBehavior records) {
        this.context = context;
        this.space = context.space();
        this.heap = space.heap();
        this.stack = space.stack();
        this.finalizers = new Finalizers(context);
        this.hooks = new GcHooks(context, records);
        this.walk = new HeapWalk(space);
        this.heapStatistics = new GcStatistics(space, STATISTICS_KIND, "GcStats", List.of(
                "total_gc_memory", "jit_backend_used", "total_memory_pressure", "total_allocated_memory",
                "jit_backend_allocated", "peak_allocated_memory", "peak_memory", "total_arena_memory",
                "total_rawmalloced_memory", "nursery_size", "peak_arena_memory", "peak_rawmalloced_memory",
                "memory_used_sum", "memory_allocated_sum", "total_gc_time"));
        records.define(STATISTICS_KIND, heapStatistics);
        context.library().keep(this);
    }

    void install() {
        context.library().defineModule(NAME);
        define("enable", "", (args, count) -> setEnabled(true));
        define("disable", "", (args, count) -> setEnabled(false));
        define("isenabled", "", (args, count) -> space.bool(finalizers.areEnabled()));
        define("enable_finalizers", "", (args, count) -> finalizers(true));
        define("disable_finalizers", "", (args, count) -> finalizers(false));
        define("collect", "generation=", (args, count) -> collect());
        define("collect_step", "", (args, count) -> collectStep());
        define("get_stats", "memory_pressure=", (args, count) -> statistics());
        define("get_objects", "generation=", (args, count) -> list(walk.objects()));
        define("get_referents", "*objects", (args, count) -> overAll(args, walk::referents));
        define("get_referrers", "*objects", (args, count) -> overAll(args, walk::referrers));
        define("get_rpy_memory_usage", "object", (args, count) -> memoryUsage(args));
        define("is_tracked", "object", (args, count) -> space.bool(Value.isReference(stack.get(args))));
        context.library().defineConstant(NAME, "hooks", hooks.object());
    }

    private void define(String name, String parameters, Native body) {
        context.library().defineFunction(NAME, name, parameters, body);
    }

    /** Must be told of every collection, for the hooks. */
    public CollectionListener listener() {
        return hooks;
    }

    private long setEnabled(boolean enabled) {
        heap.setEnabled(enabled);
        finalizers.setEnabled(enabled);
        return space.none();
    }

    private long finalizers(boolean enabled) {
        finalizers.setEnabled(enabled);
        return space.none();
    }

    private long collect() {
        heap.collect(2);
        userFinalizersNext = false;
        finalizers.runAll();
        return space.newInt(0);
    }

    private long collectStep() {
        if (userFinalizersNext) {
            userFinalizersNext = false;
            finalizers.runAll();
            return hooks.stepResult(USERDEL, SCANNING);
        }
        int states = heap.collectStep();
        int oldState = states >> 8;
        int newState = states & 0xff;
        if (oldState == FINALIZING && newState == SCANNING) {
            userFinalizersNext = true;
            return hooks.stepResult(FINALIZING, USERDEL);
        }
        return hooks.stepResult(oldState, newState);
    }

    private long statistics() {
        HeapStatistics figures = heap.statistics();
        long nursery = figures.nurserySize();
        long total = figures.arenaMemory() + figures.largeMemory() + nursery;
        long allocated = figures.totalMemoryAllocated() + nursery;
        long first = stack.top();
        pushSize(total);
        pushSize(0);
        pushSize(-1);
        pushSize(allocated);
        pushSize(0);
        pushSize(figures.peakMemoryAllocated() + nursery);
        pushSize(figures.peakMemoryUsed() + nursery);
        pushSize(figures.arenaMemory());
        pushSize(figures.largeMemory());
        pushSize(nursery);
        pushSize(figures.peakArenaMemory());
        pushSize(figures.peakLargeMemory());
        pushSize(total);
        pushSize(allocated);
        stack.push(space.newInt(GcTime.millis(context.clock())));
        long result = heapStatistics.make(first);
        stack.drop(first);
        return result;
    }

    private void pushSize(long bytes) {
        String text = bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1fkB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1fMB", bytes / 1048576.0);
        stack.push(space.newStr(text));
    }

    private long memoryUsage(long args) {
        long word = stack.get(args);
        if (!Value.isReference(word)) {
            return space.newInt(8);
        }
        TypeDescriptor type = heap.types().get(heap.typeOf(word));
        return space.newInt(type.bodySize(type.isVarSized() ? heap.lengthOf(word) : 0));
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
        long result = context.operations().lists().newList(first, objects.size());
        stack.drop(first);
        return result;
    }

    @Override
    public Object keep() {
        return userFinalizersNext;
    }

    @Override
    public void restore(Object state) {
        userFinalizersNext = (Boolean) state;
    }

    /** A question to the walk. */
    @FunctionalInterface
    private interface Relation {
        List<Long> of(long object);
    }
}
