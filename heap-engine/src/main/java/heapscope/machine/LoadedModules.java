package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The modules a workload can import: those of the {@link Library}, and those written in the workload's language, which
 * run when they are first imported.
 */
final class LoadedModules {

    private final ObjectSpace space;
    private final Library library;
    private final Map<String, SourceModule> sources = new LinkedHashMap<>();
    private final Map<Long, SourceModule> byObject = new HashMap<>();

    LoadedModules(ObjectSpace space, Library library) {
        this.space = space;
        this.library = library;
    }

    /** Adds a linked module; its text has not run. */
    void add(String name, LinkedCode code, Globals globals, long nameWord) {
        long object = space.heap().allocatePrebuilt(Layout.MODULE, 0);
        space.setRaw(object, Layout.MODULE_NAME, nameWord);
        space.setRaw(object, Layout.MODULE_NAMESPACE, globals.array());
        SourceModule module = new SourceModule(object, code, globals, nameWord);
        sources.put(name, module);
        byObject.put(object, module);
    }

    /** Whether a module of that name was added. */
    boolean has(String name) {
        return sources.containsKey(name);
    }

    /**
     * The module of a name.
     *
     * @throws heapscope.machine.value.PythonError ImportError if there is none
     */
    long find(String name) {
        SourceModule source = sources.get(name);
        long object = source == null ? library.module(name) : source.object();
        if (object == 0) {
            throw space.raise(BuiltinClass.IMPORT_ERROR, "No module named '" + name + "'");
        }
        return object;
    }

    /** The code that has to run before a module can be used, null if there is none. */
    LinkedCode start(long module) {
        SourceModule source = byObject.get(module);
        if (source == null || space.stack().get(source.globals().cell("__name__")) != Value.UNSET) {
            return null;
        }
        source.globals().set(space, "__name__", source.name());
        return source.code();
    }

    /** The root cell, or the word of the globals, of a name of a module; 0 if it has no such name. */
    long cell(long module, String name) {
        SourceModule source = byObject.get(module);
        return source == null ? library.moduleCell(module, name) : source.globals().cell(name);
    }

    /** Whether a cell of a module is a word of an object, so that stores need a barrier. */
    Globals globalsOf(long module) {
        SourceModule source = byObject.get(module);
        return source == null ? null : source.globals();
    }

    /** The names of a module that have a value. */
    List<String> names(long module) {
        SourceModule source = byObject.get(module);
        List<String> all = source == null ? library.moduleNames(module) : source.globals().names();
        return all.stream().filter(name -> space.stack().get(cell(module, name)) != Value.UNSET).toList();
    }

    private record SourceModule(long object, LinkedCode code, Globals globals, long name) {}
}
