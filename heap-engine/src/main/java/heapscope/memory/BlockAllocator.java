package heapscope.memory;

import heapscope.unit.PageNumber;
import java.util.Arrays;

/**
 * The simulated {@code malloc}: blocks of any size in a range of an address space, deterministic and restorable.
 *
 * <p>Blocks up to {@link #LARGEST_BINNED} bytes come from bins by size; the free blocks of a bin are chained through
 * their own first words, the last one freed first. Larger ones are runs of whole pages, first fit by address; free runs
 * are joined and unmapped. Low addresses are preferred, so that page tables stay short.
 */
public final class BlockAllocator {

    /** The largest block that shares pages with others, in bytes. */
    public static final int LARGEST_BINNED = 8192;

    private static final int GRAIN = 16;
    private static final long CHUNK = 64 * 1024;

    private final AddressSpace memory;
    private final long start;
    private final long limit;

    /** Heads of the chains of free blocks by size in grains. */
    private long[] bins = new long[LARGEST_BINNED / GRAIN + 1];
    private long chunkFree;
    private long chunkEnd;
    /** Behind the last page ever used. */
    private long end;
    /** Free runs below the end by address: their starts and sizes in bytes. */
    private long[] runStarts = new long[16];
    private long[] runSizes = new long[16];
    private int runs;

    /** An allocator of the addresses from a start, which is a multiple of the page size, to a limit. */
    public BlockAllocator(AddressSpace memory, long start, long limit) {
        this.memory = memory;
        this.start = start;
        this.limit = limit;
        end = start;
    }

    /**
     * The address of a new block; its contents are whatever was there.
     *
     * @return 0 if there are no addresses left
     */
    public long allocate(long bytes) {
        if (bytes > LARGEST_BINNED) {
            return takeRun(pages(bytes));
        }
        int bin = (int) (bytes + GRAIN - 1) / GRAIN;
        long block = bins[bin];
        if (block != 0) {
            bins[bin] = memory.load(block);
            return block;
        }
        return carve(bin * GRAIN);
    }

    /** Gives a block back; the size is the one it was allocated with. */
    public void free(long block, long bytes) {
        if (bytes > LARGEST_BINNED) {
            giveRun(block, pages(bytes));
            return;
        }
        putInBin(block, (int) (bytes + GRAIN - 1) / GRAIN);
    }

    private void putInBin(long block, int bin) {
        memory.store(block, bins[bin]);
        bins[bin] = block;
    }

    private static long pages(long bytes) {
        return bytes + PageNumber.SIZE - 1 & -PageNumber.SIZE;
    }

    private long carve(int size) {
        if (chunkEnd - chunkFree < size) {
            if (chunkEnd > chunkFree) {
                putInBin(chunkFree, (int) (chunkEnd - chunkFree) / GRAIN);
            }
            chunkFree = takeRun(CHUNK);
            chunkEnd = chunkFree == 0 ? 0 : chunkFree + CHUNK;
            if (chunkFree == 0) {
                return 0;
            }
        }
        long block = chunkFree;
        chunkFree += size;
        return block;
    }

    private long takeRun(long bytes) {
        for (int i = 0; i < runs; i++) {
            if (runSizes[i] >= bytes) {
                long run = runStarts[i];
                runStarts[i] += bytes;
                runSizes[i] -= bytes;
                if (runSizes[i] == 0) {
                    removeRun(i);
                }
                memory.map(run, bytes);
                return run;
            }
        }
        if (bytes > limit - end) {
            return 0;
        }
        long run = end;
        end += bytes;
        memory.map(run, bytes);
        return run;
    }

    private void giveRun(long run, long bytes) {
        memory.unmap(run, bytes);
        int i = Arrays.binarySearch(runStarts, 0, runs, run);
        i = -i - 1;
        insertRun(i, run, bytes);
        if (i + 1 < runs && runStarts[i] + runSizes[i] == runStarts[i + 1]) {
            runSizes[i] += runSizes[i + 1];
            removeRun(i + 1);
        }
        if (i > 0 && runStarts[i - 1] + runSizes[i - 1] == runStarts[i]) {
            runSizes[i - 1] += runSizes[i];
            removeRun(i);
        }
        int last = runs - 1;
        if (runStarts[last] + runSizes[last] == end) {
            end = runStarts[last];
            runs = last;
        }
    }

    private void insertRun(int at, long run, long bytes) {
        if (runs == runStarts.length) {
            runStarts = Arrays.copyOf(runStarts, runs * 2);
            runSizes = Arrays.copyOf(runSizes, runs * 2);
        }
        System.arraycopy(runStarts, at, runStarts, at + 1, runs - at);
        System.arraycopy(runSizes, at, runSizes, at + 1, runs - at);
        runStarts[at] = run;
        runSizes[at] = bytes;
        runs++;
    }

    private void removeRun(int at) {
        runs--;
        System.arraycopy(runStarts, at + 1, runStarts, at, runs - at);
        System.arraycopy(runSizes, at + 1, runSizes, at, runs - at);
    }

    /** The first address of the range. */
    public long start() {
        return start;
    }

    /** Behind the last address in use. */
    public long end() {
        return end;
    }

    /** Writes down what is not in memory. */
    public void keep(StateWords state) {
        state.putAll(bins);
        state.put(chunkFree);
        state.put(chunkEnd);
        state.put(end);
        state.putFirst(runStarts, runs);
        state.putFirst(runSizes, runs);
    }

    /** Reads back what {@link #keep} wrote; memory has been restored already. */
    public void restore(StateWords state) {
        bins = state.nextAll();
        chunkFree = state.next();
        chunkEnd = state.next();
        end = state.next();
        long[] starts = state.nextAll();
        runs = starts.length;
        runStarts = Arrays.copyOf(starts, Math.max(16, runs));
        runSizes = Arrays.copyOf(state.nextAll(), Math.max(16, runs));
    }
}
