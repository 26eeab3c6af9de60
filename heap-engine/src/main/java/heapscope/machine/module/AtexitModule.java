package heapscope.machine.module;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * The module atexit. The registered calls are a chain of records held by one root cell, the newest first, which is the
 * order in which they run.
 */
public final class AtexitModule {

    private static final String NAME = "atexit";
    private static final int KIND = 2;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final long newest;

    AtexitModule(ModuleContext context) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.newest = space.statics().reserve();
    }

    void install() {
        context.library().defineModule(NAME);
        context.library().defineFunction(NAME, "register", "function, *arguments", (args, count) -> register(args));
        context.library().defineFunction(NAME, "unregister", "function", (args, count) -> unregister(args));
    }

    private long register(long args) {
        long record = space.allocate(Layout.RECORD);
        space.setRaw(record, Layout.RECORD_KIND, KIND);
        space.setRaw(record, Layout.RECORD_WORD, 0);
        space.setRaw(record, Layout.RECORD_WORD2, 0);
        space.setRaw(record, Layout.RECORD_FIRST, stack.get(args));
        space.setRaw(record, Layout.RECORD_SECOND, stack.get(args + 8));
        space.setRaw(record, Layout.RECORD_THIRD, stack.get(newest));
        stack.set(newest, space.made(record));
        return stack.get(args);
    }

    private long unregister(long args) {
        long previous = Value.UNSET;
        for (long record = stack.get(newest); record != Value.UNSET; record = space.field(record, Layout.RECORD_THIRD)) {
            long following = space.field(record, Layout.RECORD_THIRD);
            if (space.field(record, Layout.RECORD_FIRST) != stack.get(args)) {
                previous = record;
            } else if (previous == Value.UNSET) {
                stack.set(newest, following);
            } else {
                space.setField(previous, Layout.RECORD_THIRD, following);
            }
        }
        return space.none();
    }

    /**
     * Takes the newest registered call off: its function and its tuple of arguments, or answers false if none is left.
     */
    public boolean takeNext(long functionCell, long argumentsCell) {
        long record = stack.get(newest);
        if (record == Value.UNSET) {
            return false;
        }
        stack.set(functionCell, space.field(record, Layout.RECORD_FIRST));
        stack.set(argumentsCell, space.field(record, Layout.RECORD_SECOND));
        stack.set(newest, space.field(record, Layout.RECORD_THIRD));
        return true;
    }
}
