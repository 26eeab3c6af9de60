package heapscope.machine;

import heapscope.language.Comparison;
import heapscope.machine.builtin.Definitions;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.Value;
import java.util.Set;
import java.util.TreeSet;

/** The built-in classes and functions that are about the machine itself: attributes, descriptors, generators. */
final class CoreClasses extends Definitions {

    private final Parts parts;
    private final Attributes attributes;
    private final AttributeStores stores;
    private final AttributeOperations instructions;
    private final Generators generators;
    private final Construction construction;

    CoreClasses(
            Parts parts, Attributes attributes, AttributeStores stores, AttributeOperations instructions,
            Generators generators, Construction construction) {
        super(parts.operations(), parts.library());
        this.parts = parts;
        this.attributes = attributes;
        this.stores = stores;
        this.instructions = instructions;
        this.generators = generators;
        this.construction = construction;
    }

    void define() {
        defineFunctions();
        defineObject();
        defineDescriptors();
        defineGenerators();
        defineExceptions();
        for (BuiltinClass each : new BuiltinClass[] {BuiltinClass.LIST, BuiltinClass.DICT, BuiltinClass.SET}) {
            library.define(each, "__init__", "*args, **kwargs", (args, count) -> fill(args, each));
        }
    }

    private void defineFunctions() {
        library.defineFunction("setattr", "object, name, value", (args, count) -> {
            stores.set(args, text(cell(args, 1), "attribute name"), cell(args, 2));
            return space.none();
        });
        library.defineFunction("delattr", "object, name", (args, count) -> {
            stores.remove(args, text(cell(args, 1), "attribute name"));
            return space.none();
        });
        library.defineFunction("dir", "object", (args, count) -> names(args));
        library.defineFunction("vars", "object", (args, count) -> {
            long dict = attributes.special().dict(args);
            if (dict == Value.UNSET) {
                throw typeError("vars() argument must have __dict__ attribute");
            }
            return dict;
        });
    }

    /** {@code dir(object)}: all names, sorted. */
    private long names(long args) {
        Set<String> all = new TreeSet<>(attributes.names(args));
        long list = stack.push(parts.containers().list(stack.top(), 0));
        for (String name : all) {
            long text = stack.push(space.newStr(name));
            parts.containers().append(list, text);
            stack.drop(text);
        }
        return stack.pop();
    }

    private void defineObject() {
        library.define(BuiltinClass.OBJECT, "__init__", "*args, **kwargs", (args, count) -> space.none());
        library.define(BuiltinClass.OBJECT, "__setattr__", "name, value", (args, count) -> {
            stores.setPlain(args, text(cell(args, 1), "attribute name"), cell(args, 2));
            return space.none();
        });
        library.define(BuiltinClass.OBJECT, "__delattr__", "name", (args, count) -> {
            stores.removePlain(args, text(cell(args, 1), "attribute name"));
            return space.none();
        });
        library.defineClassMethod(BuiltinClass.OBJECT, "__init_subclass__", "", (args, count) -> space.none());
        library.define(BuiltinClass.OBJECT, "__repr__", "", (args, count) ->
                space.newStr(operations.behavior(args).repr(args)));
        library.define(BuiltinClass.OBJECT, "__str__", "", (args, count) ->
                space.newStr(operations.behavior(args).str(args)));
        library.define(BuiltinClass.OBJECT, "__hash__", "",
                (args, count) -> space.newInt(operations.behavior(args).hash(args)));
        library.define(BuiltinClass.OBJECT, "__eq__", "other", (args, count) -> equal(args));
        long make = library.prebuilt("", "__new__", "cls, *args, **kwargs", (args, count) -> make(args));
        long wrapper = space.heap().allocatePrebuilt(Layout.STATIC_METHOD, 0);
        space.setRaw(wrapper, Layout.WRAPPED_FUNCTION, make);
        library.defineMember(BuiltinClass.OBJECT, "__new__", wrapper);
    }

    private long equal(long args) {
        long result = operations.behavior(args).compare(Comparison.EQ, args, cell(args, 1));
        boolean same = stack.get(args) == stack.get(cell(args, 1));
        return result == space.notImplemented() && same ? space.trueValue() : result;
    }

    private long make(long args) {
        int number = (int) space.field(stack.get(args), Layout.CLASS_NUMBER);
        if (space.classes().get(number).instanceLayout() == Layout.INSTANCE) {
            return construction.bare(number);
        }
        if (space.classes().get(number).builtin()) {
            long slot = stack.push(stack.get(args));
            construction.construct(slot, 0, Calls.NO_KEYWORDS, Control.ENTRY);
            return stack.pop();
        }
        return construction.makeExtended(args, cell(args, 1));
    }

    private void defineDescriptors() {
        library.defineConstructor(BuiltinClass.SUPER, "type, object", (args, count) -> superOf(args));
        library.defineConstructor(BuiltinClass.PROPERTY, "fget=, fset=, fdel=, doc=, /", (args, count) ->
                property(cell(args, 1), cell(args, 2), cell(args, 3)));
        library.defineConstructor(BuiltinClass.STATIC_METHOD, "function", (args, count) ->
                wrap(Layout.STATIC_METHOD, args));
        library.defineConstructor(BuiltinClass.CLASS_METHOD, "function", (args, count) ->
                wrap(Layout.CLASS_METHOD, args));
        library.define(BuiltinClass.PROPERTY, "getter", "function", (args, count) -> with(args, Layout.PROPERTY_GET));
        library.define(BuiltinClass.PROPERTY, "setter", "function", (args, count) -> with(args, Layout.PROPERTY_SET));
        library.define(BuiltinClass.PROPERTY, "deleter", "function", (args, count) ->
                with(args, Layout.PROPERTY_DELETE));
    }

