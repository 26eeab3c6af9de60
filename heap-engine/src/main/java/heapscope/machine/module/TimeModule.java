package heapscope.machine.module;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Keepable;
import heapscope.machine.value.ObjectSpace;

/** The module time: virtual time since the start of the run, which sleeping advances. */
final class TimeModule implements Keepable {

    private static final String NAME = "time";

    private final ModuleContext context;
    private final ObjectSpace space;
    /** Virtual nanoseconds slept so far: time that passes without work. */
    private long slept;

    TimeModule(ModuleContext context) {
        this.context = context;
        this.space = context.space();
    }

    void install() {
        context.library().defineModule(NAME);
        context.library().keep(this);
        for (String clock : new String[] {"time", "monotonic", "perf_counter", "process_time"}) {
            context.library().defineFunction(NAME, clock, "", (args, count) -> space.newFloat(nanos() / 1e9));
            context.library().defineFunction(NAME, clock + "_ns", "", (args, count) -> space.newInt(nanos()));
        }
        context.library().defineFunction(NAME, "sleep", "seconds", (args, count) -> sleep(args));
    }

    private long nanos() {
        return context.clock().now().value() + slept;
    }

    private long sleep(long args) {
        long word = space.stack().get(args);
        double seconds = space.isFloat(word) ? space.floatOf(word) : context.operations().index(args);
        if (!(seconds >= 0)) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "sleep length must be non-negative");
        }
        slept += (long) (seconds * 1e9);
        return space.none();
    }

    @Override
    public Object keep() {
        return slept;
    }

    @Override
    public void restore(Object state) {
        slept = (Long) state;
    }
}
