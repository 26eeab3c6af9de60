package heapscope.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockAllocatorTest {

    private static final long START = 0x100000;

    private final AddressSpace memory = new AddressSpace();
    private final BlockAllocator blocks = new BlockAllocator(memory, START, START + (1 << 24));

    @Test
    void aFreedBlockIsTheNextOneOfItsSize() {
        long first = blocks.allocate(320);
        blocks.allocate(320);
        blocks.free(first, 320);
        assertNotEquals(first, blocks.allocate(640));
        assertEquals(first, blocks.allocate(320));
    }

    @Test
    void neighbouringRunsAreJoinedAndUnmapped() {
        long first = blocks.allocate(20_000);
        long second = blocks.allocate(20_000);
        blocks.allocate(20_000);
        blocks.free(first, 20_000);
        blocks.free(second, 20_000);
        assertFalse(memory.isMapped(second));
        assertEquals(first, blocks.allocate(40_000));
        assertTrue(memory.isMapped(second));
    }

    @Test
    void thereIsAnEndToAllAddresses() {
        assertEquals(0, blocks.allocate(1L << 25));
        assertNotEquals(0, blocks.allocate(1L << 20));
    }

    @Test
    void blocksNeverOverlapAndTheStateComesBack() {
        long seed = 42;
        Random random = new Random(seed);
        TreeMap<Long, Long> live = new TreeMap<>();
        churn(random, live);
        StateWords state = new StateWords();
        blocks.keep(state);
        MemoryImage image = memory.share();
        List<Long> first = allocateMany();
        memory.restore(image);
        blocks.restore(state.reader());
        assertEquals(first, allocateMany(), "seed " + seed);
    }

    private void churn(Random random, TreeMap<Long, Long> live) {
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(5) < 3 || live.isEmpty()) {
                long bytes = 8L + 8 * random.nextInt(random.nextInt(10) == 0 ? 8_000 : 200);
                long block = blocks.allocate(bytes);
                if (block == 0) {
                    continue;
                }
                Map.Entry<Long, Long> before = live.floorEntry(block);
                assertTrue(before == null || before.getKey() + before.getValue() <= block);
                Long after = live.higherKey(block);
                assertTrue(after == null || block + bytes <= after);
                live.put(block, bytes);
            } else {
                Map.Entry<Long, Long> victim = live.floorEntry(START + (long) random.nextInt(1 << 24));
                if (victim != null) {
                    live.remove(victim.getKey());
                    blocks.free(victim.getKey(), victim.getValue());
                }
            }
        }
    }

    private List<Long> allocateMany() {
        List<Long> addresses = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            addresses.add(blocks.allocate(16L + i * 40));
        }
        return addresses;
    }
}
