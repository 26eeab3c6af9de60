package heapscope.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.unit.PageNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressSpaceTest {

    private static final long PAGE = PageNumber.SIZE;

    private final AddressSpace space = new AddressSpace();

    @Test
    void freshlyMappedMemoryIsZero() {
        space.map(PAGE, 2 * PAGE);
        assertEquals(0, space.load(PAGE));
        assertEquals(0, space.load(3 * PAGE - 8));
    }

    @Test
    void onlyMappedPagesAreMapped() {
        space.map(PAGE, 1);
        assertFalse(space.isMapped(0));
        assertTrue(space.isMapped(2 * PAGE - 1));
        assertFalse(space.isMapped(2 * PAGE));
        assertFalse(space.isMapped(1L << 40));
    }

    @Test
    void storingWhereNothingIsMappedIsAFault() {
        space.map(PAGE, PAGE);
        space.unmap(PAGE, PAGE);
        assertThrows(AddressFault.class, () -> space.store(PAGE, 1));
    }

    @Test
    void bytesAreLittleEndianInAWord() {
        space.map(0, PAGE);
        space.store(8, 0x0807060504030201L);
        for (int i = 0; i < 8; i++) {
            assertEquals(i + 1, space.loadByte(8 + i));
        }
        space.storeByte(11, 0xff);
        assertEquals(0x08070605ff030201L, space.load(8));
    }

    @Test
    void anImageKeepsWhatWasThereWhenItWasTaken() {
        space.map(0, 2 * PAGE);
        space.store(16, 1);
        MemoryImage image = space.share();
        space.store(16, 2);
        space.unmap(PAGE, PAGE);
        assertEquals(1, image.load(16));
        assertTrue(image.isMapped(PAGE));
        assertEquals(2, space.load(16));
    }

    @Test
    void onlyWrittenPagesAreCopiedAfterSharing() {
        space.map(0, 10 * PAGE);
        for (long p = 0; p < 10; p++) {
            space.store(p * PAGE, p);
        }
        MemoryImage before = space.share();
        long copies = space.pagesPrivatized();
        space.store(3 * PAGE, 1);
        space.store(3 * PAGE + 8, 1);
        assertEquals(copies + 1, space.pagesPrivatized());
        MemoryImage after = space.share();
        assertEquals(1, after.framesNotIn(before));
        assertFalse(after.sharesPage(before, new PageNumber(3)));
        assertTrue(after.sharesPage(before, new PageNumber(4)));
    }

    @Test
    void restoringBringsBackContentsAndMapping() {
        space.map(0, PAGE);
        space.store(0, 7);
        MemoryImage image = space.share();
        space.map(5 * PAGE, PAGE);
        space.store(0, 8);
        space.restore(image);
        assertEquals(7, space.load(0));
        assertFalse(space.isMapped(5 * PAGE));
        space.store(0, 9);
        assertEquals(7, image.load(0));
    }

    @Test
    void equalMemoryHasEqualHashesAndAChangeShows() {
        space.map(0, 3 * PAGE);
        space.store(PAGE, 5);
        long first = space.share().hash();
        space.store(PAGE, 6);
        assertNotEquals(first, space.share().hash());
        space.store(PAGE, 5);
        assertEquals(first, space.share().hash());
        space.map(7 * PAGE, PAGE);
        assertNotEquals(first, space.share().hash());
    }

    @Test
    void overlappingCopiesKeepTheirContents() {
        space.map(0, 4 * PAGE);
        for (int distance : new int[] {8, 64, 4096, -8, -64, -4096}) {
            for (int i = 0; i < 600; i++) {
                space.store(PAGE + i * 8, i + 1);
            }
            space.copyWords(PAGE, PAGE + distance, 600);
            for (int i = 0; i < 600; i++) {
                assertEquals(i + 1, space.load(PAGE + distance + i * 8), "distance " + distance);
            }
        }
    }

    @Test
    void randomStoresImagesAndRestoresAgreeWithAPlainMap() {
        long seed = 20261121;
        System.out.println("AddressSpaceTest seed " + seed);
        Random random = new Random(seed);
        space.map(0, 16 * PAGE);
        Map<Long, Long> model = new HashMap<>();
        MemoryImage kept = space.share();
        Map<Long, Long> keptModel = Map.of();
        for (int i = 0; i < 20_000; i++) {
            int action = random.nextInt(100);
            if (action == 0) {
                kept = space.share();
                keptModel = new HashMap<>(model);
            } else if (action == 1) {
                space.restore(kept);
                model = new HashMap<>(keptModel);
            } else {
                long address = random.nextInt(16 * 512) * 8L;
                space.store(address, i);
                model.put(address, (long) i);
            }
        }
        for (long address = 0; address < 16 * PAGE; address += 8) {
            assertEquals(model.getOrDefault(address, 0L), space.load(address));
            assertEquals(keptModel.getOrDefault(address, 0L), kept.load(address));
        }
    }
}
