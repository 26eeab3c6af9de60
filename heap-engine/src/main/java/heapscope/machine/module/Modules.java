package heapscope.machine.module;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** All modules of the machine that are not written in Python, put into the library of a run. */
public final class Modules {

    private final GcModule gc;
    private final WeakrefModule weakref;
    private final AtexitModule atexit;

    /**
     * Installs the modules.
     *
     * @param recursionLimit answers how deep calls may nest
     * @param setRecursionLimit changes that
     */
    public Modules(ModuleContext context, IntSupplier recursionLimit, IntConsumer setRecursionLimit) {
        RecordBehavior records = new RecordBehavior(context.space());
        HeapWalk walk = new HeapWalk(context.space());
        MemoryPressure pressure = new MemoryPressure(context, walk);
        Kernel kernel = new Kernel();
        gc = new GcModule(context, records, walk, pressure, kernel);
        weakref = new WeakrefModule(context);
        atexit = new AtexitModule(context);
        gc.install();
        weakref.install();
        atexit.install();
        new HeapscopeModule(context).install();
        context.library().defineModule("__pypy__");
        pressure.install("__pypy__", "add_memory_pressure");
        pressure.install("heapscope", "add_memory_pressure");
        new MathModule(context).install();
        new TimeModule(context).install();
        new OsModule(context, kernel).install(records);
        new SysModule(context, recursionLimit, setRecursionLimit).install(records);
    }

    /** The collector's module; its listener must be told of every collection. */
    public GcModule gc() {
        return gc;
    }

    /** Weak references; must be told of every collection. */
    public WeakrefModule weakref() {
        return weakref;
    }

    /** What the program wants to be called at its end. */
    public AtexitModule atexit() {
        return atexit;
    }
}
