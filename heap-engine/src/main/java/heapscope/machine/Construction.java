package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ClassTable;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Calls of classes: makes the instance and runs its initialiser. */
final class Construction {

    /** The queue of {@code __del__} in the heap. */
    static final int FINALIZER_QUEUE = 0;

    private final ObjectSpace space;
    private final RootStack stack;
    private final Library library;
    private final ClassNamespaces namespaces;
    private final CacheEpochs epochs;
    private final Calls calls;
    private final ConstructorCache cache = new ConstructorCache();

    Construction(Parts parts, ClassNamespaces namespaces, Calls calls) {
        this.space = parts.space();
        this.stack = space.stack();
        this.library = parts.library();
        this.namespaces = namespaces;
        this.epochs = parts.epochs();
        this.calls = calls;
    }

    /** Calls the class in a cell: see {@link Calls#invoke}. */
    boolean construct(long slot, int positional, String[] keywords, int continuation) {
        space.temporaries().arguments(slot + 8, positional + keywords.length);
        int number = (int) space.field(stack.get(slot), Layout.CLASS_NUMBER);
        ClassTable.ClassInfo info = space.classes().get(number);
        if (info.builtin()) {
            if (info.instanceLayout() != Layout.EXCEPTION) {
                constructorTemporaries(BuiltinClass.values()[number]);
            }
            makeBuiltin(slot, BuiltinClass.values()[number], positional, keywords);
            return false;
        }
        space.temporaries().lookUpOfConstructor();
        space.temporaries().matching();
        if (cache.epoch(number) != epochs.addresses) {
            look(number);
        }
        if (cache.maker(number) != Value.UNSET) {
            return makeByNew(slot, number, positional, keywords);
        }
        if (info.instanceLayout() == Layout.INSTANCE) {
            long instance = space.allocate(Layout.INSTANCE);
            space.setRaw(instance, Layout.INSTANCE_MAP, cache.map(number));
            space.made(instance);
            if (cache.epoch(number) != epochs.addresses) {
                look(number);
            }
            return initialise(slot, number, instance, positional, keywords, continuation);
        }
        long instance = extended(slot, info, positional, keywords);
        look(number);
        return initialise(slot, number, instance, positional, keywords, continuation);
    }

    /** What the constructor of a built-in class takes: exceptions take their arguments as they are. */
    private void constructorTemporaries(BuiltinClass type) {
        int constructor = library.constructor(type);
        if (constructor < 0) {
            return;
        }
        if (type == BuiltinClass.WEAKREF) {
            space.temporaries().weakReference();
            return;
        }
        boolean initialises = switch (type) {
            case LIST, DICT, SET, BYTEARRAY -> true;
            default -> false;
        };
        if (!initialises) {
            space.temporaries().lookUpOfConstructor();
        }
        space.temporaries().matching(space.natives().get(constructor).signature().names().size());
    }

    private void look(int number) {
        long init = namespaces.findOfUser(number, "__init__");
        long maker = namespaces.findOfUser(number, "__new__");
        boolean dies = namespaces.find(number, "__del__") != Value.UNSET;
        cache.set(number, epochs.addresses, init, maker, dies, space.maps().root(number).number);
    }

    private boolean initialise(
            long slot, int number, long instance, int positional, String[] keywords, int continuation) {
        long init = cache.init(number);
        if (cache.dies(number)) {
            space.heap().registerFinalizer(instance, FINALIZER_QUEUE);
        }
        if (init == Value.UNSET) {
            if (positional + keywords.length > 0 && space.layoutOf(instance) == Layout.INSTANCE) {
                throw space.raise(BuiltinClass.TYPE_ERROR, space.classes().get(number).name()
                        + "() takes no arguments");
            }
            stack.set(slot, instance);
            stack.setTop(slot + 8);
            return false;
        }
        insertInstance(slot, instance, init);
        boolean nested = continuation == Control.ENTRY;
        int after = nested ? Control.CONSTRUCT_ENTRY : Control.CONSTRUCT;
        if (space.layoutOf(init) == Layout.FUNCTION) {
            return calls.function(slot + 8, positional + 1, keywords, after);
        }
        calls.invoke(slot + 8, positional + 1, keywords, after);
        stack.setTop(slot + 8);
        return false;
    }

    /** Makes room for the initialiser and its self: {@code class a1..} becomes {@code instance init instance a1..}. */
    private void insertInstance(long slot, long instance, long init) {
        for (long cell = stack.top() - 8; cell > slot; cell -= 8) {
            stack.set(cell + 16, stack.get(cell));
        }
        stack.setTop(stack.top() + 16);
        stack.set(slot, instance);
        stack.set(slot + 8, init);
        stack.set(slot + 16, instance);
    }

    /** What a class with a {@code __new__} of its own makes. */
    private boolean makeByNew(long slot, int number, int positional, String[] keywords) {
        long type = stack.get(slot);
        int count = positional + keywords.length;
        long arguments = slot + 8;
        long made = copyCall(cache.maker(number), type, arguments, count, positional, keywords);
        long result = stack.push(made);
        boolean instance = space.classes().isSubclass(space.classOf(stack.get(result)), number);
        long init = namespaces.findOfUser(number, "__init__");
        if (instance && init != Value.UNSET) {
            copyCall(init, stack.get(result), arguments, count, positional, keywords);
        }
        stack.set(slot, stack.get(result));
        stack.setTop(slot + 8);
        return false;
    }

