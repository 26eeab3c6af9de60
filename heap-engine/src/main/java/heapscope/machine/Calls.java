package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Signature;
import heapscope.machine.value.Value;

/**
 * Calls of everything that can be called. The callee is in a cell of the stack, its arguments in the cells behind up to
 * the top: first those by position, then the values of the keywords.
 */
final class Calls {

    /** No keywords. */
    static final String[] NO_KEYWORDS = {};
    private static final int DIRECT_PARAMETERS = 4;

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final HeapFrames frames;
    private final ParameterBinding binding;
    private final NativeBinding natives;
    private final Construction construction;
    private final ClassNamespaces namespaces;
    private final Generators generators;
    private final Library library;
    private Interpreter interpreter;

    Calls(Parts parts, ClassNamespaces namespaces, Generators generators) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.frames = parts.frames();
        this.library = parts.library();
        this.namespaces = namespaces;
        this.generators = generators;
        this.binding = new ParameterBinding(space, parts.containers());
        this.natives = new NativeBinding(space, parts.containers());
        this.construction = new Construction(parts, namespaces, this);
    }

    /** How instances are made. */
    Construction construction() {
        return construction;
    }

    /**
     * Calls.
     *
     * @param slot the cell of the callee, where the result goes
     * @param positional how many arguments are given by position
     * @param continuation {@link Control#RESULT}, or {@link Control#ENTRY} for a caller in Java
     * @return whether a frame was added, which has yet to run; otherwise the result is there
     */
    boolean invoke(long slot, int positional, String[] keywords, int continuation) {
        long callee = stack.get(slot);
        switch (Value.isReference(callee) ? space.layoutOf(callee) : Layout.INT) {
            case Layout.FUNCTION:
                return function(slot, positional, keywords, continuation);
            case Layout.NATIVE:
                checkOwner((int) space.field(callee, Layout.NATIVE_NUMBER), slot, positional);
                nativeCall(slot, positional, keywords);
                return false;
            case Layout.METHOD:
                insertSelf(slot, space.field(callee, Layout.METHOD_FUNCTION), space.field(callee, Layout.METHOD_SELF));
                return method(slot, positional + 1, keywords, continuation);
            case Layout.STATIC_METHOD:
                stack.set(slot, space.field(callee, Layout.WRAPPED_FUNCTION));
                return invoke(slot, positional, keywords, continuation);
            case Layout.CLASS:
                return construction.construct(slot, positional, keywords, continuation);
            default:
                return callMethodOf(slot, positional, keywords, continuation);
        }
    }

    /** Calls a function that was looked up in the class of its first argument. */
    boolean method(long slot, int positional, String[] keywords, int continuation) {
        if (space.layoutOf(stack.get(slot)) == Layout.NATIVE) {
            nativeCall(slot, positional, keywords);
            return false;
        }
        return invoke(slot, positional, keywords, continuation);
    }

    /** Calls and waits for the result, which takes the place of the callee. */
    void runNested(long slot, int positional, String[] keywords) {
        if (invoke(slot, positional, keywords, Control.ENTRY)) {
            interpreter.run();
        }
    }

    /** Runs the text of a module. */
    void runModule(LinkedCode code) {
        if (!activation.hasRoom(code)) {
            throw activation.tooDeep();
        }
        long slot = stack.push(Value.UNSET);
        activation.enter(code, slot + 8, Control.ENTRY);
        interpreter.run();
        stack.drop(slot);
    }

    void connect(Interpreter newInterpreter) {
        interpreter = newInterpreter;
    }

    private boolean callMethodOf(long slot, int positional, String[] keywords, int continuation) {
        long callee = stack.get(slot);
        long method = namespaces.find(space.classOf(callee), "__call__");
        if (method == Value.UNSET) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "'" + space.typeName(slot) + "' object is not callable");
        }
        insertSelf(slot, method, callee);
        return method(slot, positional + 1, keywords, continuation);
    }

    /** Puts a function into the cell of the callee and an argument before all others; nothing is allocated. */
    void insertSelf(long slot, long function, long self) {
        long first = slot + 8;
        space.memory().copyWords(first, first + 8, stack.top() - first >>> 3);
        stack.setTop(stack.top() + 8);
        stack.set(first, self);
        stack.set(slot, function);
    }

    /** Calls a function of the program. */
    boolean function(long slot, int positional, String[] keywords, int continuation) {
        LinkedCode callee = activation.codeOf((int) space.field(stack.get(slot), Layout.FUNCTION_CODE));
        if (!activation.hasRoom(callee)) {
            throw activation.tooDeep();
        }
        if (positional != callee.parameters || keywords.length > 0 || !callee.simple) {
            bind(callee, slot, positional, keywords);
        }
        if (callee.code.isGenerator()) {
            long generator = generators.create(callee, slot);
            stack.setTop(slot + 8);
            stack.set(slot, generator);
            return false;
        }
        activation.enter(callee, slot + 8, continuation);
        if (callee.cells > 0 && space.virtuals()) {
            pushCells(callee, slot);
        }
        return true;
    }

    private void bind(LinkedCode callee, long slot, int positional, String[] keywords) {
        if (keywords.length == 0 && positional == callee.parameters && callee.fixed) {
            return;
        }
        long defaults = space.field(stack.get(slot), Layout.FUNCTION_DEFAULTS);
        int missing = callee.parameters - positional;
        boolean onlyDefaults = keywords.length == 0 && missing > 0 && callee.parameters == callee.code.argCount()
                && defaults != 0 && missing <= space.tupleLength(defaults);
        if (!onlyDefaults) {
            space.temporaries().arguments(slot + 8, positional + keywords.length);
            space.temporaries().matching();
            if (keywords.length > 0) {
                space.temporaries().keywords(keywords.length, callee.parameters);
            }
            binding.bind(callee, slot, positional, keywords);
            return;
        }
        int count = space.tupleLength(defaults);
        for (int i = count - missing; i < count; i++) {
            stack.push(space.tupleItem(space.field(stack.get(slot), Layout.FUNCTION_DEFAULTS), i));
        }
    }

    /** Pushes the cells of a frame that was just entered: new ones, then those of the closure. */
    private void pushCells(LinkedCode callee, long slot) {
        for (int i = 0; i < callee.ownCells; i++) {
            stack.push(frames.newCell(callee.cellParameters[i] < 0 ? 0 : slot + 8 + callee.cellParameters[i] * 8L));
        }
        for (int i = 0; i < callee.cells - callee.ownCells; i++) {
            stack.push(frames.closureCell(slot, i));
        }
    }

    private void nativeCall(long slot, int positional, String[] keywords) {
        int number = (int) space.field(stack.get(slot), Layout.NATIVE_NUMBER);
        if (!space.virtuals()) {
            nativeTemporaries(space.natives().get(number).signature(), slot + 8, positional, keywords.length);
        }
        long result = callNative(number, slot + 8, positional, keywords);
        stack.set(slot, result);
        stack.setTop(slot + 8);
    }

    /** With up to four parameters, all given by position, nothing is allocated on the way. */
    private void nativeTemporaries(Signature signature, long first, int positional, int keywords) {
        int count = signature.names().size();
        if (keywords > 0) {
            space.temporaries().keywords(keywords, count);
        } else if (positional == count && count <= DIRECT_PARAMETERS && signature.isPlain()) {
            return;
        }
        if (signature.varArgs() >= 0) {
            space.temporaries().arguments(first, positional);
        } else {
            space.temporaries().nativeCall(first, positional, count);
        }
    }

    /** Calls a native whose arguments start at a cell; answers its result. */
    long callNative(int number, long first, int positional, String[] keywords) {
        Native body = space.natives().body(number);
        Signature signature = space.natives().get(number).signature();
        int count = signature.names().size();
        if (keywords.length == 0 && signature.isPlain() && positional <= count && positional >= signature.required()) {
            for (int i = positional; i < count; i++) {
                stack.push(Value.UNSET);
            }
        } else {
            natives.bind(space.natives().get(number), first, positional, keywords);
        }
        long result = body.call(first, count);
        return result == Value.UNSET ? space.none() : result;
    }

    private void checkOwner(int number, long slot, int positional) {
        BuiltinClass owner = library.ownerOf(number);
        if (owner == null || owner == BuiltinClass.OBJECT || positional > 0
                && space.isInstance(stack.get(slot + 8), owner)) {
            return;
        }
        String name = space.natives().get(number).name();
        if (positional == 0) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "unbound method " + owner.className() + "." + name
                    + "() needs an argument");
        }
        throw space.raise(BuiltinClass.TYPE_ERROR, "descriptor '" + name + "' for '" + owner.className()
                + "' objects doesn't apply to a '" + space.typeName(slot + 8) + "' object");
    }
}
