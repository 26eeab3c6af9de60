package heapscope.machine.value;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** The digits of 63 bits that large integers consist of in memory, the lowest first. */
public final class BigDigits {

    /** Bytes a digit takes: half of them are zero (measurements, table T4: 88 bytes for an integer of 84 bits). */
    public static final int BYTES = 16;

    private static final int BITS = 63;

    private BigDigits() {}

    /** The digits of a number without its sign. */
    public static long[] of(BigInteger value) {
        BigInteger magnitude = value.abs();
        int length = magnitude.bitLength();
        long[] words = new long[(length >> 6) + 2];
        byte[] bytes = magnitude.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            words[i >> 3] |= (bytes[bytes.length - 1 - i] & 0xffL) << ((i & 7) << 3);
        }
        long[] digits = new long[(length + BITS - 1) / BITS];
        for (int i = 0; i < digits.length; i++) {
            int bit = i * BITS;
            int shift = bit & 63;
            long low = words[bit >> 6] >>> shift;
            long high = shift == 0 ? 0 : words[(bit >> 6) + 1] << 64 - shift;
            digits[i] = (low | high) & Long.MAX_VALUE;
        }
        return digits;
    }

    /** The number with these digits. */
    public static BigInteger toInteger(long[] digits, boolean isNegative) {
        long[] words = new long[digits.length + 1];
        for (int i = 0; i < digits.length; i++) {
            int bit = i * BITS;
            int shift = bit & 63;
            words[bit >> 6] |= digits[i] << shift;
            if (shift > 1) {
                words[(bit >> 6) + 1] |= digits[i] >>> 64 - shift;
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(words.length * 8);
        for (int i = words.length - 1; i >= 0; i--) {
            bytes.putLong(words[i]);
        }
        return new BigInteger(isNegative ? -1 : 1, bytes.array());
    }
}