    private long copyCall(long function, long first, long arguments, int count, int positional, String[] keywords) {
        long callee = space.layoutOf(function) == Layout.STATIC_METHOD
                ? space.field(function, Layout.WRAPPED_FUNCTION) : function;
        long slot = stack.push(callee);
        stack.push(first);
        for (int i = 0; i < count; i++) {
            stack.push(stack.get(arguments + i * 8L));
        }
        calls.runNested(slot, positional + 1, keywords);
        return stack.pop();
    }

    private void makeBuiltin(long slot, BuiltinClass type, int positional, String[] keywords) {
        stack.set(slot, builtin(slot, type, positional, keywords));
        stack.setTop(slot + 8);
    }

    private long builtin(long slot, BuiltinClass type, int positional, String[] keywords) {
        int constructor = library.constructor(type);
        if (constructor < 0) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "cannot create '" + type.className() + "' instances");
        }
        return calls.callNative(constructor, slot, positional + 1, keywords);
    }

    /** An instance of a user's class that extends a built-in one; the arguments stay where they are. */
    private long extended(long slot, ClassTable.ClassInfo info, int positional, String[] keywords) {
        BuiltinClass base = builtinBase(info);
        boolean mutable = base == BuiltinClass.LIST || base == BuiltinClass.DICT || base == BuiltinClass.SET;
        boolean initialised = cache.init(info.number()) != Value.UNSET;
        long copy = stack.push(stack.get(slot));
        int given = mutable && initialised ? 0 : positional;
        boolean named = !mutable || !initialised;
        for (int i = 0; i < given + (named ? keywords.length : 0); i++) {
            stack.push(stack.get(slot + 8 + i * 8L));
        }
        boolean exception = info.instanceLayout() == Layout.EXCEPTION;
        String[] names = named && !exception ? keywords : Calls.NO_KEYWORDS;
        if (exception) {
            stack.setTop(copy + 8 + given * 8L);
        }
        long plain = builtin(copy, base, given, names);
        long result = exception ? plain : withContents(info, stack.push(plain));
        stack.setTop(copy);
        return result;
    }

    /** {@code str.__new__} and its like for a user's class: the arguments are in a tuple. */
    long makeExtended(long type, long arguments) {
        int number = (int) space.field(stack.get(type), Layout.CLASS_NUMBER);
        ClassTable.ClassInfo info = space.classes().get(number);
        look(number);
        long slot = stack.push(stack.get(type));
        int count = space.tupleLength(stack.get(arguments));
        for (int i = 0; i < count; i++) {
            stack.push(space.tupleItem(stack.get(arguments), i));
        }
        long result = extended(slot, info, count, Calls.NO_KEYWORDS);
        stack.drop(slot);
        return result;
    }

    private long withContents(ClassTable.ClassInfo info, long plain) {
        if (info.instanceLayout() == Layout.TUPLE_INSTANCE) {
            stack.set(plain, arrayOfTuple(plain));
        }
        long instance = space.allocate(info.instanceLayout());
        int map = Layout.mapOffset(info.instanceLayout());
        boolean tuple = info.instanceLayout() == Layout.TUPLE_INSTANCE;
        for (int offset = 0; offset < map; offset += 8) {
            space.setRaw(instance, offset, tuple ? stack.get(plain) : contents(stack.get(plain), offset));
        }
        space.setRaw(instance, map, space.maps().root(info.number()).number);
        space.setRaw(instance, map + 8, 0);
        return space.made(instance);
    }

    private long contents(long plain, int offset) {
        return Value.isReference(plain) ? space.field(plain, offset) : space.rawNumber(plain);
    }

    private long arrayOfTuple(long plain) {
        if (space.layoutOf(stack.get(plain)) == Layout.TUPLE) {
            return space.field(stack.get(plain), Layout.TUPLE_ITEMS);
        }
        long first = stack.push(space.tupleItem(stack.get(plain), 0));
        stack.push(space.tupleItem(stack.get(plain), 1));
        long array = space.newArrayOf(first, 2);
        stack.drop(first);
        return array;
    }

    /** The nearest built-in class that a class extends. */
    BuiltinClass builtinBase(ClassTable.ClassInfo info) {
        for (int each : info.order()) {
            if (space.classes().get(each).builtin()) {
                return BuiltinClass.values()[each];
            }
        }
        return BuiltinClass.OBJECT;
    }

    /** A bare instance of a class: {@code object.__new__}. */
    long bare(int number) {
        long instance = space.allocate(Layout.INSTANCE);
        space.setRaw(instance, Layout.INSTANCE_MAP, space.maps().root(number).number);
        space.made(instance);
        if (namespaces.find(number, "__del__") != Value.UNSET) {
            space.heap().registerFinalizer(instance, FINALIZER_QUEUE);
        }
        return instance;
    }
}
