package heapscope.machine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that exists in the language before a workload starts: the built-in classes with their methods, the
 * built-in functions, and the modules that can be imported. It is filled while the machine is built and does not
 * change after; only what the cells of names hold can change, and those are root cells in simulated memory.
 *
 * <p>Functions and classes are prebuilt objects: they never move and never die.
 */
public final class Library {
    private final ObjectSpace space;
    private final List<Map<String, Long>> members = new ArrayList<>();
    private final int[] constructors = new int[BuiltinClass.values().length];
    private final Map<String, Long> builtins = new LinkedHashMap<>();
    private final Map<String, Module> modules = new LinkedHashMap<>();
    private final Map<Long, Module> modulesByObject = new HashMap<>();
    /** By number of the native. */
    private BuiltinClass[] owners = new BuiltinClass[1024];
    private final List<Keepable> keepables = new ArrayList<>();

    /** A library with the bare class objects of all built-in classes. */
    public Library(ObjectSpace space) {
        this.space = space;
        for (BuiltinClass each : BuiltinClass.values()) {
            members.add(new LinkedHashMap<>());
            constructors[each.ordinal()] = -1;
            makeClass(each);
        }
    }

    private void makeClass(BuiltinClass builtin) {
        long object = space.heap().allocatePrebuilt(Layout.CLASS, 0);
        space.setRaw(object, Layout.CLASS_NUMBER, builtin.ordinal());
        space.setRaw(object, Layout.CLASS_NAME, space.prebuiltStr(builtin.className()));
        long base = builtin.base() == null ? 0 : classObject(builtin.base());
        space.setRaw(object, Layout.CLASS_BASE, base);
        space.stack().set(space.statics().classCell(builtin.ordinal()), object);
    }

    /** The class object of a built-in class; it never moves. */
    public long classObject(BuiltinClass builtin) {
        return space.statics().classObject(builtin.ordinal());
    }

    // --- built-in classes

    /** A method: the object is the first cell, the parameters of the notation of {@link Signature} follow. */
    public void define(BuiltinClass owner, String name, String parameters, Native body) {
        long function = prebuilt(owner.className(), name, withFirst("self", parameters), body);
        members.get(owner.ordinal()).put(name, function);
        setOwner((int) space.field(function, Layout.NATIVE_NUMBER), owner);
    }

    /** A method of the class itself, such as {@code dict.fromkeys}: the class is the first cell. */
    public void defineClassMethod(BuiltinClass owner, String name, String parameters, Native body) {
        long function = prebuilt(owner.className(), name, withFirst("cls", parameters), body);
        long wrapper = space.heap().allocatePrebuilt(Layout.CLASS_METHOD, 0);
        space.setRaw(wrapper, Layout.WRAPPED_FUNCTION, function);
        members.get(owner.ordinal()).put(name, wrapper);
    }

    /** Any value in the namespace of a built-in class. */
    public void defineMember(BuiltinClass owner, String name, long value) {
        members.get(owner.ordinal()).put(name, value);
    }

    /**
     * What calling the class does: the class that is called is the first cell. It makes an object of the built-in class
     * itself, also for a class that extends it; the machine then makes an instance with the same contents.
     */
    public void defineConstructor(BuiltinClass owner, String parameters, Native body) {
        Signature signature = Signature.of(withFirst("cls", parameters));
        constructors[owner.ordinal()] = space.natives().add("", owner.className(), signature, body);
    }

    /** The number of the native that a call of the class runs: its own or the nearest base's; -1 if there is none. */
    public int constructor(BuiltinClass owner) {
        for (BuiltinClass each = owner; each != null; each = each.base()) {
            if (constructors[each.ordinal()] >= 0) {
                return constructors[each.ordinal()];
            }
        }
        return -1;
    }

    /** What a built-in class itself defines under a name, or {@link Value#UNSET}. Its address is good for ever. */
    public long member(int classNumber, String name) {
        return members.get(classNumber).getOrDefault(name, Value.UNSET);
    }

    /** The class of which the first argument of a native must be an instance, null if it may be anything. */
    public BuiltinClass ownerOf(int nativeNumber) {
        return nativeNumber < owners.length ? owners[nativeNumber] : null;
    }

    private void setOwner(int nativeNumber, BuiltinClass owner) {
        if (nativeNumber >= owners.length) {
            owners = Arrays.copyOf(owners, nativeNumber * 2);
        }
        owners[nativeNumber] = owner;
    }

    /** The names a built-in class itself defines, in order of definition. */
    public List<String> memberNames(int classNumber) {
        return List.copyOf(members.get(classNumber).keySet());
    }

    // --- built-in functions

    /** A built-in function. */
    public void defineFunction(String name, String parameters, Native body) {
        defineConstant(name, prebuilt("", name, parameters, body));
    }

    /** A built-in name for a value. */
    public void defineConstant(String name, long value) {
        builtins.put(name, newCell(value));
    }

    /** The root cell of a built-in name, 0 if there is none. */
    public long builtinCell(String name) {
        return builtins.getOrDefault(name, 0L);
    }

    // --- modules

    /** A module that can be imported, without names. */
    public void defineModule(String module) {
        long object = space.heap().allocatePrebuilt(Layout.MODULE, 0);
        space.setRaw(object, Layout.MODULE_NAME, space.prebuiltStr(module));
        Module added = new Module(object, new LinkedHashMap<>());
        modules.put(module, added);
        modulesByObject.put(object, added);
    }

    /** A function of a module. */
    public void defineFunction(String module, String name, String parameters, Native body) {
        defineConstant(module, name, prebuilt(module, name, parameters, body));
    }

    /** A name of a module for a value; the program may give it another. */
    public void defineConstant(String module, String name, long value) {
        modules.get(module).cells().put(name, newCell(value));
    }

    /** The module object of a name, 0 if there is no such module. */
    public long module(String name) {
        Module module = modules.get(name);
        return module == null ? 0 : module.object();
    }

    /** The root cell of a name of a module, 0 if the module has no such name. */
    public long moduleCell(long module, String name) {
        return modulesByObject.get(module).cells().getOrDefault(name, 0L);
    }

    /** The names of a module, in order of definition. */
    public List<String> moduleNames(long module) {
        return List.copyOf(modulesByObject.get(module).cells().keySet());
    }

    // --- state outside simulated memory

    /** Adds something whose state the run keeps and restores. */
    public void keep(Keepable keepable) {
        keepables.add(keepable);
    }

    /** Everything with a state of its own, in order of registration. */
    public List<Keepable> keepables() {
        return List.copyOf(keepables);
    }

    /** A prebuilt function object that is in no namespace. */
    public long prebuilt(String owner, String name, String parameters, Native body) {
        long object = space.heap().allocatePrebuilt(Layout.NATIVE, 0);
        space.setRaw(object, Layout.NATIVE_NUMBER, space.natives().add(owner, name, Signature.of(parameters), body));
        return object;
    }

    private long newCell(long value) {
        long cell = space.statics().reserve();
        space.stack().set(cell, value);
        return cell;
    }

    private static String withFirst(String name, String parameters) {
        return parameters.isBlank() ? name : name + ", " + parameters;
    }

    private record Module(long object, Map<String, Long> cells) {}
}
