package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.object.TypeDescriptor;
import heapscope.time.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cost model against the measured increments of sweeping (measurements, section 6, last paragraphs). */
class SweepingCalibrationTest {

    private static final int COUNT = 200_000;
    /** Section 6 gives the lower quartile of page sweeps; the medians of table T5 are about twice as long. */
    private static final double MEDIAN_OF_QUARTILE = 2;
    private static final int LARGE = 5_000;

    private final CalibrationHeap heap = new CalibrationHeap();

    @Test
    void aPageOfSmallLivingBlocksCostsWhatItDoesOnPyPy() {
        fill(heap.boxedInt, COUNT);
        assertBetween(300, MEDIAN_OF_QUARTILE * 640, perPage(sweep()));
    }

    @Test
    void aPageOfDeadInstancesCostsWhatItDoesOnPyPy() {
        fill(heap.instance, COUNT);
        heap.setRoot(1, 0);
        assertBetween(180, MEDIAN_OF_QUARTILE * 300, perPage(sweep()));
    }

    @Test
    void anIncrementOf384PagesTakesWhatItDoesOnPyPy() {
        fill(heap.boxedInt, 2 * COUNT);
        CalibrationHeap.Pause pause = sweep();
        assertTrue(pause.work().of(Work.SWEPT_PAGE) == 384);
        assertBetween(70_000, MEDIAN_OF_QUARTILE * 250_000, pause.nanos());
    }

    @Test
    void aLargeObjectCostsWhatItDoesOnPyPy() {
        heap.makeOldArray(1, LARGE);
        for (int i = 0; i < LARGE; i++) {
            heap.makeRoom();
            heap.setItem(heap.root(1), i, SurvivingKind.BYTES_OF_1000.make(heap));
        }
        heap.heap.collect(-1);
        double surviving = perLarge(sweep());
        heap.setRoot(1, 0);
        double dying = perLarge(sweep());
        assertBetween(6, 16, surviving);
        assertBetween(16, 38, dying);
    }

    private void fill(TypeDescriptor type, int count) {
        heap.makeOldArray(1, count);
        for (int i = 0; i < count; i++) {
            heap.makeRoom();
            heap.setItem(heap.root(1), i, heap.make(type));
        }
        heap.heap.collect(-1);
    }

    /** A whole collection. Answers the increment of sweeping that swept the most. */
    private CalibrationHeap.Pause sweep() {
        heap.pauses.clear();
        heap.heap.collect(2);
        List<CalibrationHeap.Pause> sweeps = heap.pauses.stream()
                .filter(pause -> pause.step().startsWith("SWEEPING")).toList();
        return sweeps.stream().reduce((a, b) -> a.nanos() >= b.nanos() ? a : b).orElseThrow();
    }

    private static double perPage(CalibrationHeap.Pause pause) {
        return pause.nanos() / pause.work().of(Work.SWEPT_PAGE);
    }

    private static double perLarge(CalibrationHeap.Pause pause) {
        return pause.nanos() / pause.work().of(Work.SWEPT_LARGE_OBJECT);
    }

    private static void assertBetween(double least, double most, double value) {
        assertTrue(least <= value && value <= most, () -> value + " is not between " + least + " and " + most);
    }
}
