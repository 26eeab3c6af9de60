package heapscope.visualizers.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HatchTest {

    @Test
    void linesStayInsideTheirRectangle() {
        for (Hatch hatch : Hatch.values()) {
            double[] ends = hatch.lines(13, 7, 41, 22);
            assertTrue(ends.length >= 4 * 8, hatch.name());
            for (int i = 0; i < ends.length; i += 2) {
                assertTrue(ends[i] >= 13 && ends[i] <= 54, hatch + " x " + ends[i]);
                assertTrue(ends[i + 1] >= 7 && ends[i + 1] <= 29, hatch + " y " + ends[i + 1]);
            }
        }
    }

    @Test
    void linesAreAtFixedPlacesOfTheSurface() {
        double[] ends = Hatch.DIAGONAL.lines(13, 7, 41, 22);
        for (int i = 0; i < ends.length; i += 2) {
            assertEquals(0, (ends[i] + ends[i + 1]) % 6, 1e-9);
        }
    }

    @Test
    void anEmptyRectangleHasNoLines() {
        assertEquals(0, Hatch.CROSS.lines(5, 5, 0, 9).length);
    }
}
