package heapscope.timeline;

import java.util.Arrays;

/** Entries of bytes that are only ever appended, each in one piece; read by position from any thread. */
final class ByteStore {

    private static final int SHIFT = 16;
    private static final int CHUNK = 1 << SHIFT;

    private byte[][] chunks = new byte[4][];
    private int last = -1;
    private int used = CHUNK;

    /** Appends an entry of at most 64 KiB. Answers its position. */
    long append(byte[] entry, int length) {
        if (length > CHUNK) {
            throw new IllegalArgumentException("an entry of " + length + " bytes");
        }
        if (used + length > CHUNK) {
            last++;
            if (last == chunks.length) {
                chunks = Arrays.copyOf(chunks, last * 2);
            }
            chunks[last] = new byte[CHUNK];
            used = 0;
        }
        System.arraycopy(entry, 0, chunks[last], used, length);
        long position = ((long) last << SHIFT) + used;
        used += length;
        return position;
    }

    View view() {
        return new View(chunks);
    }

    /** The entries up to now. */
    record View(byte[][] chunks) {

        PackedReader at(long position) {
            return new PackedReader(chunks[(int) (position >> SHIFT)], (int) position & CHUNK - 1);
        }
    }
}
