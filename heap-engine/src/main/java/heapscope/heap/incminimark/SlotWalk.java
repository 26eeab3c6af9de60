package heapscope.heap.incminimark;

import heapscope.memory.WordReader;
import java.util.function.LongConsumer;

/** Walks over the cells of an object that hold references, in tracing order (specification, section 2.4). */
final class SlotWalk {

    private final Layouts layouts;

    SlotWalk(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Shows the address of each cell: all items first, then the fixed part. */
    void forEach(WordReader memory, long object, LongConsumer action) {
        int type = Header.type(memory.load(object - Header.SIZE));
        int[] itemOffsets = layouts.itemPointers[type];
        if (itemOffsets.length > 0) {
            long item = object + layouts.fixedSize[type];
            long length = memory.load(object + layouts.lengthOffset[type]);
            for (long i = 0; i < length; i++) {
                for (int offset : itemOffsets) {
                    action.accept(item + offset);
                }
                item += layouts.itemSize[type];
            }
        }
        for (int offset : layouts.pointers[type]) {
            action.accept(object + offset);
        }
    }
}
