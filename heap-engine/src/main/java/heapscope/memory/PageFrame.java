package heapscope.memory;

import heapscope.unit.PageNumber;
import java.util.Arrays;

/**
 * The contents of one page: 512 words of 8 bytes. A frame is written only by the address space that made it, and only
 * until it is shared; from then on it never changes, so that everybody who shares it may keep it.
 */
final class PageFrame {

    /** The frame of every page that was mapped and not yet written. */
    static final PageFrame ZERO = new PageFrame(new long[PageNumber.WORDS], Long.MIN_VALUE);

    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    final long[] words;

    /** The epoch of the address space in which this frame was made: it may be written in that epoch only. */
    final long epoch;

    private long hash;
    private boolean hashed;

    private PageFrame(long[] words, long epoch) {
        this.words = words;
        this.epoch = epoch;
    }

    /** A private copy, to be written in the given epoch. */
    PageFrame copy(long inEpoch) {
        return new PageFrame(Arrays.copyOf(words, PageNumber.WORDS), inEpoch);
    }

    /** A hash of the contents of a frame that is shared and so no longer changes. */
    long hash() {
        if (!hashed) {
            long h = 1;
            for (long word : words) {
                h = (h ^ word) * HASH_FACTOR;
                h ^= h >>> 29;
            }
            hash = h;
            hashed = true;
        }
        return hash;
    }
}
