package heapscope.machine.builtin;

import heapscope.machine.value.ObjectSpace;
import java.math.BigInteger;

/** The hashes of numbers and of bytes; those of numbers are CPython's, so that equal numbers of any type agree. */
final class Hashing {

    private static final BigInteger MODULUS = BigInteger.valueOf(ObjectSpace.HASH_MODULUS);
    private static final int MODULUS_BITS = 61;
    private static final long INFINITY = 314159;

    private Hashing() {}

    /** The hash of an integer. */
    static long ofInt(long value) {
        long hash = value % ObjectSpace.HASH_MODULUS;
        return hash == -1 ? -2 : hash;
    }

    /** The hash of an integer of any size. */
    static long ofInt(BigInteger value) {
        return ofInt(value.abs().mod(MODULUS).longValue() * value.signum());
    }

    /** The hash of the integer in a word. */
    static long ofInt(ObjectSpace space, long word) {
        return space.isWordInt(word) ? ofInt(space.wordInt(word)) : ofInt(space.bigInt(word));
    }

    /** The hash of a float: that of the integer if it is one. */
    static long ofFloat(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : -INFINITY;
        }
        if (Double.isNaN(value)) {
            return 0;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e18) {
            return ofInt((long) value);
        }
        return ofFraction(value);
    }

    /** Mantissa times a power of two, modulo a Mersenne prime: multiplying by two is a rotation of its 61 bits. */
    private static long ofFraction(double value) {
        int exponent = Math.getExponent(value);
        long bits = Double.doubleToRawLongBits(value);
        long mantissa = bits & ((1L << 52) - 1);
        if (exponent < Double.MIN_EXPONENT) {
            exponent = Double.MIN_EXPONENT;
        } else {
            mantissa |= 1L << 52;
        }
        int shift = Math.floorMod(exponent - 52, MODULUS_BITS);
        long hash = mantissa << shift & ObjectSpace.HASH_MODULUS | mantissa >>> MODULUS_BITS - shift;
        hash %= ObjectSpace.HASH_MODULUS;
        long signed = value < 0 ? -hash : hash;
        return signed == -1 ? -2 : signed;
    }

    /** The hash of bytes in memory from an address that is a multiple of 8; never 0, which means not computed. */
    static long ofBytes(ObjectSpace space, long address, long count) {
        long hash = 0x27D4EB2F165667C5L + count;
        for (long i = 0; i < count; i += 8) {
            long word = space.memory().load(address + i);
            long left = count - i;
            if (left < 8) {
                word &= (1L << left * 8) - 1;
            }
            hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        hash ^= hash >>> 29;
        return hash == 0 || hash == -1 ? 0x5BD1E995L : hash;
    }
}
