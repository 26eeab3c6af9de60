package heapscope.machine.module;

import heapscope.heap.CollectionListener;
import heapscope.heap.HeapModel;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Keepable;
import heapscope.machine.value.Native;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** The module gc as PyPy has it (specification of the collector, section 7). */
public final class GcModule implements Keepable {

    private static final String NAME = "gc";
    private static final int SCANNING = 0;
    private static final int FINALIZING = 3;
    private static final int USERDEL = 4;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final HeapModel heap;
    private final RootStack stack;
    private final Finalizers finalizers;
    private final GcHooks hooks;
    private final HeapReferences references;
    private final GcReport report;
    /** The last increment was the last of a collection; the finalizers of the program are the next one's work. */
    private boolean userFinalizersNext;

    GcModule(ModuleContext context, RecordBehavior records, HeapWalk walk, MemoryPressure pressure, Kernel kernel) {
        this.context = context;
        this.space = context.space();
        this.heap = space.heap();
        this.stack = space.stack();
        this.finalizers = new Finalizers(context);
        this.hooks = new GcHooks(context, records);
        this.references = new HeapReferences(context, records, walk, kernel);
        this.report = new GcReport(context, records, pressure);
        context.library().keep(this);
    }

    void install() {
        context.library().defineModule(NAME);
        define("enable", "", (args, count) -> setEnabled(true));
        define("disable", "", (args, count) -> setEnabled(false));
        define("isenabled", "", (args, count) -> space.bool(finalizers.areEnabled()));
        define("enable_finalizers", "", (args, count) -> enableFinalizers());
        define("disable_finalizers", "", (args, count) -> disableFinalizers());
        define("collect", "/, generation=", (args, count) -> collect(args));
        define("collect_step", "", (args, count) -> collectStep());
        define("get_stats", "/, memory_pressure=", (args, count) -> report.make(
                stack.get(args) != Value.UNSET && context.operations().truth(args)));
        define("is_tracked", "object", (args, count) -> space.bool(Value.isReference(stack.get(args))));
        references.install(NAME);
        context.library().defineConstant(NAME, "hooks", hooks.object());
        context.library().defineConstant(NAME, "GcCollectStepStats", hooks.stepStatistics());
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

    private long enableFinalizers() {
        if (!finalizers.unlock()) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "finalizers are already enabled");
        }
        return space.none();
    }

    private long disableFinalizers() {
        finalizers.lock();
        return space.none();
    }

    /** The generation is looked at, as PyPy does, but all are collected whatever it is. */
    private long collect(long args) {
        if (stack.get(args) != Value.UNSET) {
            context.operations().index(args);
        }
        heap.collect(2);
        finalizers.runNow();
        return space.newInt(0);
    }

    private long collectStep() {
        if (userFinalizersNext) {
            userFinalizersNext = false;
            finalizers.runNow();
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

    @Override
    public Object keep() {
        return userFinalizersNext;
    }

    @Override
    public void restore(Object state) {
        userFinalizersNext = (Boolean) state;
    }
}
