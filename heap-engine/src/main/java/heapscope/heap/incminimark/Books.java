package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;
import heapscope.unit.PageNumber;

/**
 * The pages in which the collector keeps its own lists. They are an address space of their own, outside the figures
 * that the collector counts, so that the lists can grow to millions and are still shared by keyframes.
 */
final class Books {

    /** Bytes of a single page, the unit of lists. */
    static final int PAGE = PageNumber.SIZE;

    private static final int RUN_SIZES = 24;

    final AddressSpace pages = new AddressSpace();

    /** Behind the last page ever used; page 0 is never used, so that 0 is no page. */
    private long end = PAGE;
    /** Chains of free runs by the logarithm of their size in pages. */
    private long[] free = new long[RUN_SIZES];

    /** Takes a page. Its contents are whatever was there. */
    long takePage() {
        return takeRun(0);
    }

    /** Gives a page back. */
    void givePage(long page) {
        giveRun(page, 0);
    }

    /** Takes a run of two to the power of the argument pages. */
    long takeRun(int logPages) {
        long run = free[logPages];
        if (run != 0) {
            free[logPages] = pages.load(run);
            return run;
        }
        run = end;
        end += (long) PAGE << logPages;
        pages.map(run, (long) PAGE << logPages);
        return run;
    }

    /** Gives a run back. */
    void giveRun(long run, int logPages) {
        pages.store(run, free[logPages]);
        free[logPages] = run;
    }

    void keep(StateWords state) {
        state.put(end);
        state.putAll(free);
    }

    void restore(StateWords state) {
        end = state.next();
        free = state.nextAll();
    }
}
