package heapscope.visualizers.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void figuresHaveUnitsAndGroupedDigits() {
        assertEquals("1,204 objects", Quantity.text(1204, "objects"));
        assertEquals("1 object", Quantity.text(1, "objects"));
        assertEquals("5.2 MiB", Quantity.text(5_452_595, "bytes"));
        assertEquals("0.50 pages", Quantity.text(0.5, "pages"));
        assertEquals("12", Quantity.text(12, ""));
        assertEquals("yes", Quantity.text(1, "truth value"));
        assertEquals("none", Quantity.text(Double.POSITIVE_INFINITY, "bytes"));
    }

    @Test
    void countsOfThingsAgreeWithTheirNumber() {
        assertEquals("1 entry", Quantity.count(1, "entry"));
        assertEquals("2 entries", Quantity.count(2, "entry"));
        assertEquals("0 slots", Quantity.count(0, "slot"));
    }

    @Test
    void sharesOfNothingAreNothing() {
        assertEquals("0 %", Quantity.percent(5, 0));
        assertEquals("75 %", Quantity.percent(3, 4));
    }
}
