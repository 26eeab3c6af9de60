package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.io.ByteArrayOutputStream;

/** Bytes from whatever can be turned into them: byte strings, iterables of integers. */
final class ByteSources {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;
    private final ByteStrings strings;

    ByteSources(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
        this.strings = new ByteStrings(space);
    }

    /** The bytes of a byte string, or of the integers of an iterable. */
    byte[] of(long cell) {
        if (strings.isBytes(stack.get(cell))) {
            return strings.toBytes(stack.get(cell));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long iterator = stack.push(operations.iterator(cell));
        long item = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(item, each);
            out.write(oneByte(item, "bytes"));
        }
        stack.drop(iterator);
        return out.toByteArray();
    }

    /** An integer from 0 to 255. */
    int oneByte(long cell) {
        return oneByte(cell, "byte");
    }

    private int oneByte(long cell, String what) {
        long value = operations.index(cell);
        if (value < 0 || value > 255) {
            throw space.raise(BuiltinClass.VALUE_ERROR, what + " must be in range(0, 256)");
        }
        return (int) value;
    }

    /** A byte that is looked for: an integer from 0 to 255. */
    int searched(long cell) {
        if (!space.isInt(stack.get(cell)) && !operations.special().has(cell, "__index__")) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "a bytes-like object is required, not '" + space.typeName(cell) + "'");
        }
        return oneByte(cell);
    }

    /** The bytes of an argument that must be a byte string. */
    byte[] required(long cell) {
        if (!strings.isBytes(stack.get(cell))) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "a bytes-like object is required, not '" + space.typeName(cell) + "'");
        }
        return strings.toBytes(stack.get(cell));
    }
}
