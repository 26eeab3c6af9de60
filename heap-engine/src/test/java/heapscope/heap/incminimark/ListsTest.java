package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.memory.MemoryImage;
import heapscope.memory.StateWords;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The collector's own lists against those of Java. */
class ListsTest {

    private static final long SEED = 11;

    private final Books books = new Books();

    @Test
    void stackPopsWhatWasPushedLast() {
        AddressStack stack = new AddressStack(books);
        ArrayDeque<Long> expected = new ArrayDeque<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(5) < 3 || expected.isEmpty()) {
                stack.push(i);
                expected.push((long) i);
            } else {
                assertEquals(expected.pop(), stack.pop(), "seed " + SEED);
            }
        }
        AddressStack.Walk walk = stack.walk();
        for (long word : expected) {
            assertEquals(word, walk.next());
        }
        assertFalse(walk.hasNext());
        assertEquals(expected.size(), stack.length());
    }

    @Test
    void dequeTakesWhatWasAppendedFirst() {
        AddressDeque deque = new AddressDeque(books);
        ArrayDeque<Long> expected = new ArrayDeque<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(5) < 3 || expected.isEmpty()) {
                deque.append(i);
                expected.add((long) i);
            } else {
                assertEquals(expected.remove(), deque.takeFirst(), "seed " + SEED);
            }
        }
        assertArrayEquals(expected.stream().mapToLong(Long::longValue).toArray(), deque.toArray());
        deque.clear();
        assertTrue(deque.isEmpty());
        deque.append(5);
        assertArrayEquals(new long[] {5}, deque.toArray());
    }

    @Test
    void mapFindsItsKeysAndKeepsTheirOrder() {
        AddressMap map = new AddressMap(books);
        for (int round = 0; round < 2; round++) {
            Map<Long, Long> expected = new LinkedHashMap<>();
            for (long i = 0; i < 3_000; i++) {
                long key = 0x1000000 + i * 40 % 100_003 * 8;
                if (expected.put(key, i + 1) == null) {
                    map.put(key, i + 1);
                }
            }
            expected.forEach((key, value) -> assertEquals(value == 0 ? 1 : value, map.get(key)));
            assertEquals(0, map.get(12_345));
            assertArrayEquals(
                    expected.keySet().stream().mapToLong(Long::longValue).toArray(), map.keys(books.pages));
            map.clear();
            assertEquals(0, map.get(0x1000000));
        }
    }

    @Test
    void keptListsComeBack() {
        AddressStack stack = new AddressStack(books);
        for (int i = 0; i < 2_000; i++) {
            stack.push(i);
        }
        StateWords words = new StateWords();
        books.keep(words);
        stack.keep(words);
        MemoryImage image = books.pages.share();
        long[] before = stack.toArray(books.pages);
        stack.clear();
        for (int i = 0; i < 700; i++) {
            stack.push(-i);
        }
        books.pages.restore(image);
        StateWords reader = words.reader();
        books.restore(reader);
        stack.restore(reader);
        assertArrayEquals(before, stack.toArray(books.pages));
    }
}
