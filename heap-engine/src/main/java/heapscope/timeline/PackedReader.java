package heapscope.timeline;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {

    private final byte[] bytes;
    private int position;

    PackedReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    long number() {
        long zigzag = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            zigzag |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    double fraction() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits |= (bytes[position++] & 0xffL) << (8 * i);
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        int length = (int) number();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }
}
