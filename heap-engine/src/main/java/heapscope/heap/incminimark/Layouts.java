package heapscope.heap.incminimark;

import heapscope.memory.WordReader;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.object.TypeTrait;
import heapscope.unit.Words;

/** The type table as arrays by type number, for the loops of the collector (specification, section 2.4). */
final class Layouts {

    /** Least bytes of an object with header: a forwarding stub must fit. */
    static final int MINIMUM = 16;

    /** Body bytes without items: where the first item is, or the whole body. */
    final int[] fixedSize;
    /** Bytes of an item, 0 for a type without items. */
    final int[] itemSize;
    /** Offset of the length, -1 for a type without items. */
    final int[] lengthOffset;
    /** Offsets of the references in the fixed part. */
    final int[][] pointers;
    /** Offsets of the references in an item. */
    final int[][] itemPointers;
    /** Whether the references of the fixed part are words one behind the other. */
    final boolean[] pointersTogether;
    final boolean[] hasPointers;
    final boolean[] canBePinned;
    final boolean[] weakReference;
    final boolean[] lightDestructor;
    final boolean[] oldStyleFinalizer;

    Layouts(TypeTable types) {
        int count = types.size();
        fixedSize = new int[count];
        itemSize = new int[count];
        lengthOffset = new int[count];
        pointers = new int[count][];
        itemPointers = new int[count][];
        pointersTogether = new boolean[count];
        hasPointers = new boolean[count];
        canBePinned = new boolean[count];
        weakReference = new boolean[count];
        lightDestructor = new boolean[count];
        oldStyleFinalizer = new boolean[count];
        for (TypeDescriptor type : types.all()) {
            enter(type);
        }
    }

    private void enter(TypeDescriptor type) {
        int id = type.id();
        fixedSize[id] = type.fixedSize();
        itemSize[id] = type.itemSize();
        lengthOffset[id] = type.lengthOffset();
        pointers[id] = type.pointerOffsets().stream().mapToInt(Integer::intValue).toArray();
        itemPointers[id] = type.itemPointerOffsets().stream().mapToInt(Integer::intValue).toArray();
        pointersTogether[id] = areTogether(pointers[id]);
        hasPointers[id] = type.hasPointers();
        canBePinned[id] = type.canBePinned();
        weakReference[id] = type.traits().contains(TypeTrait.WEAK_REFERENCE);
        lightDestructor[id] = type.traits().contains(TypeTrait.LIGHT_DESTRUCTOR);
        oldStyleFinalizer[id] = type.traits().contains(TypeTrait.OLD_STYLE_FINALIZER);
    }

    private static boolean areTogether(int[] offsets) {
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] != offsets[i - 1] + 8) {
                return false;
            }
        }
        return offsets.length > 0;
    }

    /** Bytes of an object with header, rounded up. The header may not be a forwarded one. */
    long totalSize(WordReader memory, long object) {
        int type = Header.type(memory.load(object - Header.SIZE));
        int item = itemSize[type];
        long body = fixedSize[type];
        if (item > 0) {
            body = Words.roundUp(body + item * memory.load(object + lengthOffset[type]));
        }
        return Math.max(MINIMUM, Header.SIZE + body);
    }

    /** Bytes of an object with that many items and header, not rounded. */
    long rawSize(int type, long length) {
        return Header.SIZE + fixedSize[type] + itemSize[type] * length;
    }

    /** The number of items of an object. */
    long length(WordReader memory, long object) {
        int offset = lengthOffset[Header.type(memory.load(object - Header.SIZE))];
        return offset < 0 ? 0 : memory.load(object + offset);
    }

    /** Whether a word of a slot or root cell is a reference: not null, and its low two bits clear. */
    static boolean isReference(long word) {
        return word != 0 && (word & 3) == 0;
    }
}
