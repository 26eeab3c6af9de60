package heapscope.object;

import heapscope.unit.Words;
import java.util.List;
import java.util.Set;

/**
 * What the collector knows of a type (specification of the collector, section 2.4). All offsets are in bytes from the
 * object's address, which is just behind the 8-byte header.
 *
 * @param id the index in the type table
 * @param name the name for people
 * @param fixedSize body bytes without items: a multiple of 8 for a type without items; for one with items the raw
 *     offset of the first item
 * @param itemSize bytes of an item, 0 for a type without items
 * @param lengthOffset offset of the word that holds the number of items, -1 for a type without items
 * @param pointerOffsets offsets of the references in the fixed part, in declaration order
 * @param itemPointerOffsets offsets of the references inside one item
 * @param traits what else is special about the type
 * @param fieldNames a name for each word of the fixed part, for the inspector; may be shorter than the part
 */
public record TypeDescriptor(
        int id,
        String name,
        int fixedSize,
        int itemSize,
        int lengthOffset,
        List<Integer> pointerOffsets,
        List<Integer> itemPointerOffsets,
        Set<TypeTrait> traits,
        List<String> fieldNames) {

    /** Bytes of the header word. */
    public static final int HEADER = 8;

    public TypeDescriptor {
        pointerOffsets = List.copyOf(pointerOffsets);
        itemPointerOffsets = List.copyOf(itemPointerOffsets);
        traits = Set.copyOf(traits);
        fieldNames = List.copyOf(fieldNames);
    }

    /** Whether objects of this type have items and so a length. */
    public boolean isVarSized() {
        return itemSize > 0;
    }

    /** Whether objects of this type hold references at all. */
    public boolean hasPointers() {
        return !pointerOffsets.isEmpty() || !itemPointerOffsets.isEmpty();
    }

    /** Whether an object of this type may be pinned: only those without references and without any special death. */
    public boolean canBePinned() {
        return !hasPointers() && traits.isEmpty();
    }

    /** Body bytes of an object with that many items, rounded up to words. */
    public long bodySize(long length) {
        return isVarSized() ? Words.roundUp(fixedSize + length * itemSize) : fixedSize;
    }

    /** Bytes of an object with that many items including its header, rounded up to words. */
    public long totalSize(long length) {
        return HEADER + bodySize(length);
    }
}
