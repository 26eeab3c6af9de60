package heapscope.machine;

import heapscope.heap.HeapFactory;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.language.Op;
import heapscope.language.Program;
import heapscope.machine.builtin.Builtins;
import heapscope.machine.builtin.Operations;
import heapscope.machine.module.ModuleContext;
import heapscope.machine.module.Modules;
import heapscope.machine.module.SourceModules;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.Console;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PendingActions;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.StaticCells;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Puts a machine together: memory, heap, language, and a program ready to start. */
final class MachineBuilder {

    /** Behind the heap's static objects, before its nursery. */
    private static final long STATICS = 0x800000;
    private static final int STATIC_CELLS = 8192;
    private static final long STACK = STATICS + STATIC_CELLS * 8L;
    static final long STACK_END = 0x1000000;

    final AddressSpace memory = new AddressSpace();
    final TickCounter ticks = new TickCounter();
    final VirtualClock clock;
    final PendingActions pending = new PendingActions();
    final CacheEpochs epochs = new CacheEpochs();
    final Console console = new Console();
    final StaticCells statics = new StaticCells(memory, STATICS, STATIC_CELLS);
    final RootStack stack = new RootStack(memory, STACK, STACK_END);
    final HeapModel heap;
    final ObjectSpace space;
    final Library library;
    final Activation activation;
    final Parts parts;
    final Modules modules;
    final Globals globals;
    final LinkedCode module;
    final StatementBoundary boundary;
    final Interpreter interpreter;
    final Tracebacks tracebacks;
    final ReentrantCaller caller;

    MachineBuilder(Program program, HeapFactory<? extends HeapModel> factory, HeapParameters parameters,
            MachineParameters machine, UnitCosts costs) {
        memory.map(STATICS, STACK_END - STATICS);
        clock = new VirtualClock(new Ledger(), costs);
        RootAreas roots = new RootAreas(statics, stack, pending, epochs, parameters.rootsFromTop());
        heap = factory.create(memory, Layout.table(), parameters, ticks, clock, roots);
        space = new ObjectSpace(memory, heap, stack, statics, machine.virtuals());
        library = new Library(space);
        library.keep(pending);
        library.keep(console);
        HeapFrames frames = new HeapFrames(space);
        activation = new Activation(space, frames, ticks, clock.ledger());
        Operations operations = new Operations(space);
        Linker linker = new Linker(space, library);
        parts = new Parts(space, library, operations, new Containers(operations), ticks, clock.ledger(), frames,
                activation, epochs, linker, new LoadedModules(space, library));
        boundary = new StatementBoundary(parts, pending);
        Builtins.install(operations, library, console);
        caller = new ReentrantCaller(space, boundary);
        space.setCaller(caller);
        tracebacks = new Tracebacks(parts);
        interpreter = connect();
        modules = new Modules(new ModuleContext(operations, library, clock, ticks, console, pending),
                () -> activation.recursionLimit, limit -> activation.recursionLimit = limit);
        globals = new Globals(program, space);
        module = linker.link(program, globals, false);
        linkImports(program);
        activation.setCodes(linker.codes());
        globals.set(space, "__name__", linker.string("__main__"));
        linker.seal();
        activation.start(module);
        if (!machine.startUp().equals(StartUp.NONE)) {
            new StartUpObjects(space, parameters).make(machine.startUp());
        }
        // Everything up to here is the state before the first event.
        ticks.restore(0);
        clock.ledger().restore(new Ledger());
    }

    private Interpreter connect() {
        ClassNamespaces namespaces = new ClassNamespaces(space, library, parts.containers(), epochs);
        InstanceAttributes instances = new InstanceAttributes(space, epochs);
        Generators generators = new Generators(parts);
        Calls calls = new Calls(parts, namespaces, generators);
        Attributes attributes = new Attributes(parts, namespaces, instances, caller);
        AttributeStores stores = new AttributeStores(parts, namespaces, instances, attributes, caller);
        AttributeOperations instructions = new AttributeOperations(parts, namespaces, instances, attributes, stores);
        Unwinder unwinder = new Unwinder(parts, generators, tracebacks);
        ExceptionOperations exceptions = new ExceptionOperations(parts, namespaces, attributes, caller);
        SlowPath slow = new SlowPath(parts, new SlowPath.Mechanisms(
                unwinder, generators, new Delegation(parts, generators, caller), instructions, attributes, namespaces,
                calls, exceptions));
        Interpreter made = space.virtuals() ? new TaggedInterpreter(parts, slow, boundary)
                : new BoxedInterpreter(parts, slow, boundary);
        caller.connect(calls, namespaces, attributes);
        calls.connect(made);
        generators.connect(made, calls);
        unwinder.connect(exceptions);
        new CoreClasses(parts, attributes, stores, instructions, generators, calls.construction()).define();
        setBehaviors(generators);
        return made;
    }

    private void setBehaviors(Generators generators) {
        CallableBehavior callable = new CallableBehavior(parts.operations(), activation);
        set(callable, Layout.FUNCTION, Layout.NATIVE, Layout.METHOD, Layout.CLASS, Layout.MODULE);
        set(new GeneratorBehavior(space, generators, callable), Layout.GENERATOR);
        set(new InstanceBehavior(space), Layout.INSTANCE);
        set(new ExceptionBehavior(parts.operations()), Layout.EXCEPTION);
    }

    private void set(Behavior behavior, int... layouts) {
        for (int layout : layouts) {
            space.setBehavior(layout, behavior);
        }
    }

    /** Links the modules written in the workload's language that a program imports, and those that they import. */
    private void linkImports(Program program) {
        for (String name : imports(program)) {
            Optional<String> source = parts.modules().has(name) ? Optional.empty() : SourceModules.source(name);
            if (source.isPresent()) {
                Compilation compilation = Compiler.compile(name + ".py", source.get());
                if (!compilation.succeeded()) {
                    throw new IllegalStateException("module " + name + ": " + compilation.errors());
                }
                Globals ofModule = new Globals(compilation.program(), space);
                LinkedCode code = parts.linker().link(compilation.program(), ofModule, true);
                parts.modules().add(name, code, ofModule, parts.linker().string(name));
                linkImports(compilation.program());
            }
        }
    }

    private static Set<String> imports(Program program) {
        Set<String> names = new LinkedHashSet<>();
        program.codes().forEach(code -> {
            for (int instruction : code.instructions()) {
                if (Op.of(instruction) == Op.IMPORT_NAME) {
                    names.add(code.names().get(Op.argument(instruction)));
                }
            }
        });
        return names;
    }
}
