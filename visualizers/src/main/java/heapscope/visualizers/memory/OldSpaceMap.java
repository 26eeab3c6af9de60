package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.heap.HeapView.Arena;
import heapscope.heap.HeapView.Page;
import heapscope.heap.HeapView.PageState;
import heapscope.object.TypeDescriptor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is where in the old space: pages and large objects by address, so that only the visible ones are visited. */
final class OldSpaceMap {

    private final HeapView heap;
    private final Page[] pages;
    private final Arena[] arenaOfPage;
    private final long[] pageStarts;
    private final List<Arena> arenas;
    /** Header addresses of large objects, ascending. */
    private long[] largeStarts = new long[16];
    private long[] largeSizes = new long[16];
    private int largeCount;

    OldSpaceMap(HeapView heap) {
        this.heap = heap;
        arenas = heap.arenas().stream().sorted(Comparator.comparingLong(Arena::base)).toList();
        int count = arenas.stream().mapToInt(arena -> arena.pages().size()).sum();
        pages = new Page[count];
        arenaOfPage = new Arena[count];
        pageStarts = new long[count];
        int at = 0;
        for (Arena arena : arenas) {
            for (Page page : arena.pages()) {
                pages[at] = page;
                arenaOfPage[at] = arena;
                pageStarts[at++] = page.address();
            }
        }
        heap.largeObjects((object, type, size, header) -> addLarge(object - TypeDescriptor.HEADER, size));
        sortLarge();
    }

    private void addLarge(long start, long size) {
        if (largeCount == largeStarts.length) {
            largeStarts = Arrays.copyOf(largeStarts, 2 * largeCount);
            largeSizes = Arrays.copyOf(largeSizes, 2 * largeCount);
        }
        largeStarts[largeCount] = start;
        largeSizes[largeCount++] = size;
    }

    private void sortLarge() {
        Integer[] order = new Integer[largeCount];
        Arrays.setAll(order, i -> i);
        long[] starts = largeStarts;
        long[] sizes = largeSizes;
        Arrays.sort(order, Comparator.comparingLong(i -> starts[i]));
        largeStarts = new long[largeCount];
        largeSizes = new long[largeCount];
        for (int i = 0; i < largeCount; i++) {
            largeStarts[i] = starts[order[i]];
            largeSizes[i] = sizes[order[i]];
        }
    }

    /** Bytes of a page; 0 if there is none. */
    long pageSize() {
        return pages.length == 0 ? 0 : pages[0].size();
    }

    /** The lowest address in use, {@code Long.MAX_VALUE} if there is none. */
    long lowest() {
        long arena = arenas.isEmpty() ? Long.MAX_VALUE : arenas.getFirst().base();
        return Math.min(arena, largeCount == 0 ? Long.MAX_VALUE : largeStarts[0]);
    }

    /** Behind the highest address in use, 0 if there is none. */
    long highest() {
        long arena = arenas.isEmpty() ? 0 : arenas.getLast().base() + arenas.getLast().size();
        return Math.max(arena, largeCount == 0 ? 0 : largeStarts[largeCount - 1] + largeSizes[largeCount - 1]);
    }

    /** Behind the last page that was ever used and the last large object. */
    long highestTouched() {
        long small = 0;
        for (int i = pages.length - 1; i >= 0 && small == 0; i--) {
            small = pages[i].state() == PageState.UNINITIALIZED ? 0 : pageStarts[i] + pages[i].size();
        }
        return Math.max(small, largeCount == 0 ? 0 : largeStarts[largeCount - 1] + largeSizes[largeCount - 1]);
    }

    /** The arenas by address. */
    List<Arena> arenas() {
        return arenas;
    }

    /** The number of pages. */
    int pageCount() {
        return pages.length;
    }

    /** A page by its index in order of addresses. */
    Page page(int index) {
        return pages[index];
    }

    /** The arena of a page. */
    Arena arenaOf(int index) {
        return arenaOfPage[index];
    }

