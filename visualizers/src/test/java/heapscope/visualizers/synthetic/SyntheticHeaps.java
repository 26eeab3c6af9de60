package heapscope.visualizers.synthetic;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.StepDetails;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Heaps to look at: one that fits on a blackboard, and huge ones. */
public final class SyntheticHeaps {

    /** Where the nursery of the small heap starts. */
    public static final long NURSERY = 0x10000;
    /** Where the old space of the small heap starts. */
    public static final long OLD = 0x20000;

    private static final int INT = 1;
    private static final int NODE = 2;
    private static final int STR = 3;
    private static final int LIST = 4;

    private SyntheticHeaps() {}

    /**
     * What views show after a step.
     *
     * @param object an old object that references others
     */
    public record Scene(HeapSnapshot snapshot, StepDetails details, long object) {}

    /** A nursery of 1 KiB after a minor collection and some allocations, pages of 512 bytes, marking half way. */
    public static Scene classroom() {
        return classroom(true);
    }

    /** The same after both large objects, the last in memory, died. */
    public static Scene classroomWithoutLargeObjects() {
        return classroom(false);
    }

    private static Scene classroom(boolean withLarge) {
        SyntheticHeapBuilder heap = new SyntheticHeapBuilder(NURSERY, 1024, 4096, 512);
        List<HeapView.Page> pages = new ArrayList<>();
        pages.add(heap.page(OLD, 0, INT, bits(27, 0.8, 1), 3));
        pages.add(heap.page(OLD + 512, 1, NODE, bits(9, 1, 2), 6));
        pages.add(heap.page(OLD + 1024, 2, STR, bits(12, 1, 3), 0));
        pages.add(heap.page(OLD + 1536, 3, LIST, bits(8, 0.8, 4), 12));
        pages.add(heap.emptyPage(OLD + 2048, 4, HeapView.PageState.FREE));
        for (int i = 5; i < 8; i++) {
            pages.add(heap.emptyPage(OLD + i * 512L, i, HeapView.PageState.UNINITIALIZED));
        }
        heap.addArena(OLD, pages, 4);
        if (withLarge) {
            heap.blacken(heap.addLarge(OLD + 4096, LIST, 400));
            heap.addLarge(OLD + 4096 + 416, STR, 300);
        }

        long block = OLD + 512 + 32;
        for (int i = 0; i < 4; i++) {
            heap.blacken(block + i * 32L + 8);
        }
        heap.gray(block + 4 * 32L + 8);
        heap.gray(block + 5 * 32L + 8);
        long node = block + 32 + 8;
        heap.remember(node);
        heap.store(node, OLD + 1024 + 32 + 8);
        heap.store(node + 8, block + 5 * 32L + 8);

        List<MovementRecord> moves = new ArrayList<>();
        long at = NURSERY;
        for (int i = 0; i < 19; i++) {
            int type = INT + i % 4;
            long to = type == NODE && i > 4 && i < 17 ? block + (5 + i / 4) * 32L + 8 : 0;
            if (to != 0) {
                moves.add(new MovementRecord(at + 8, to, heap.sizeOf(type), 0, "stack", Space.ARENA));
            }
            at = heap.leaveRemains(at, type, to);
        }
        HeapSnapshot before = heap.snapshot(1);
        long first = heap.allocateYoung(NODE);
        heap.allocateYoung(INT);
        long text = heap.allocateYoung(STR);
        heap.pin(text);
        heap.allocateYoung(LIST);
        heap.allocateYoung(INT);
        heap.store(node + 8, first);
        heap.setTop(NURSERY + 1024);
        heap.release(OLD, 5);
        heap.release(OLD, 6);
        heap.release(OLD + 1536, 4);
        HeapSnapshot after = heap.snapshot(1);
        List<Long> freed = List.of(OLD + 32 + 8 + 16 * 5, OLD + 32 + 8 + 16 * 6, OLD + 1536 + 32 + 24 * 4 + 8);
        return new Scene(after, details(before, after, moves, freed), node);
    }

    /** Old space of the default configuration with about that many live objects, and a nursery of 1 MiB. */
    public static Scene huge(int objects, int state) {
        long nursery = 1 << 20;
        SyntheticHeapBuilder heap = new SyntheticHeapBuilder(nursery, 1 << 20, 1 << 19, 8192);
        Random random = new Random(7);
        while (heap.free() < 2 * nursery - (1 << 18)) {
            heap.allocateYoung(INT + random.nextInt(5));
        }
        long base = 4 << 20;
        int live = 0;
        while (live < objects) {
            List<HeapView.Page> pages = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                long address = base + i * 8192L;
                if (live >= objects) {
                    pages.add(heap.emptyPage(address, i, HeapView.PageState.UNINITIALIZED));
                    continue;
                }
                HeapView.Page page = heap.page(
                        address, i, INT + random.nextInt(5),
                        bits(512, 0.6 + random.nextDouble() * 0.4, random.nextLong()), 0);
                pages.add(page);
                live += page.used();
            }
            heap.addArena(base, pages, 0);
            base += 1 << 19;
            if (random.nextInt(4) == 0) {
                heap.addLarge(base, STR, 200_000);
                base += 200_704;
            }
        }
        HeapSnapshot unmarked = heap.snapshot(state);
        for (HeapView.Arena arena : unmarked.heap().arenas()) {
            for (HeapView.Page page : arena.pages()) {
                double marked = random.nextDouble();
                unmarked.heap().blocksOf(page, (object, type, size, header) -> {
                    if (random.nextDouble() < marked) {
                        heap.blacken(object);
                    } else if (random.nextInt(50) == 0) {
                        heap.gray(object);
                    }
                });
            }
        }
        HeapSnapshot snapshot = heap.snapshot(state);
        return new Scene(snapshot, details(unmarked, snapshot, List.of(), List.of()), 0);
    }

    private static StepDetails details(
            HeapSnapshot before, HeapSnapshot after, List<MovementRecord> moves, List<Long> freed) {
        return new StepDetails(before, after, List.of(), true, moves, freed, List.of(), "A synthetic step.");
    }

    private static BitSet bits(int count, double share, long seed) {
        Random random = new Random(seed);
        BitSet bits = new BitSet(count);
        for (int i = 0; i < count; i++) {
            bits.set(i, random.nextDouble() < share);
        }
        return bits;
    }
}
