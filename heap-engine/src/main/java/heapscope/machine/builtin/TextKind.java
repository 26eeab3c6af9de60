package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import java.nio.charset.StandardCharsets;

/**
 * What strings and byte strings have in common: their methods work on text, which for bytes has one character of 0 to
 * 255 for each.
 */
abstract class TextKind {

    protected final ObjectSpace space;
    private final BuiltinClass owner;

    private TextKind(ObjectSpace space, BuiltinClass owner) {
        this.space = space;
        this.owner = owner;
    }

    /** Strings. */
    static TextKind ofStr(ObjectSpace space) {
        return new OfStr(space);
    }

    /** Byte strings or byte arrays. */
    static TextKind ofBytes(ObjectSpace space, BuiltinClass owner) {
        return new OfBytes(space, owner);
    }

    /** The class whose methods these are. */
    BuiltinClass owner() {
        return owner;
    }

    /** Whether a value is of this kind. */
    abstract boolean is(long word);

    /** The text of a value of this kind. */
    abstract String read(long cell);

    /** A new object with a text, like the one in a cell. */
    abstract long make(long self, String text);

    abstract boolean isSpace(char c);

    /** Whether only ASCII letters are letters. */
    abstract boolean isAscii();

    /** The text of an argument; a TypeError if it is not of this kind. */
    String argument(long cell, String what) {
        if (!is(space.stack().get(cell))) {
            throw space.raise(BuiltinClass.TYPE_ERROR, isAscii()
                    ? "a bytes-like object is required, not '" + space.typeName(cell) + "'"
                    : (what + " must be str, not ").stripLeading() + space.typeName(cell));
        }
        return read(cell);
    }

    /** Text of characters. */
    private static final class OfStr extends TextKind {

        OfStr(ObjectSpace space) {
            super(space, BuiltinClass.STR);
        }

        @Override
        boolean is(long word) {
            return space.isStr(word);
        }

        @Override
        String read(long cell) {
            return space.text(space.stack().get(cell));
        }

        @Override
        long make(long self, String text) {
            return space.newStr(text);
        }

        @Override
        boolean isSpace(char c) {
            return Text.isSpace(c);
        }

        @Override
        boolean isAscii() {
            return false;
        }
    }

    /** Text of bytes. */
    private static final class OfBytes extends TextKind {

        private final ByteStrings strings;

        OfBytes(ObjectSpace space, BuiltinClass owner) {
            super(space, owner);
            this.strings = new ByteStrings(space);
        }

        @Override
        boolean is(long word) {
            return strings.isBytes(word);
        }

        @Override
        String read(long cell) {
            return new String(strings.toBytes(space.stack().get(cell)), StandardCharsets.ISO_8859_1);
        }

        @Override
        long make(long self, String text) {
            return strings.like(self, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        boolean isSpace(char c) {
            return c == ' ' || c >= 9 && c <= 13;
        }

        @Override
        boolean isAscii() {
            return true;
        }
    }
}
