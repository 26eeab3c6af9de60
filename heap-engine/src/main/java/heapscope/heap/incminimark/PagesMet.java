package heapscope.heap.incminimark;

import java.util.Arrays;

/**
 * How far marking has to go for its next object, by the pages of 4 KiB that it met in the same increment. What was met
 * lately is in the processor's own cache, what follows in a row has been prefetched, what was met some time ago is in
 * the cache that processors share, and all else in main memory. The sizes are those of the measured machine, 1 MiB and
 * 16 MiB (measurements, heading and section 6). The rule depends on addresses alone, so it costs the same in every run.
 */
final class PagesMet {

    /** Where an object is. */
    enum Distance {
        /** On a page met lately, or beside one of those that were last come to from afar. */
        NEAR,
        /** On a page met some time ago. */
        ELSEWHERE,
        /** On none of them. */
        FAR
    }

    private static final int PAGE_BITS = 12;
    /** No page, nor beside one. */
    private static final long NONE = -2;

    /** Numbers of pages by their low bits: a page that comes to the place of another drives it out. */
    private final long[] near = new long[1 << 8];
    private final long[] elsewhere = new long[1 << 12];
    /** How far the rows of pages have come that are being followed. */
    private final long[] rows = new long[1 << 3];
    private int oldestRow;
    private long last;

    PagesMet() {
        forget();
    }

    /** The increment is a new one: everything is far. */
    void forget() {
        Arrays.fill(near, NONE);
        Arrays.fill(elsewhere, NONE);
        Arrays.fill(rows, NONE);
        oldestRow = 0;
        last = NONE;
    }

    /** Goes to an address. Answers how far that was. */
    Distance meet(long address) {
        long page = address >>> PAGE_BITS;
        if (page == last) {
            return Distance.NEAR;
        }
        last = page;
        boolean isElsewhere = wasAt(elsewhere, page);
        if (wasAt(near, page) || continuesRow(page)) {
            return Distance.NEAR;
        }
        rows[oldestRow] = page;
        oldestRow = (oldestRow + 1) % rows.length;
        return isElsewhere ? Distance.ELSEWHERE : Distance.FAR;
    }

    private static boolean wasAt(long[] places, long page) {
        int place = (int) page & places.length - 1;
        boolean was = places[place] == page;
        places[place] = page;
        return was;
    }

    private boolean continuesRow(long page) {
        for (int i = 0; i < rows.length; i++) {
            long step = page - rows[i];
            if (step == 1 || step == -1) {
                rows[i] = page;
                return true;
            }
        }
        return false;
    }
}
