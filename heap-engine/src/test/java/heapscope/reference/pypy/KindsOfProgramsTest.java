package heapscope.reference.pypy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.CollectionListener;
import heapscope.run.Run;
import heapscope.session.Configuration;
import heapscope.session.RunSource;
import heapscope.session.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs of other kinds than the measured ones run with the JIT's virtuals off from the start state of every setting,
 * and print what CPython prints.
 */
class KindsOfProgramsTest {

    private static final Path FOLDER = Path.of("src/test/resources/heapscope");
    private static final Map<String, String> OUTPUT = new TreeMap<>(Map.of(
            "closures", "2442350 5000 18890\n",
            "large_lists", "3601534536 700 200000 50979600\n",
            "long_strings", "3157480 5 170000 b'abc'\n",
            "queue_of_links", "1524970000 59999\n",
            "random_graph", "30000 4000 12000\n",
            "sorting", "8589 ['c', 'b', 'a']\n",
            "tables", "70990 8340 1000 4581 ['w0', 'w1', 'w10']\n",
            "wide_objects", "288000000 600 n6000 (6000, 'n6000')\n"));

    private final ReferenceFolder reference = ReferenceFolder.read(FOLDER.resolve("measured"));

    @Test
    void theyRunFromTheStartStateOfADefaultProcess() throws IOException {
        for (String program : OUTPUT.keySet()) {
            run(program, configurations("default").getFirst());
        }
    }

    @Test
    @Tag("slow")
    void theyRunFromTheStartStateOfEverySetting() throws IOException {
        for (String program : OUTPUT.keySet()) {
            for (Configuration configuration : configurations("")) {
                run(program, configuration);
            }
        }
    }

    private List<Configuration> configurations(String setting) {
        Stream<MeasuredRuns> runs = reference.select(false, List.of("w02"), List.of()).stream();
        return runs.filter(run -> setting.isEmpty() || run.key().setting().equals(setting))
                .map(reference::configuration).toList();
    }

    private static void run(String program, Configuration configuration) throws IOException {
        String text = Files.readString(FOLDER.resolve("kinds").resolve(program + ".py"));
        Run run = RunSource.standard().start(new Workload(program + ".py", text), configuration);
        int[] minors = {0};
        run.listen(new CollectionListener() {
            @Override
            public void minorFinished(MinorReport report) {
                minors[0]++;
            }
        });
        Run.Outcome outcome = run.advance();
        assertEquals(Run.Outcome.Kind.FINISHED, outcome.kind(), program + " " + configuration + outcome.message());
        assertEquals(OUTPUT.get(program), run.output(), program);
        assertTrue(minors[0] > 0, program);
    }
}
