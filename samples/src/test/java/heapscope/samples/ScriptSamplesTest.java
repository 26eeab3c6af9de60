package heapscope.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Arrival;
import heapscope.session.Session;
import heapscope.session.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operation scripts among the samples are free of errors, expect something, and meet it. */
class ScriptSamplesTest {

    static List<Sample> scripts() {
        return Samples.scripts();
    }

    @Test
    void scriptsAreAKindOfTheirOwn() {
        assertEquals(3, scripts().size());
        assertTrue(scripts().stream().allMatch(
                script -> new Workload(script.fileName(), "").kind() == Workload.Kind.SCRIPT));
        assertTrue(Samples.all().stream().noneMatch(program -> program.fileName().endsWith(".json")));
        assertTrue(Samples.named("major_cycle.heapops.json").isPresent());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptRunsToItsEndAsItExpects(Sample script) {
        Workload workload = new Workload(script.fileName(), script.text());
        assertEquals(List.of(), workload.check());
        assertEquals(script.preset(), workload.configuration().toString());
        assertTrue(script.text().contains("\"expect\""));
        try (Session session = Session.open(workload, workload.configuration())) {
            Arrival end = session.toEnd().join();
            assertEquals(Arrival.Reason.END, end.reason(), end.message() + "\n" + session.output(0).join());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptSaysWhatToLookFor(Sample script) {
        assertFalse(script.title().isBlank());
        assertTrue(script.lesson().endsWith("."), script.lesson());
        assertTrue(Character.isUpperCase(script.lesson().charAt(0)));
    }
}
