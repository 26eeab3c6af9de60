package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * What a group of built-in functions or methods needs to be written down: how to read arguments and to make results.
 */
public abstract class Definitions {

    protected final Operations operations;
    protected final Library library;
    protected final ObjectSpace space;
    protected final RootStack stack;

    /** A group of definitions for a library. */
    protected Definitions(Operations operations, Library library) {
        this.operations = operations;
        this.library = library;
        this.space = operations.space();
        this.stack = space.stack();
    }

    /** The cell of an argument. */
    protected static long cell(long args, int index) {
        return args + index * 8L;
    }

    /** Whether an argument was given. */
    protected boolean isGiven(long cell) {
        return stack.get(cell) != Value.UNSET;
    }

    /** Whether an argument was given and is not None. */
    protected boolean isSome(long cell) {
        return isGiven(cell) && stack.get(cell) != space.none();
    }

    /** An integer argument, or a default. */
    protected long integer(long cell, long missing) {
        return isGiven(cell) ? operations.index(cell) : missing;
    }

    /** The text of an argument that must be a string. */
    protected String text(long cell, String what) {
        long word = stack.get(cell);
        if (!space.isStr(word)) {
            throw typeError(what + " must be str, not " + space.typeName(cell));
        }
        return space.text(word);
    }

    /** A TypeError to throw. */
    protected PythonError typeError(String message) {
        return space.raise(BuiltinClass.TYPE_ERROR, message);
    }

    /** A ValueError to throw. */
    protected PythonError valueError(String message) {
        return space.raise(BuiltinClass.VALUE_ERROR, message);
    }

    /** Gives a cell for an argument that was not given a value. */
    protected void setDefault(long cell, long word) {
        if (!isGiven(cell)) {
            stack.set(cell, word);
        }
    }
}
