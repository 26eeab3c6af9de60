package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;
import java.util.Arrays;

/** The constructors of bytes and bytearray and the methods that strings do not have. */
final class BytesMethods extends Definitions {

    private final ByteStrings strings;
    private final ByteSources sources;

    BytesMethods(Operations operations, Library library) {
        super(operations, library);
        this.strings = new ByteStrings(space);
        this.sources = new ByteSources(operations);
    }

    void define() {
        library.defineConstructor(BuiltinClass.BYTES, "/, source=, encoding=, errors=", (args, count) -> {
            long source = stack.get(cell(args, 1));
            boolean isSame = source != Value.UNSET && space.classOf(source) == BuiltinClass.BYTES.ordinal();
            return isSame ? source : space.newBytes(contents(args));
        });
        library.defineConstructor(BuiltinClass.BYTEARRAY, "/, source=, encoding=, errors=",
                (args, count) -> {
                    byte[] bytes = contents(args);
                    if (isGiven(cell(args, 1))) {
                        space.temporaries().listHeader();
                    }
                    strings.newTemporaries(bytes.length);
                    return strings.newArray(bytes);
                });
        both("decode", "/, encoding=, errors=", (args, count) -> space.newStr(new TextCodec(space).decode(
                strings.toBytes(stack.get(args)),
                isGiven(cell(args, 1)) ? text(cell(args, 1), "the encoding") : "utf-8",
                isGiven(cell(args, 2)) ? text(cell(args, 2), "errors") : "strict")));
        both("hex", "/, sep=", (args, count) -> hex(args));
        library.defineClassMethod(BuiltinClass.BYTES, "fromhex", "text",
                (args, count) -> space.newBytes(fromHex(args)));
        library.defineClassMethod(BuiltinClass.BYTEARRAY, "fromhex", "text",
                (args, count) -> strings.newArray(fromHex(args)));
        defineChanges();
    }

    private void both(String name, String parameters, Native body) {
        library.define(BuiltinClass.BYTES, name, parameters, body);
        library.define(BuiltinClass.BYTEARRAY, name, parameters, body);
    }

    private void array(String name, String parameters, Native body) {
        library.define(BuiltinClass.BYTEARRAY, name, parameters, body);
    }

    private void defineChanges() {
        array("append", "value", (args, count) -> {
            strings.append(args, sources.oneByte(cell(args, 1)));
            return space.none();
        });
        array("extend", "values", (args, count) -> {
            byte[] more = sources.of(cell(args, 1));
            return insert(args, strings.length(stack.get(args)), more);
        });
        array("insert", "index, value", (args, count) -> {
            long length = strings.length(stack.get(args));
            long index = operations.index(cell(args, 1));
            long position = Math.clamp(index < 0 ? index + length : index, 0, length);
            return insert(args, position, new byte[] {(byte) sources.oneByte(cell(args, 2))});
        });
        array("pop", "index=", (args, count) -> pop(args));
        array("remove", "value", (args, count) -> {
            int value = sources.oneByte(cell(args, 1));
            byte[] bytes = strings.toBytes(stack.get(args));
            int position = ByteSearch.find(bytes, new byte[] {(byte) value}, 0, bytes.length);
            if (position < 0) {
                throw valueError("value not found in bytearray");
            }
            removeAt(args, position);
            return space.none();
        });
        array("clear", "", (args, count) -> {
            strings.replace(args, new byte[0]);
            return space.none();
        });
        array("copy", "", (args, count) -> strings.newArray(strings.toBytes(stack.get(args))));
        array("reverse", "", (args, count) -> {
            byte[] bytes = strings.toBytes(stack.get(args));
            for (int i = 0; i < bytes.length; i++) {
                strings.set(stack.get(args), i, bytes[bytes.length - 1 - i]);
            }
            return space.none();
        });
    }

    private byte[] contents(long args) {
        long source = cell(args, 1);
        if (!isGiven(source)) {
            return new byte[0];
        }
        long word = stack.get(source);
        if (space.isStr(word)) {
            if (!isGiven(cell(args, 2))) {
                throw typeError("string argument without an encoding");
            }
            String errors = isGiven(cell(args, 3)) ? text(cell(args, 3), "errors") : "strict";
            return new TextCodec(space).encode(space.text(word), text(cell(args, 2), "the encoding"), errors);
        }
        if (space.isInt(word)) {
            long length = operations.index(source);
            if (length < 0) {
                throw valueError("negative count");
            }
            if (length > StrBehavior.MAX_BYTES) {
                throw space.raise(BuiltinClass.MEMORY_ERROR);
            }
            return new byte[(int) length];
        }
        long own = operations.special().call(source, "__bytes__");
        return own == Value.UNSET ? sources.of(source) : strings.toBytes(own);
    }

    private long hex(long args) {
        String separator = isGiven(cell(args, 1)) ? text(cell(args, 1), "sep") : "";
        StringBuilder out = new StringBuilder();
        for (byte each : strings.toBytes(stack.get(args))) {
            out.append(out.isEmpty() ? "" : separator).append(Quoting.hex(each & 0xff, 2));
        }
        return space.newStr(out.toString());
    }

    private byte[] fromHex(long args) {
        String digits = text(cell(args, 1), "fromhex() argument").replaceAll("\\s", "");
        byte[] bytes = new byte[(digits.length() + 1) / 2];
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.length() % 2 != 0) {
                throw valueError("non-hexadecimal number found in fromhex() arg at position " + i);
            }
            bytes[i / 2] = (byte) (bytes[i / 2] << 4 | digit);
        }
        return bytes;
    }

    private long insert(long args, long position, byte[] more) {
        byte[] old = strings.toBytes(stack.get(args));
        byte[] all = Arrays.copyOf(old, old.length + more.length);
        System.arraycopy(old, (int) position, all, (int) position + more.length, old.length - (int) position);
        System.arraycopy(more, 0, all, (int) position, more.length);
        strings.replace(args, all);
        return space.none();
    }

    private long pop(long args) {
        long length = strings.length(stack.get(args));
        if (length == 0) {
            throw space.raise(BuiltinClass.INDEX_ERROR, "pop from empty bytearray");
        }
        long index = integer(cell(args, 1), -1);
        long position = index < 0 ? index + length : index;
        if (position < 0 || position >= length) {
            throw space.raise(BuiltinClass.INDEX_ERROR, "pop index out of range");
        }
        return space.newInt(removeAt(args, (int) position));
    }

    private int removeAt(long args, int position) {
        byte[] old = strings.toBytes(stack.get(args));
        byte[] all = Arrays.copyOf(old, old.length - 1);
        System.arraycopy(old, position + 1, all, position, all.length - position);
        strings.replace(args, all);
        return old[position] & 0xff;
    }
}
