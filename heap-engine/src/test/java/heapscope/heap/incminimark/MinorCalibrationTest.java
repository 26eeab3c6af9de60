package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.reference.FidelityPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cost model against the measured minor collections (measurements, section 6, first table). */
class MinorCalibrationTest {

    private static final int NURSERY = 1 << 20;
    private static final int KEPT = 1;

    /** What the rows for fresh and for recycled arenas differ by. */
    private static final double TOLERANCE = 0.2;
    private static final double LEAST_INTERCEPT = -7_000;
    private static final double MOST_INTERCEPT = 19_000;

    @ParameterizedTest
    @EnumSource
    void aMinorCollectionCostsWhatItsSurvivorsCostOnPyPy(SurvivingKind kind) {
        CalibrationHeap heap = new CalibrationHeap();
        warmUp(heap, kind);
        double[] bytes = new double[9];
        double[] nanos = new double[9];
        for (int share = 0; share <= 8; share++) {
            heap.pauses.clear();
            minor(heap, kind, share);
            CalibrationHeap.Pause pause = heap.pauses.getLast();
            bytes[share] = pause.bytes();
            nanos[share] = pause.nanos();
            heap.heap.collect(2);
        }
        Line line = Line.through(bytes, nanos);
        assertEquals(1, line.slope() / kind.nanosPerByte(), TOLERANCE);
        FidelityPage.assertFigures(
                "What survives a minor collection", kind.label, 0.006, kind.nanosPerByte(), line.slope());
        assertTrue(line.intercept() > LEAST_INTERCEPT && line.intercept() < MOST_INTERCEPT);
    }

    @Test
    void anEmptyMinorCollectionCostsWhatItDoesOnPyPy() {
        CalibrationHeap heap = new CalibrationHeap();
        heap.pauses.clear();
        heap.heap.collect(-1);
        assertEquals(2_400, heap.pauses.getLast().nanos(), 100);
    }

    /** Takes all the memory from the system that will be needed: the measured repetition was the third. */
    private static void warmUp(CalibrationHeap heap, SurvivingKind kind) {
        for (int round = 4; round > 0; round -= 2) {
            for (int i = 0; i < round; i++) {
                minor(heap, kind, 8);
            }
            heap.heap.collect(2);
        }
    }

    /** Fills the nursery and collects it when so many eighths of what is in it are referenced. */
    private static void minor(CalibrationHeap heap, SurvivingKind kind, int eighths) {
        heap.makeOldArray(KEPT, NURSERY / 16);
        heap.heap.collect(-1);
        for (int i = 0; heap.hasRoom(); i++) {
            long object = kind.make(heap);
            if (i % 8 < eighths) {
                heap.setItem(heap.root(KEPT), i / 8 * eighths + i % 8, object);
            }
        }
        heap.heap.collect(-1);
        heap.setRoot(KEPT, 0);
    }
}