    private long superOf(long args) {
        stack.set(cell(args, 2), space.box(stack.get(cell(args, 2))));
        return instructions.superObject(cell(args, 1), cell(args, 2));
    }

    private long property(long get, long set, long delete) {
        long property = space.allocate(Layout.PROPERTY);
        space.setRaw(property, Layout.PROPERTY_GET, stack.get(get));
        space.setRaw(property, Layout.PROPERTY_SET, stack.get(set));
        space.setRaw(property, Layout.PROPERTY_DELETE, stack.get(delete));
        return space.made(property);
    }

    private long with(long args, int offset) {
        long first = stack.top();
        for (int i = Layout.PROPERTY_GET; i <= Layout.PROPERTY_DELETE; i += 8) {
            stack.push(i == offset ? stack.get(cell(args, 1)) : space.field(stack.get(args), i));
        }
        long result = property(first, first + 8, first + 16);
        stack.drop(first);
        return result;
    }

    private long wrap(int layout, long args) {
        long object = space.allocate(layout);
        space.setRaw(object, Layout.WRAPPED_FUNCTION, stack.get(cell(args, 1)));
        return space.made(object);
    }

    private void defineGenerators() {
        library.define(BuiltinClass.GENERATOR, "send", "value", (args, count) -> send(args, stack.get(cell(args, 1))));
        library.define(BuiltinClass.GENERATOR, "__next__", "", (args, count) -> send(args, space.none()));
        library.define(BuiltinClass.GENERATOR, "__iter__", "", (args, count) -> stack.get(args));
        library.define(BuiltinClass.GENERATOR, "throw", "exception, value=, traceback=", (args, count) ->
                throwInto(args));
        library.define(BuiltinClass.GENERATOR, "close", "", (args, count) -> close(args));
    }

    private long send(long args, long value) {
        long result = generators.send(args, value);
        if (result == Value.UNSET) {
            throw stopIteration();
        }
        return result;
    }

    private PythonError stopIteration() {
        long returned = stack.get(generators.returned());
        if (returned == space.none() || returned == Value.UNSET) {
            return space.raise(BuiltinClass.STOP_ITERATION);
        }
        return space.raiseValue(BuiltinClass.STOP_ITERATION, generators.returned());
    }

    private long throwInto(long args) {
        long exception = cell(args, 1);
        if (space.layoutOf(stack.get(exception)) == Layout.CLASS) {
            long made = isSome(cell(args, 2)) ? space.caller().call(stack.get(exception), stack.get(cell(args, 2)))
                    : space.caller().call(stack.get(exception));
            stack.set(exception, made);
        }
        if (space.layoutOf(stack.get(exception)) != Layout.EXCEPTION) {
            throw typeError("exceptions must be classes or instances deriving from BaseException, not "
                    + space.typeName(exception));
        }
        stack.set(space.pendingException(), stack.get(exception));
        long result = generators.raise(args);
        if (result == Value.UNSET) {
            throw stopIteration();
        }
        return result;
    }

    private long close(long args) {
        int state = generators.state(stack.get(args));
        if (state == Generators.FRESH) {
            generators.close(stack.get(args));
        }
        if (state != Generators.SUSPENDED) {
            return space.none();
        }
        space.raise(BuiltinClass.GENERATOR_EXIT);
        long mark = stack.top();
        try {
            if (generators.raise(args) != Value.UNSET) {
                throw space.raise(BuiltinClass.RUNTIME_ERROR, "generator ignored GeneratorExit");
            }
        } catch (PythonError error) {
            long pending = stack.get(space.pendingException());
            if (!space.isInstance(pending, BuiltinClass.GENERATOR_EXIT)
                    && !space.isInstance(pending, BuiltinClass.STOP_ITERATION)) {
                throw error;
            }
            stack.set(space.pendingException(), Value.UNSET);
            stack.drop(mark);
        }
        return space.none();
    }

    private void defineExceptions() {
        library.define(BuiltinClass.BASE_EXCEPTION, "__init__", "*args, **kwargs", (args, count) -> {
            space.setField(stack.get(args), Layout.EXCEPTION_ARGS, stack.get(cell(args, 1)));
            return space.none();
        });
        library.define(BuiltinClass.BASE_EXCEPTION, "with_traceback", "traceback", (args, count) -> stack.get(args));
    }

    /** {@code list.__init__} and its like: gives an instance the contents of a new object of the built-in class. */
    private long fill(long args, BuiltinClass type) {
        long slot = stack.push(library.classObject(type));
        int count = space.tupleLength(stack.get(cell(args, 1)));
        for (int i = 0; i < count; i++) {
            stack.push(space.tupleItem(stack.get(cell(args, 1)), i));
        }
        construction.construct(slot, count, Calls.NO_KEYWORDS, Control.ENTRY);
        long plain = stack.get(slot);
        int reference = type == BuiltinClass.LIST ? Layout.LIST_STORAGE : 0;
        int strategy = type == BuiltinClass.LIST ? Layout.LIST_STRATEGY : type == BuiltinClass.DICT
                ? Layout.DICT_STRATEGY : Layout.SET_STRATEGY;
        long self = stack.get(args);
        space.setRaw(self, strategy, space.field(plain, strategy));
        space.setField(self, reference, space.field(plain, reference));
        stack.drop(slot);
        return space.none();
    }
}
