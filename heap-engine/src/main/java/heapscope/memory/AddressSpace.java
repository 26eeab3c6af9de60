package heapscope.memory;

import heapscope.unit.PageNumber;
import java.util.Arrays;

/**
 * The memory of one simulated process: a page table over {@link PageFrame}s, written copy-on-write.
 *
 * <p>Four verbs: {@link #map}, {@link #unmap}, {@link #share} and, inside a store, privatize. Sharing starts a new
 * epoch: every frame made before is from then on read-only, and the first store to its page makes a private copy.
 * Keyframes of the history and snapshots for the views are images made by {@link #share}.
 *
 * <p>Addresses and words are raw {@code long}s here, because every simulated access passes through. Words are at
 * multiples of 8; bytes are little-endian within a word.
 */
public final class AddressSpace implements WordReader {

    private static final int WORD_MASK = PageNumber.WORDS - 1;
    private static final int SHIFT = PageNumber.SHIFT;
    /** Up to that many words a loop is faster than a bulk copy. */
    private static final int SHORT_COPY = 16;

    private PageFrame[] frames = new PageFrame[0];
    /** The words of each mapped page, null where nothing is mapped. */
    private long[][] readable = new long[0][];
    /** The words of each page that may be written in this epoch, null for all others. */
    private long[][] writable = new long[0][];
    private long epoch;
    private long privatized;

    /** Maps pages of zeros; they take no room until they are written. */
    public void map(long address, long bytes) {
        int first = (int) (address >>> SHIFT);
        int end = (int) ((address + bytes + PageNumber.SIZE - 1) >>> SHIFT);
        if (end > frames.length) {
            grow(end);
        }
        for (int p = first; p < end; p++) {
            if (frames[p] == null) {
                frames[p] = PageFrame.ZERO;
                readable[p] = PageFrame.ZERO.words;
            }
        }
    }

    /** Unmaps pages; the range is whole pages. */
    public void unmap(long address, long bytes) {
        int first = (int) (address >>> SHIFT);
        int end = (int) ((address + bytes) >>> SHIFT);
        Arrays.fill(frames, first, end, null);
        Arrays.fill(readable, first, end, null);
        Arrays.fill(writable, first, end, null);
    }

    private void grow(int pages) {
        int size = Math.max(pages, frames.length + (frames.length >> 1));
        frames = Arrays.copyOf(frames, size);
        readable = Arrays.copyOf(readable, size);
        writable = Arrays.copyOf(writable, size);
    }

    @Override
    public boolean isMapped(long address) {
        long page = address >>> SHIFT;
        return page < frames.length && frames[(int) page] != null;
    }

    @Override
    public long load(long address) {
        long[] page = readable[(int) (address >>> SHIFT)];
        if (page == null) {
            throw new AddressFault(address);
        }
        return page[(int) (address >>> 3) & WORD_MASK];
    }

    /** Stores a word at an address that is a multiple of 8. */
    public void store(long address, long word) {
        long[] page = writable[(int) (address >>> SHIFT)];
        if (page == null) {
            page = privatize(address);
        }
        page[(int) (address >>> 3) & WORD_MASK] = word;
    }

    /**
     * Stores a word and clears words not far behind it, with one look at the page table if they are in one page: what
     * every allocation of an object does.
     *
     * @param clearFrom how many words behind the stored one the words to clear start
     */
    public void storeAndClear(long address, long word, int clearFrom, int clearWords) {
        long[] page = writablePage(address);
        int index = (int) (address >>> 3) & WORD_MASK;
        page[index] = word;
        int from = index + clearFrom;
        if (from + clearWords > PageNumber.WORDS) {
            fillWords(address + clearFrom * 8L, clearWords, 0);
            return;
        }
        for (int i = from; i < from + clearWords; i++) {
            page[i] = 0;
        }
    }

    /** Stores a byte, of which the low 8 bits count, at any address. */
    public void storeByte(long address, int value) {
        int shift = (int) (address & 7) << 3;
        long word = load(address & -8);
        store(address & -8, word & ~(0xffL << shift) | (value & 0xffL) << shift);
    }

    /** Copies whole words from one place to another; the places may overlap. */
    public void copyWords(long from, long to, long words) {
        if (from < to && to < from + words * 8) {
            for (long i = words - 1; i >= 0; i--) {
                store(to + i * 8, load(from + i * 8));
            }
            return;
        }
        int firstSource = (int) (from >>> 3) & WORD_MASK;
        int firstTarget = (int) (to >>> 3) & WORD_MASK;
        if (words <= SHORT_COPY && Math.max(firstSource, firstTarget) + words <= PageNumber.WORDS) {
            long[] targetPage = writablePage(to);
            long[] sourcePage = readable[(int) (from >>> SHIFT)];
            for (int i = 0; i < words; i++) {
                targetPage[firstTarget + i] = sourcePage[firstSource + i];
            }
            return;
        }
        long left = words;
        while (left > 0) {
            int source = (int) (from >>> 3) & WORD_MASK;
            int target = (int) (to >>> 3) & WORD_MASK;
            int run = (int) Math.min(left, PageNumber.WORDS - Math.max(source, target));
            long[] targetPage = writablePage(to);
            System.arraycopy(readable[(int) (from >>> SHIFT)], source, targetPage, target, run);
            from += run * 8L;
            to += run * 8L;
            left -= run;
        }
    }

    /** Stores the same word over a range of whole words. Zeros take no room where nothing was written yet. */
    public void fillWords(long address, long words, long word) {
        long left = words;
        while (left > 0) {
            int target = (int) (address >>> 3) & WORD_MASK;
            int run = (int) Math.min(left, PageNumber.WORDS - target);
            if (word != 0 || frames[(int) (address >>> SHIFT)] != PageFrame.ZERO) {
                Arrays.fill(writablePage(address), target, target + run, word);
            }
            address += run * 8L;
            left -= run;
        }
    }

    private long[] writablePage(long address) {
        long[] page = writable[(int) (address >>> SHIFT)];
        return page == null ? privatize(address) : page;
    }

    /** Gives this address space a frame of its own for a page that is shared with an image. */
    private long[] privatize(long address) {
        int page = (int) (address >>> SHIFT);
        PageFrame frame = frames[page];
        if (frame == null) {
            throw new AddressFault(address);
        }
        if (frame.epoch != epoch) {
            frame = frame.copy(epoch);
            frames[page] = frame;
            readable[page] = frame.words;
            privatized++;
        }
        writable[page] = frame.words;
        return frame.words;
    }

    /** An image of all memory as it is now; from now on every page is copied before it is written. */
    public MemoryImage share() {
        epoch++;
        Arrays.fill(writable, null);
        return new MemoryImage(Arrays.copyOf(frames, mappedEnd()));
    }

    /** Makes the memory what it was when the image was taken. */
    public void restore(MemoryImage image) {
        epoch++;
        int size = Math.max(image.frames.length, frames.length);
        frames = Arrays.copyOf(image.frames, size);
        readable = new long[size][];
        writable = new long[size][];
        for (int p = 0; p < image.frames.length; p++) {
            if (frames[p] != null) {
                readable[p] = frames[p].words;
            }
        }
    }

    /** How many pages were copied because an image shared them, since this address space was made. */
    public long pagesPrivatized() {
        return privatized;
    }

    private int mappedEnd() {
        int end = frames.length;
        while (end > 0 && frames[end - 1] == null) {
            end--;
        }
        return end;
    }
}