    /** The index of the first page that ends behind an address. */
    int firstPage(long address) {
        int index = position(pageStarts, pageStarts.length, address);
        return index > 0 && pageStarts[index - 1] + pages[index - 1].size() > address ? index - 1 : index;
    }

    /** The page that holds an address, null if there is none. */
    Page pageAt(long address) {
        int index = firstPage(address);
        return index < pages.length && pageStarts[index] <= address ? pages[index] : null;
    }

    /** The arena that holds an address, null if there is none. */
    Arena arenaAt(long address) {
        int index = firstPage(address);
        return index < pages.length && pageStarts[index] <= address ? arenaOfPage[index] : null;
    }

    /** The number of large objects. */
    int largeCount() {
        return largeCount;
    }

    /** Where the header of a large object is, by its index in order of addresses. */
    long largeStart(int index) {
        return largeStarts[index];
    }

    /** Bytes of a large object with header. */
    long largeSize(int index) {
        return largeSizes[index];
    }

    /** The index of the first large object that ends behind an address. */
    int firstLarge(long address) {
        int index = position(largeStarts, largeCount, address);
        return index > 0 && largeStarts[index - 1] + largeSizes[index - 1] > address ? index - 1 : index;
    }

    /** The object whose bytes hold an address, 0 for none. */
    long objectAt(long address) {
        int index = firstLarge(address);
        if (index < largeCount && largeStarts[index] <= address) {
            return largeStarts[index] + TypeDescriptor.HEADER;
        }
        long[] found = new long[1];
        Page page = pageAt(address);
        if (page != null && page.blockSize() > 0) {
            heap.blocksOf(page, (object, type, size, header) -> {
                long start = object - TypeDescriptor.HEADER;
                if (start <= address && address < start + size) {
                    found[0] = object;
                }
            });
        }
        return found[0];
    }

    /** Where the header of an object is and its size in bytes; null if it is no object of the old space. */
    long[] extentOf(long object) {
        long start = object - TypeDescriptor.HEADER;
        int index = firstLarge(start);
        if (index < largeCount && largeStarts[index] == start) {
            return new long[] {start, largeSizes[index]};
        }
        Page page = pageAt(start);
        return page != null && page.blockSize() > 0 && objectAt(start) == object
                ? new long[] {start, page.blockSize()} : null;
    }

    /** The object before or behind another in order of addresses; the first or last one if it is 0. */
    long neighbor(long object, boolean forward) {
        long start = object == 0 ? forward ? Long.MIN_VALUE : Long.MAX_VALUE : object - TypeDescriptor.HEADER;
        long small = forward ? smallBehind(start) : smallBefore(start);
        int index = position(largeStarts, largeCount, forward && object != 0 ? start + 1 : start);
        int wanted = forward ? index : index - 1;
        long large = wanted < 0 || wanted >= largeCount ? 0 : largeStarts[wanted] + TypeDescriptor.HEADER;
        if (small == 0 || large == 0) {
            return small == 0 && large == 0 ? object : small + large;
        }
        return forward ? Math.min(small, large) : Math.max(small, large);
    }

    private long smallBehind(long start) {
        for (int i = firstPage(start); i < pages.length; i++) {
            long[] best = new long[1];
            heap.blocksOf(pages[i], (object, type, size, header) -> {
                if (best[0] == 0 && object - TypeDescriptor.HEADER > start) {
                    best[0] = object;
                }
            });
            if (best[0] != 0) {
                return best[0];
            }
        }
        return 0;
    }

    private long smallBefore(long start) {
        for (int i = Math.min(firstPage(start), pages.length - 1); i >= 0; i--) {
            long[] best = new long[1];
            heap.blocksOf(pages[i], (object, type, size, header) -> {
                if (object - TypeDescriptor.HEADER < start) {
                    best[0] = object;
                }
            });
            if (best[0] != 0) {
                return best[0];
            }
        }
        return 0;
    }

    private static int position(long[] sorted, int count, long key) {
        int at = Arrays.binarySearch(sorted, 0, count, key);
        return at < 0 ? -at - 1 : at;
    }
}
