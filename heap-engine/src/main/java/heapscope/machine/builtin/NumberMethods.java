package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The constructors and methods of int, bool and float. */
final class NumberMethods extends Definitions {

    /** The exponent of the smallest float, without its sign. */
    private static final int SMALLEST = 1074;

    private final NumberReader reader;
    private final ByteStrings byteStrings;

    NumberMethods(Operations operations, Library library) {
        super(operations, library);
        this.reader = new NumberReader(space);
        this.byteStrings = new ByteStrings(space);
    }

    void define() {
        library.defineConstructor(BuiltinClass.INT, "value=, /, base=", (args, count) -> integer(args));
        library.defineConstructor(BuiltinClass.BOOL, "value=", (args, count) ->
                space.bool(isGiven(cell(args, 1)) && operations.truth(cell(args, 1))));
        library.defineConstructor(BuiltinClass.FLOAT, "value=, /", (args, count) -> floating(args));
        library.define(BuiltinClass.INT, "bit_length", "",
                (args, count) -> space.newInt(space.bigInt(stack.get(args)).abs().bitLength()));
        library.define(BuiltinClass.INT, "bit_count", "",
                (args, count) -> space.newInt(space.bigInt(stack.get(args)).abs().bitCount()));
        library.define(BuiltinClass.INT, "to_bytes", "/, length=, byteorder=, *, signed=",
                (args, count) -> toBytes(args));
        library.defineClassMethod(BuiltinClass.INT, "from_bytes", "/, bytes, byteorder=, *, signed=",
                (args, count) -> fromBytes(args));
        library.define(BuiltinClass.INT, "conjugate", "",
                (args, count) -> new IntArithmetic(space).plain(stack.get(args)));
        library.define(BuiltinClass.INT, "is_integer", "", (args, count) -> space.trueValue());
        library.define(BuiltinClass.FLOAT, "is_integer", "", (args, count) -> {
            double value = space.floatOf(stack.get(args));
            return space.bool(Double.isFinite(value) && value == Math.rint(value));
        });
        library.define(BuiltinClass.FLOAT, "as_integer_ratio", "", (args, count) -> ratio(args));
    }

    private long integer(long args) {
        long value = cell(args, 1);
        if (!isGiven(value)) {
            return space.newInt(0);
        }
        long word = stack.get(value);
        boolean isText = space.isStr(word) || byteStrings.isBytes(word);
        if (isGiven(cell(args, 2))) {
            if (!isText) {
                throw typeError("int() can't convert non-string with explicit base");
            }
            return reader.integer(textOf(word), (int) operations.index(cell(args, 2)));
        }
        if (isText) {
            return reader.integer(textOf(word), 10);
        }
        if (space.isInt(word)) {
            return new IntArithmetic(space).plain(word);
        }
        if (space.isFloat(word)) {
            return space.newInt(Numbers.truncate(space, space.floatOf(word)));
        }
        return converted(value, "int() argument must be a string, a bytes-like object or a real number, not '",
                "__int__", "__index__", "__trunc__");
    }

    private long converted(long value, String message, String... methods) {
        for (String method : methods) {
            long result = operations.special().call(value, method);
            if (result != Value.UNSET) {
                return result;
            }
        }
        throw typeError(message + space.typeName(value) + "'");
    }

    private String textOf(long word) {
        return space.isStr(word)
                ? space.text(word)
                : new String(byteStrings.toBytes(word), StandardCharsets.ISO_8859_1);
    }

    private long floating(long args) {
        long value = cell(args, 1);
        if (!isGiven(value)) {
            return space.newFloat(0);
        }
        long word = stack.get(value);
        if (space.isStr(word) || byteStrings.isBytes(word)) {
            return space.newFloat(reader.floating(textOf(word)));
        }
        boolean isNumber = space.isInt(word) || space.isFloat(word)
                || operations.special().has(value, "__float__") || operations.special().has(value, "__index__");
        if (!isNumber) {
            throw typeError("float() argument must be a string or a real number, not '" + space.typeName(value) + "'");
        }
        return space.newFloat(Numbers.toFloat(operations, value));
    }

    private boolean isLittle(long cell) {
        String order = isGiven(cell) ? text(cell, "byteorder") : "big";
        if (!order.equals("little") && !order.equals("big")) {
            throw valueError("byteorder must be either 'little' or 'big'");
        }
        return order.equals("little");
    }

    private long toBytes(long args) {
        BigInteger value = space.bigInt(stack.get(args));
        int length = (int) integer(cell(args, 1), 1);
        boolean isSigned = isGiven(cell(args, 3)) && operations.truth(cell(args, 3));
        if (value.signum() < 0 && !isSigned) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "can't convert negative int to unsigned");
        }
        if (value.bitLength() + (isSigned ? 1 : 0) > length * 8L) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "int too big to convert");
        }
        byte[] big = new byte[length];
        Arrays.fill(big, (byte) (value.signum() < 0 ? -1 : 0));
        byte[] digits = value.toByteArray();
        int used = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - used, big, length - used, used);
        return space.newBytes(isLittle(cell(args, 2)) ? reversed(big) : big);
    }

    private long fromBytes(long args) {
        byte[] bytes = new ByteSources(operations).of(cell(args, 1));
        byte[] big = isLittle(cell(args, 2)) ? reversed(bytes) : bytes;
        boolean isSigned = isGiven(cell(args, 3)) && operations.truth(cell(args, 3));
        if (big.length == 0) {
            return space.newInt(0);
        }
        return space.newInt(isSigned ? new BigInteger(big) : new BigInteger(1, big));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    /** Every float is a whole number of the smallest one, which is a power of two. */
    private long ratio(long args) {
        double value = space.floatOf(stack.get(args));
        Numbers.truncate(space, value);
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(SMALLEST));
        BigInteger scaled = new BigDecimal(value).multiply(unit).toBigIntegerExact();
        int shift = scaled.signum() == 0 ? SMALLEST : Math.min(SMALLEST, scaled.getLowestSetBit());
        long first = stack.push(space.newInt(scaled.shiftRight(shift)));
        stack.push(space.newInt(BigInteger.ONE.shiftLeft(SMALLEST - shift)));
        long result = space.newTuple(first, 2);
        stack.drop(first);
        return result;
    }
}
