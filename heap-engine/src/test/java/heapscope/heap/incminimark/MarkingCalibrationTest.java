package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.reference.FidelityPage;
import heapscope.session.Configuration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cost model against the measured increments of marking (measurements, section 6, second table). */
class MarkingCalibrationTest {

    private static final List<String> STEPS = List.of("256K", "1M", "4M");

    /** What the rows themselves deviate by: 13 to 15.5 ns for the same objects in a row, a chain and a tree. */
    private static final double TOLERANCE = 0.2;

    @ParameterizedTest
    @EnumSource
    void anIncrementOfMarkingCostsWhatItsHeapCostsOnPyPy(MarkedHeap shape) {
        double[] budget = new double[STEPS.size()];
        double[] nanos = new double[STEPS.size()];
        for (int i = 0; i < STEPS.size(); i++) {
            Configuration configuration = Configuration.standard().with("PYPY_GC_INCREMENT_STEP", STEPS.get(i));
            CalibrationHeap heap = new CalibrationHeap(configuration);
            shape.build(heap);
            budget[i] = configuration.heapParameters().incrementStep();
            nanos[i] = middleIncrement(heap);
        }
        Line line = Line.through(budget, nanos);
        assertEquals(1, line.slope() / shape.nanosPerByte, TOLERANCE);
        FidelityPage.assertFigures("What is marked", shape.label, 0.006, shape.nanosPerByte, line.slope());
    }

    /** The middle one of the increments that use up their budget. */
    private static double middleIncrement(CalibrationHeap heap) {
        heap.pauses.clear();
        do {
            heap.heap.collectStep();
        } while (!heap.pauses.getLast().step().endsWith("-SWEEPING"));
        double[] nanos = heap.pauses.stream()
                .filter(pause -> pause.step().equals("MARKING-MARKING"))
                .skip(1) // It meets the array that holds everything, and nothing else.
                .mapToDouble(CalibrationHeap.Pause::nanos).sorted().toArray();
        return nanos[nanos.length / 2];
    }
}
