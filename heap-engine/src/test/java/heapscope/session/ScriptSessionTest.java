package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import heapscope.language.Diagnostic;
import heapscope.session.Arrival.Reason;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operation scripts: hand-written operations on the collector, with names, and errors that name line and field. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptSessionTest {

    private static final String SCRIPT = """
            {
              "preset": "classroom",
              "parameters": {"nursery_size": 1024, "large_object": 256, "globals": 1},
              "types": {"Node": {"pointers": ["left", "right"], "words": ["value"]}, "Text": {"items": "bytes"}},
              "prebuilt": [{"L": "table", "t": "P", "n": 2, "f": [null, null]}],
              "operations": [
                {"op": "new", "t": "Node", "L": "a"},
                {"op": "new", "t": "Text", "n": 5, "L": "text"},
                {"op": "set", "o": "a", "f": "right", "v": "text"},
                {"op": "minor", "expect": {"nursery_surviving_size": 56, "mv": [["text", "a", 0, 0, 0], ["a", "a", 0, 1, 0]]}},
                {"op": "new", "t": "S_1_0"},
                {"op": "get", "o": "a", "f": 1, "push": true, "expect": {"r": "text"}},
                {"op": "set", "o": "table", "f": 0, "v": "a"},
                {"op": "list", "t": "Node", "c": 3, "L": "l", "root": 0},
                {"op": "setg", "i": 0, "v": "l.2"},
                {"op": "step_until", "state": "SWEEPING", "expect": {"gc_state": "SWEEPING"}}
              ]
            }
            """;

    @TempDir
    private Path folder;

    private static Workload workload(String text) {
        return new Workload("class.heapops.json", text);
    }

    private static Session open(String text) {
        return Session.open(workload(text), workload(text).configuration());
    }

    private static Diagnostic error(String from, String to) {
        assertTrue(SCRIPT.contains(from), from);
        List<Diagnostic> errors = workload(SCRIPT.replace(from, to)).check();
        assertFalse(errors.isEmpty(), to);
        return errors.getFirst();
    }

    @Test
    void itRunsAndMeetsItsExpectations() {
        assertEquals(List.of(), workload(SCRIPT).check());
        try (Session session = open(SCRIPT)) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.END, end.reason(), end.message());
            assertEquals("10 operations are done", end.message());
            List<String> said = session.output(0).join().lines().toList();
            assertEquals("    0  a = new Node, pushed  → nursery +0", said.get(0));
            assertEquals("    2  a[1] = text", said.get(2));
            assertEquals("    3  minor collection  → minor: 56 B survive; moved text, a", said.get(3));
            assertEquals("    8  global 0 = l.2", said.get(8));
        }
    }

    @Test
    void anExpectationThatIsNotMetIsADifferenceOnItsLine() {
        try (Session session = open(SCRIPT.replace("\"nursery_surviving_size\": 56", "\"nursery_surviving_size\": 48"))) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.FAILED, end.reason());
            assertEquals("class.heapops.json:10: operation 3 (minor collection): s.nursery_surviving_size: "
                    + "expected 48, ours 56", end.message());
            assertEquals(1, end.comparison().known().size());
            assertEquals(3, session.goTo(Place.parse("mark:difference")).join().comparison().here().getFirst().operation());
        }
    }

    @Test
    void linesAreThoseOfItsText() {
        try (Session session = open(SCRIPT)) {
            assertEquals(7, session.stepForward(Grain.STATEMENT).join().line());
            session.setBreakpoints(Set.of(10));
            Arrival there = session.run(Grain.STATEMENT, Speed.UNLIMITED).join();
            assertEquals(Reason.BREAKPOINT, there.reason());
            assertEquals(10, there.line());
        }
    }

    @Test
    void whatItDoesNotSetComesFromTheSession() {
        Workload workload = workload(SCRIPT);
        assertEquals("classroom", workload.configuration().toString());
        assertFalse(workload.heeds(ConfigKey.named("PYPY_GC_NURSERY")));
        assertTrue(workload.heeds(ConfigKey.named("PYPY_GC_INCREMENT_STEP")));
        Configuration given = Configuration.preset("classroom").with("PYPY_GC_INCREMENT_STEP", "64");
        assertEquals("classroom PYPY_GC_INCREMENT_STEP=64", workload.effective(given).toString());
        String other = SCRIPT.replace("\"nursery_size\": 1024", "\"nursery_size\": 2048");
        assertEquals("classroom PYPY_GC_NURSERY=2K PYPY_GC_INCREMENT_STEP=64",
                workload(other).effective(given).toString());
    }

    @Test
    void aSavedSessionOfAScriptComesBack() throws Exception {
        Path file = folder.resolve("s.heapscope.json");
        Arrival was;
        try (Session session = open(SCRIPT)) {
            was = session.goTo(Place.parse("statement:5")).join();
            session.export(file).join();
        }
        SavedSession saved = SavedSession.read(file);
        try (Session session = Session.open(new Workload("other.py", "pass"), Configuration.standard())) {
            Arrival is = session.reopen(saved).join();
            assertEquals(was.tick(), is.tick());
            assertEquals("", is.message());
            assertEquals(SCRIPT, session.workload().text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"op": "minor"`|`"op": "minr"`|10|12|`There is no operation "minr"; did you mean "minor"?`
            `"t": "Text", "n": 5`|`"t": "Text"`|8|24|`The type Text has items; say how many with "n"`
            `"t": "Node", "L": "a"`|`"t": "Node", "n": 3, "L": "a"`|7|37|`The type Node has no items; remove "n"`
            `"t": "Text", "n"`|`"t": "Txt", "n"`|8|24|`There is no type "Txt"; did you mean "Text"?`
            `"v": "text"`|`"v": "txt"`|9|48|`No object before this operation has the label "txt"; did you mean "text"?`
            `"f": "right"`|`"f": "rigth"`|9|34|`The type Node has no pointer "rigth"; did you mean "right"?`
            `"o": "a", "f": 1`|`"o": "a", "f": 2`|12|34|`The object has no slot 2; its slots are 0 to 1`
            `"L": "text"`|`"L": "a"`|8|45|`The label "a" is taken; choose another, or leave it out`
            `"state": "SWEEPING"`|`"state": "SWEPING"`|16|35|`"SWEPING" is no state of the collector; write one of SCANNING, MARKING, SWEEPING, FINALIZING`
            `"i": 0, "v"`|`"i": 1, "v"`|15|25|`There is no global 1; set "globals" under "parameters" to 2`
            `"c": 3, "L"`|`"c": true, "L"`|14|38|`"c" cannot be true; write a whole number`
            `"op": "setg", "i": 0,`|`"op": "setg",`|15|12|`The operation "setg" needs "i"; add it: a number, 0 or more`
            `"root": 0`|`"rot": 0, "root": 0`|14|51|`The operation "list" has no "rot"; did you mean "root"?`
            `"globals": 1`|`"globals": 1, "nursery": 5`|3|75|`There is no parameter "nursery"; write one of nursery_size, increment_step, major_collection_threshold, growth_rate_max, min_heap_size, max_heap_size, max_delta, max_pinned, debug, page_size, arena_size, arena_misalignment, small_request_threshold, large_object, card_page_indices, root_order, globals`
            `"nursery_size": 1024`|`"nursery_size": 256`|3|34|`The nursery is smaller than two large objects; write at least 512, or a smaller large_object`
            `"nursery_size": 1024`|`"nursery_size": "big"`|3|34|`PYPY_GC_NURSERY=big is not a size such as 1024, 256K, 1.5Kb or 4M; its range is 1 B to 1 GiB`
            `"globals": 1`|`"globals": 1, "page_size": 300`|3|88|`page_size=300 must be a multiple of 8`
            `"preset": "classroom"`|`"preset": "jython"`|2|13|`There is no preset "jython"; the presets are pypy-7.3.11, pypy-2026, classroom`
            `"words": ["value"]`|`"wrds": ["value"]`|4|53|`A type has no "wrds"; did you mean "words"?`
            `"items": "bytes"`|`"items": "chars"`|4|92|`Items are not of that kind; write "pointers", "words" or "bytes"`
            `"f": [null, null]`|`"f": [null, "tabel"]`|5|61|`There is no static object "tabel"; did you mean "table"?`
            `"operations"`|`"operation"`|6|3|`A script has no "operation"; did you mean "operations"?`
            """)
    void errorsNameTheLineAndWhatToDo(String from, String to, int line, int column, String sentence) {
        Diagnostic error = error(from, to);
        String said = error.toString();
        assertEquals(line + ":" + column + ": " + sentence, said);
    }

    @Test
    void whatIsNoJsonIsAnErrorWhereItBreaks() {
        Diagnostic error = error("\"minor\",", "\"minor\" ");
        assertEquals(10, error.line());
        assertTrue(error.message().startsWith("This is no JSON: "), error.message());
        assertEquals("This is no operation script", workload("[]").check().getFirst().message());
        assertFalse(workload("").check().isEmpty());
        assertFalse(workload("{\"operations\": 3}").check().isEmpty());
        assertThrows(WorkloadRejected.class, () -> open("{}"));
    }

    @Test
    void theSchemaDescribesWhatIsRead() throws Exception {
        try (InputStream in = Session.class.getResourceAsStream("/heapscope/schema/operations.schema.json")) {
            JsonSchema rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
            assertEquals(Set.of(), rules.validate(new ObjectMapper().readTree(SCRIPT)));
            assertFalse(rules.validate(new ObjectMapper().readTree(SCRIPT.replace("minor", "minr"))).isEmpty());
            assertFalse(rules.validate(new ObjectMapper().readTree(SCRIPT.replace("\"words\"", "\"wrds\""))).isEmpty());
        }
    }

    @Test
    void oneMistakeIsReportedOnce() {
        assertEquals(1, workload(SCRIPT.replace("\"t\": \"Node\", \"L\": \"a\"", "\"t\": \"Node\", \"L\": \"a\", \"x\": 1"))
                .check().size());
        assertEquals(2, workload(SCRIPT.replace("\"t\": \"Text\", \"n\"", "\"t\": \"Txt\", \"n\"").replace("\"v\": \"text\"",
                "\"v\": null").replace("\"minor\"", "\"minr\"")).check().size());
    }

    @Test
    void anOperationThatCannotBeDoneEndsTheRunWithItsLine() {
        String script = """
                {"operations": [
                  {"op": "new", "t": "B", "n": 4, "root": null, "L": "lost"},
                  {"op": "minor"},
                  {"op": "id", "o": "lost"},
                  {"op": "minor"}
                ]}
                """;
        try (Session session = open(script)) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.FAILED, end.reason());
            assertEquals("class.heapops.json:4: operation 2 (id of lost) cannot be done: an object that it names is gone or was never made",
                    end.message());
        }
    }

    @Test
    void aRefusalThatIsExpectedIsAGoodEnd() {
        String script = """
                {"operations": [
                  {"op": "new", "t": "B", "n": 4, "L": "b"},
                  {"op": "unpin", "o": "b", "expect": {"r": {"exc": "assert"}}}
                ]}
                """;
        try (Session session = open(script)) {
            assertEquals(Reason.END, session.toEnd().join().reason());
        }
        try (Session session = open(script.replace(", \"expect\": {\"r\": {\"exc\": \"assert\"}}", ""))) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.FAILED, end.reason());
            assertTrue(end.message().startsWith("the collector refuses operation 1 (unpin b): "), end.message());
        }
    }
}
