package heapscope.machine.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.object.TypeTable;
import org.junit.jupiter.api.Test;

/** The sizes measured on PyPy 7.3.11 (measurements, section 3.1 and table T4), header included. */
class LayoutTest {

    private final TypeTable types = Layout.table();

    private long size(int layout, long length) {
        return types.get(layout).totalSize(length);
    }

    @Test
    void numbersTakeTwoWords() {
        assertEquals(16, size(Layout.INT, 0));
        assertEquals(16, size(Layout.FLOAT, 0));
    }

    @Test
    void anIntegerOfTwoDigitsTakes72BytesAndItsDigits() {
        assertEquals(16 + 24 + 16, size(Layout.LONG, 0) + size(Layout.BIGINT, 0) + size(Layout.WORDS, 0));
        assertEquals(72, size(Layout.LONG, 0) + size(Layout.BIGINT, 0) + size(Layout.WORDS, 2));
    }

    @Test
    void aStringIsAWrapperAndABlock() {
        assertEquals(64, size(Layout.STR, 0) + size(Layout.BLOCK, 5));
        assertEquals(112, size(Layout.STR, 0) + size(Layout.BLOCK, 50));
        assertEquals(160, size(Layout.STR, 0) + size(Layout.BLOCK, 101));
    }

    @Test
    void bytesAndByteArrays() {
        assertEquals(48, size(Layout.BYTES, 0) + size(Layout.BLOCK, 7));
        assertEquals(56, size(Layout.BYTES, 0) + size(Layout.BLOCK, 8));
        assertEquals(64, size(Layout.BYTEARRAY, 0) + size(Layout.LIST_HEADER, 0) + size(Layout.CHARS, 0));
        assertEquals(168, size(Layout.BYTEARRAY, 0) + size(Layout.LIST_HEADER, 0) + size(Layout.CHARS, 100));
    }

    @Test
    void tuplesOfTwoAreSpecialised() {
        assertEquals(24, size(Layout.TUPLE2, 0));
        assertEquals(40, size(Layout.TUPLE, 0) + size(Layout.REFS, 1));
        assertEquals(72, size(Layout.TUPLE, 0) + size(Layout.REFS, 5));
    }

    @Test
    void aListIsThreeBlocks() {
        assertEquals(24, size(Layout.LIST, 0));
        assertEquals(144, size(Layout.LIST, 0) + size(Layout.LIST_HEADER, 0) + size(Layout.REFS, 10));
        assertEquals(816, size(Layout.REFS, 100));
    }

    @Test
    void aDictOfOneTakes320BytesAndASetOfOne200() {
        assertEquals(24, size(Layout.DICT, 0));
        long table = size(Layout.TABLE, 0) + size(Layout.INDEX_BYTES, 16);
        assertEquals(320, size(Layout.DICT, 0) + table + size(Layout.ENTRIES, 8));
        assertEquals(200, size(Layout.SET, 0) + table + size(Layout.REFS, 8));
    }

    @Test
    void anInstanceTakes56BytesUpToFiveAttributes() {
        assertEquals(56, size(Layout.INSTANCE, 0));
        assertEquals(88, size(Layout.INSTANCE, 0) + size(Layout.REFS, 2));
        assertEquals(80, size(Layout.INSTANCE, 0) + size(Layout.WORDS, 1));
    }

    @Test
    void methodsCellsAndWeakReferences() {
        assertEquals(32, size(Layout.METHOD, 0));
        assertEquals(24, size(Layout.CELL, 0));
        assertEquals(48, size(Layout.WEAKREF, 0) + size(Layout.WEAK_BOX, 0));
    }
}
