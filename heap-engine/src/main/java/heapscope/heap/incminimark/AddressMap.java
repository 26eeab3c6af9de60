package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;
import heapscope.memory.WordReader;

/**
 * A map from address to word in order of insertion (the specification's MAP), in runs of pages of the {@link Books}: a
 * run of pairs as they came, and a run of slots with their numbers, found by the address. Pairs are only added; the map
 * is emptied as a whole.
 */
final class AddressMap implements ScratchList {

    private static final int PAIR = 16;
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private final Books books;
    private final AddressSpace pages;

    /** Logarithm of the pages of either run. */
    private int logPages;
    private long pairs;
    private long slots;
    private long size;

    AddressMap(Books books) {
        this.books = books;
        pages = books.pages;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long size() {
        return size;
    }

    /** Adds a pair whose key is not in the map yet. */
    void put(long key, long value) {
        if (size == capacity()) {
            grow();
        }
        pages.store(pairs + size * PAIR, key);
        pages.store(pairs + size * PAIR + 8, value);
        size++;
        enter(key, size);
    }

    /** The value of a key, 0 if it is not in the map. */
    long get(long key) {
        if (size == 0) {
            return 0;
        }
        long mask = slotCount() - 1;
        long slot = key * HASH_FACTOR >>> 20 & mask;
        long number = pages.load(slots + slot * 8);
        while (number != 0) {
            long pair = pairs + (number - 1) * PAIR;
            if (pages.load(pair) == key) {
                return pages.load(pair + 8);
            }
            slot = slot + 1 & mask;
            number = pages.load(slots + slot * 8);
        }
        return 0;
    }

    /** The key that was added as the given one, counted from 0. */
    long keyAt(long index) {
        return pages.load(pairs + index * PAIR);
    }

    /** The value that was added as the given one, counted from 0. */
    long valueAt(long index) {
        return pages.load(pairs + index * PAIR + 8);
    }

    /** The keys in order of insertion, in an image of the books. */
    long[] keys(WordReader image) {
        return column(image, 0);
    }

    /** The values in order of insertion, in an image of the books. */
    long[] values(WordReader image) {
        return column(image, 8);
    }

    private long[] column(WordReader image, int offset) {
        long[] words = new long[(int) size];
        for (int i = 0; i < words.length; i++) {
            words[i] = image.load(pairs + (long) i * PAIR + offset);
        }
        return words;
    }

    /** Removes everything and gives the pages back. */
    void clear() {
        if (slots != 0) {
            books.giveRun(pairs, logPages);
            books.giveRun(slots, logPages);
        }
        pairs = 0;
        slots = 0;
        size = 0;
        logPages = 0;
    }

    /** Exchanges the contents with another map. */
    void swap(AddressMap other) {
        int otherLog = other.logPages;
        long otherPairs = other.pairs;
        long otherSlots = other.slots;
        long otherSize = other.size;
        other.logPages = logPages;
        other.pairs = pairs;
        other.slots = slots;
        other.size = size;
        logPages = otherLog;
        pairs = otherPairs;
        slots = otherSlots;
        size = otherSize;
    }

    private long capacity() {
        return slots == 0 ? 0 : ((long) Books.PAGE << logPages) / PAIR;
    }

    private long slotCount() {
        return ((long) Books.PAGE << logPages) / 8;
    }

    private void enter(long key, long number) {
        long mask = slotCount() - 1;
        long slot = key * HASH_FACTOR >>> 20 & mask;
        while (pages.load(slots + slot * 8) != 0) {
            slot = slot + 1 & mask;
        }
        pages.store(slots + slot * 8, number);
    }

    private void grow() {
        long oldPairs = pairs;
        long oldSlots = slots;
        int oldLog = logPages;
        logPages = slots == 0 ? 0 : logPages + 1;
        pairs = books.takeRun(logPages);
        slots = books.takeRun(logPages);
        pages.fillWords(slots, slotCount(), 0);
        if (oldSlots != 0) {
            pages.copyWords(oldPairs, pairs, size * PAIR / 8);
            books.giveRun(oldPairs, oldLog);
            books.giveRun(oldSlots, oldLog);
        }
        for (long i = 0; i < size; i++) {
            enter(keyAt(i), i + 1);
        }
    }

    @Override
    public void keep(StateWords state) {
        state.put(logPages);
        state.put(pairs);
        state.put(slots);
        state.put(size);
    }

    @Override
    public void restore(StateWords state) {
        logPages = (int) state.next();
        pairs = state.next();
        slots = state.next();
        size = state.next();
    }
}
