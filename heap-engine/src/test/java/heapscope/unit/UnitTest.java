package heapscope.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void addressesAreWrittenInHexadecimal() {
        assertEquals("0x3f8", new Address(0x3f8).toString());
        assertEquals(new PageNumber(2), new Address(2 * 4096 + 17).page());
        assertEquals(new Address(8192), new PageNumber(2).start());
    }

    @Test
    void bytesAreWrittenInTheUnitThatFits() {
        assertEquals("56 B", new Bytes(56).toString());
        assertEquals("1 KiB", new Bytes(1024).toString());
        assertEquals("1.5 KiB", new Bytes(1536).toString());
        assertEquals("5.2 MiB", new Bytes(5_452_595).toString());
        assertEquals("-1 KiB", new Bytes(-1024).toString());
    }

    @Test
    void virtualTimeIsWrittenInTheUnitThatFits() {
        assertEquals("850 ns", new VirtualNanos(850).toString());
        assertEquals("12.4 µs", new VirtualNanos(12_400).toString());
        assertEquals("3.1 ms", new VirtualNanos(3_100_000).toString());
    }

    @Test
    void sizesAreRoundedUpToWords() {
        assertEquals(0, Words.roundUp(0));
        assertEquals(8, Words.roundUp(1));
        assertEquals(16, Words.roundUp(16));
    }

    @Test
    void positionsAreNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Tick(-1));
        assertThrows(IllegalArgumentException.class, () -> new Address(-8));
        assertThrows(IllegalArgumentException.class, () -> new PageNumber(-1));
    }
}
