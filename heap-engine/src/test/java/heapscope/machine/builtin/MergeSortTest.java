package heapscope.machine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sorting is right, stable, and cheap for what is in order already. */
class MergeSortTest {

    private static final long SEED = 77;

    private int comparisons;

    private int[] sorted(int[] keys) {
        int[] positions = IntStream.range(0, keys.length).toArray();
        comparisons = 0;
        MergeSort.sort(positions, (a, b) -> {
            comparisons++;
            return keys[a] < keys[b];
        });
        return positions;
    }

    @Test
    void equalKeysKeepTheirOrder() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            int[] keys = random.ints(random.nextInt(200), 0, 20).toArray();
            int[] expected = IntStream.range(0, keys.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> keys[i]))
                    .mapToInt(i -> i)
                    .toArray();
            assertArrayEquals(expected, sorted(keys), "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void whatIsInOrderTakesFewComparisons() {
        sorted(IntStream.range(0, 10_000).toArray());
        assertTrue(comparisons < 11_000, comparisons + " comparisons");
    }
}
