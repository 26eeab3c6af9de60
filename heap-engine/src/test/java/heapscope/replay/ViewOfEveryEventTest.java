package heapscope.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.run.Instant;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap can be looked at after every single event, inside collections too, and what is seen fits together. */
class ViewOfEveryEventTest {

    private long events;
    private long insideCollections;

    @ParameterizedTest
    @ValueSource(strings = {
        "train-004-pinning", "train-008-weakfin", "train-024-pinning", "train-027-threshold", "train-061-pinheavy",
        "cards_boundaries", "shrink_array", "direct_move_out_of_nursery", "memory_pressure", "finalizer_diamond"
    })
    void whatIsSeenFitsTogether(String name) throws Exception {
        try (InputStream in = getClass().getResourceAsStream(name + ".jsonl.gz")) {
            Replay replay = new Replay(Recording.read(name, in), IncminimarkHeap::new);
            replay.ticks().watchAll((tick, event) -> {
                if (events++ % 7 == 0) {
                    look(replay.capture());
                }
            });
            replay.advance();
            assertTrue(replay.report().identical(), replay.report().toString());
        }
        assertTrue(insideCollections > 0 || name.equals("shrink_array"));
    }

    private void look(Instant instant) {
        HeapView heap = instant.heap();
        HeapView.Collector collector = heap.collector();
        if (collector.inCollection() != null) {
            insideCollections++;
        }
        lookAtNursery(heap);
        long inArenas = 0;
        for (HeapView.Arena arena : heap.arenas()) {
            for (HeapView.Page page : arena.pages()) {
                inArenas += (long) page.used() * page.blockSize();
                lookAtPage(heap, page);
            }
        }
        assertEquals(figure(collector, "ac_total_memory_used"), inArenas, "bytes in arenas");
        heap.largeObjects((object, type, size, header) -> {
            assertEquals(Space.LARGE, heap.spaceOf(object));
            assertEquals(object, heap.objectAt(object + size - 16));
        });
        heap.staticObjects((object, type, size, header) -> assertEquals(object, heap.objectAt(object)));
    }

    private static double figure(HeapView.Collector collector, String name) {
        return collector.figures().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static void lookAtNursery(HeapView heap) {
        HeapView.Nursery nursery = heap.nursery();
        long[] end = {nursery.start()};
        heap.nurseryObjects((object, type, size, header) -> {
            assertTrue(object - 8 >= end[0], "objects of the nursery overlap");
            assertTrue(heap.types().has(type), "no type " + type);
            assertEquals(size, heap.sizeOf(object));
            assertEquals(object, heap.objectAt(object - 8));
            assertEquals(HeapView.Color.NONE, heap.colorOf(object));
            end[0] = object - 8 + size;
        });
        assertTrue(end[0] <= nursery.end(), "an object reaches beyond the nursery");
    }

    private static void lookAtPage(HeapView heap, HeapView.Page page) {
        int[] seen = new int[1];
        heap.blocksOf(page, (object, type, size, header) -> {
            seen[0]++;
            assertEquals(page.blockSize(), size);
            assertEquals(object, heap.objectAt(object + size - 9));
            assertEquals(Space.ARENA, heap.spaceOf(object));
            assertTrue(type == -1 || heap.types().has(type));
        });
        assertEquals(page.used(), seen[0], "blocks in use");
        assertTrue(page.used() + page.untouched() <= page.capacity());
    }
}
