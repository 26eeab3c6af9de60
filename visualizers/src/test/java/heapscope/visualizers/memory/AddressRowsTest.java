package heapscope.visualizers.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressRowsTest {

    private final AddressRows rows = new AddressRows(0x1000, 0x1400, 256, 50, 20, 512, 10, 30, 4, Detail.BOXES);

    @Test
    void addressesRunFromLeftToRightAndThenDown() {
        assertEquals(50, rows.xOf(0x1000));
        assertEquals(306, rows.xOf(0x1080));
        assertEquals(50, rows.xOf(0x1100));
        assertEquals(30, rows.boxTop(rows.rowOf(0x10f8)));
        assertEquals(74, rows.boxTop(rows.rowOf(0x1100)));
        assertEquals(4, rows.count());
    }

    @Test
    void thePointOfAnAddressShowsThatAddress() {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            long address = 0x1000 + random.nextInt(0x400);
            assertEquals(address, rows.addressAt(rows.xOf(address) + 0.5, rows.boxTop(rows.rowOf(address)) + 1));
        }
        assertEquals(-1, rows.addressAt(49, 30));
        assertEquals(-1, rows.addressAt(60, 20 + 4 * 44));
    }

    @Test
    void aRangeThatEndsARowHasAPartInEachOfItsRows() {
        List<String> parts = new ArrayList<>();
        rows.parts(0x10c0, 0x1220, (x, y, width, height, starts, ends) -> parts.add(
                x + " " + y + " " + width + " " + starts + " " + ends));
        assertEquals(
                List.of("434.0 30.0 128.0 true false", "50.0 74.0 512.0 false false", "50.0 118.0 64.0 false true"),
                parts);
        parts.clear();
        rows.parts(0x10c0, 0x1100, (x, y, width, height, starts, ends) -> parts.add(width + " " + starts + " " + ends));
        assertEquals(List.of("128.0 true true"), parts);
    }

    @Test
    void textGoesWhereThereIsMostRoom() {
        assertEquals(0, rows.longestPart(0x1010, 0x1030));
        assertEquals(1, rows.longestPart(0x10f8, 0x1120));
        assertEquals(0, rows.longestPart(0x10e0, 0x1108));
    }

    @Test
    void onlyRowsThatCanBeSeenAreVisited() {
        assertEquals(1, rows.firstRow(64));
        assertEquals(2, rows.endRow(100));
        assertEquals(4, rows.endRow(10_000));
        assertEquals(0, rows.firstRow(-500));
    }

    @Test
    void aClassroomNurseryHasRoomForNames() {
        RowsFit fit = new RowsFit(900, 200, 14);
        RowsFit.Choice fitting = fit.choose(1024, RowsFit.evenDivisions(1024, 400));
        AddressRows chosen = fit.rows(0, 1024, fitting, 60, 26, fit.boxHeight(1024, fitting));
        assertEquals(Detail.BOXES, chosen.detail());
        assertTrue(chosen.height() <= 200, chosen.toString());
        assertTrue(chosen.scale() > 2, chosen.toString());
    }

    @Test
    void whatHasNoRoomForNamesIsAsLargeAsItFits() {
        RowsFit fit = new RowsFit(524, 240, 14);
        assertEquals(new RowsFit.Choice(1024, Detail.BARS), fit.choose(8192, RowsFit.pageMultiples(512, 8192)));
        assertEquals(new RowsFit.Choice(512, Detail.BARS), fit.choose(4096, RowsFit.pageMultiples(512, 4096)));
        assertEquals(new RowsFit.Choice(1024, Detail.BOXES), fit.choose(3072, RowsFit.pageMultiples(512, 3072)));
    }

    @Test
    void everythingFitsHoweverLargeItIs() {
        for (long bytes = 1 << 12; bytes <= 1L << 32; bytes *= 3) {
            RowsFit fit = new RowsFit(1000, 400, 14);
            RowsFit.Choice fitting = fit.choose(bytes, RowsFit.pageMultiples(8192, bytes));
            assertTrue(fit.heightOf(bytes, fitting) <= 400, bytes + " bytes, " + fitting);
        }
    }

    @Test
    void boxesGrowOnlyIntoRoomThatIsToSpare() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            long bytes = 8192L * (1 + random.nextInt(5000));
            RowsFit fit = new RowsFit(200 + random.nextInt(1500), 150 + random.nextInt(800), 14);
            RowsFit.Choice fitting = fit.choose(bytes, RowsFit.pageMultiples(8192, bytes));
            AddressRows chosen = fit.rows(0, bytes, fitting, 60, 26, fit.boxHeight(bytes, fitting));
            assertTrue(chosen.height() <= fit.height(), chosen + " in " + fit);
        }
    }

    @Test
    void zoomingHalvesWhatIsInARow() {
        assertEquals(512, RowsFit.zoomed(1024, 1));
        assertEquals(64, RowsFit.zoomed(1024, 30));
    }
}
