package heapscope.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Packs numbers and texts into few bytes: small numbers take one. */
final class PackedWriter {

    private byte[] bytes = new byte[256];
    private int length;

    PackedWriter number(long value) {
        room(10);
        long zigzag = value << 1 ^ value >> 63;
        while ((zigzag & ~0x7fL) != 0) {
            bytes[length++] = (byte) (zigzag | 0x80);
            zigzag >>>= 7;
        }
        bytes[length++] = (byte) zigzag;
        return this;
    }

    PackedWriter fraction(double value) {
        room(8);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < 8; i++) {
            bytes[length++] = (byte) (bits >>> (8 * i));
        }
        return this;
    }

    PackedWriter text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    /** Appends what was written to a store and starts anew. */
    long appendTo(ByteStore store) {
        long position = store.append(bytes, length);
        length = 0;
        return position;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
