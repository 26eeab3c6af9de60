package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** The special methods ({@code __add__}, ...) that the user's classes define. Arguments are addresses of root cells. */
public final class SpecialMethods {

    private final ObjectSpace space;
    private final RootStack stack;

    SpecialMethods(ObjectSpace space) {
        this.space = space;
        this.stack = space.stack();
    }

    /** Whether a value is an instance of a class that the program defined. */
    public boolean isUserObject(long word) {
        if ((word & 3) != 0) {
            return false;
        }
        int layout = space.layoutOf(word);
        return layout >= Layout.INSTANCE
                && layout <= Layout.EXCEPTION
                && !space.classes().get(space.classOf(word)).builtin();
    }

    /** Whether the class of the value in a cell defines the method. */
    public boolean has(long a, String method) {
        long word = stack.get(a);
        return isUserObject(word) && space.caller().hasMethod(word, method);
    }

    /** Calls a method of a user's class without arguments; {@link Value#UNSET} if there is none. */
    public long call(long a, String method) {
        long word = stack.get(a);
        return isUserObject(word) ? space.caller().callMethod(word, method) : Value.UNSET;
    }

    /** Calls a method of a user's class with one argument; {@link Value#UNSET} if there is none. */
    public long call(long a, String method, long argument) {
        long word = stack.get(a);
        return isUserObject(word) ? space.caller().callMethod(word, method, stack.get(argument)) : Value.UNSET;
    }

    /** Calls a method of a user's class with two arguments; {@link Value#UNSET} if there is none. */
    public long call(long a, String method, long first, long second) {
        long word = stack.get(a);
        if (!isUserObject(word)) {
            return Value.UNSET;
        }
        return space.caller().callMethod(word, method, stack.get(first), stack.get(second));
    }

    /** What {@code __hash__} of a user's class answers; {@link Value#UNSET} if equality is by identity. */
    long hash(long a) {
        if (!has(a, "__hash__")) {
            if (has(a, "__eq__")) {
                throw unhashable(a);
            }
            return Value.UNSET;
        }
        long result = call(a, "__hash__");
        if (!space.isInt(result)) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "__hash__ method should return an integer");
        }
        return result;
    }

    /** The error of a value that has no hash. */
    PythonError unhashable(long a) {
        return space.raise(BuiltinClass.TYPE_ERROR, "unhashable type: '" + space.typeName(a) + "'");
    }

    /**
     * Whether {@code str()} of an instance of a user's class goes by the built-in class and not by {@code __repr__}.
     */
    boolean hasOwnStr(long word) {
        int layout = space.layoutOf(word);
        return layout == Layout.EXCEPTION
                || layout == Layout.STR_INSTANCE
                || !space.caller().hasMethod(word, "__repr__");
    }
}
