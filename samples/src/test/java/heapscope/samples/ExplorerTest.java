package heapscope.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.machine.Machine;
import heapscope.run.Run;
import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples run on the explorer's machine and print what real interpreters print. */
class ExplorerTest {

    static List<Sample> quickSamples() {
        return RealInterpreterTest.quickSamples();
    }

    @ParameterizedTest
    @MethodSource("quickSamples")
    void theExplorerPrintsWhatPythonPrints(Sample sample) {
        runAndCompare(sample, sample.preset());
    }

    @ParameterizedTest
    @MethodSource("quickSamples")
    void theHeapDoesNotChangeWhatIsPrinted(Sample sample) {
        runAndCompare(sample, sample.preset().equals("classroom") ? "pypy-7.3.11" : "classroom");
    }

    @Test
    @Tag("slow")
    void gcbenchRunsUnabridged() {
        runAndCompare(Samples.named("gcbench.py").orElseThrow(), "pypy-7.3.11");
    }

    private static void runAndCompare(Sample sample, String preset) {
        Workload workload = new Workload(sample.fileName(), sample.text());
        try (Session session = Session.open(workload, Configuration.preset(preset))) {
            Arrival end = session.toEnd().join();
            assertEquals(Run.Outcome.Kind.FINISHED, end.outcome().kind(), end.outcome().message());
            assertEquals(ExpectedOutput.of(sample), session.output(0).join());
        }
    }

    /** A machine with the sample, at its start. */
    static Machine machine(Sample sample, String preset, String... settings) {
        Compilation compilation = Compiler.compile(sample.fileName(), sample.text());
        assertEquals(List.of(), compilation.errors());
        Configuration configuration = Configuration.preset(preset);
        for (String setting : settings) {
            configuration = configuration.withSetting(setting);
        }
        return Machine.of(compilation.program(), IncminimarkHeap::new, configuration.heapParameters(),
                configuration.machineParameters(), configuration.unitCosts());
    }
}
