package heapscope.memory;

import heapscope.unit.PageNumber;

/**
 * All memory of one address space at one instant, immutable. It shares the page frames with the address space it was
 * taken from, so taking one costs a page table and nothing else.
 */
public final class MemoryImage implements WordReader {

    private static final long HASH_FACTOR = 0xD6E8FEB86659FD93L;

    final PageFrame[] frames;

    MemoryImage(PageFrame[] frames) {
        this.frames = frames;
    }

    @Override
    public boolean isMapped(long address) {
        long page = address >>> PageNumber.SHIFT;
        return page < frames.length && frames[(int) page] != null;
    }

    /**
     * @throws AddressFault if nothing is mapped there
     */
    @Override
    public long load(long address) {
        if (!isMapped(address)) {
            throw new AddressFault(address);
        }
        return frames[(int) (address >>> PageNumber.SHIFT)].words[(int) (address >>> 3) & (PageNumber.WORDS - 1)];
    }

    /** The number of pages of the table, mapped or not. */
    public int pageTableSize() {
        return frames.length;
    }

    /** Whether a page has the very same frame in another image: nothing was written to it in between. */
    public boolean sharesPage(MemoryImage other, PageNumber page) {
        int p = page.value();
        PageFrame mine = p < frames.length ? frames[p] : null;
        PageFrame theirs = p < other.frames.length ? other.frames[p] : null;
        return mine == theirs;
    }

    /** The number of page frames that this image holds and the other does not, each of 4 KiB. */
    public int framesNotIn(MemoryImage other) {
        int count = 0;
        for (int p = 0; p < frames.length; p++) {
            PageFrame frame = frames[p];
            if (frame != null && frame != PageFrame.ZERO && (p >= other.frames.length || other.frames[p] != frame)) {
                count++;
            }
        }
        return count;
    }

    /** A hash of all contents and of what is mapped where: equal for equal memory. */
    public long hash() {
        return hashWithout(0, 0);
    }

    /** A hash like {@link #hash}, but for the words from an address to another, whose contents do not count. */
    public long hashWithout(long from, long to) {
        long h = 17;
        for (int p = 0; p < frames.length; p++) {
            if (frames[p] != null) {
                h = h * 31 + p;
                h = (h ^ hashOfPage(p, from, to)) * HASH_FACTOR;
                h ^= h >>> 32;
            }
        }
        return h;
    }

    private long hashOfPage(int page, long from, long to) {
        long start = (long) page << PageNumber.SHIFT;
        if (from >= start + PageNumber.SIZE || to <= start) {
            return frames[page].hash();
        }
        long h = 1;
        for (int i = 0; i < PageNumber.WORDS; i++) {
            long address = start + i * 8L;
            if (address < from || address >= to) {
                h = (h ^ frames[page].words[i]) * HASH_FACTOR;
                h ^= h >>> 32;
            }
        }
        return h;
    }
}
