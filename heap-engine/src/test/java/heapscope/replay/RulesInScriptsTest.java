package heapscope.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heapscope.heap.HeapParameters;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.run.Run;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rules of the specification that no recording exercises, each as a script whose expectations follow from the
 * specification's words. Pages of 128 bytes, a nursery of 512 bytes, large objects from 96 bytes on, cards of 4 items.
 */
class RulesInScriptsTest {

    private static final double NO_DELTA = 18446744073709551615.0;

    private record Rule(String name, double maxHeap, int maxPinned, String operations) {}

    private static HeapParameters parameters(double maxHeap, int maxPinned) {
        return new HeapParameters(
                512, -1, 128, 512, 120, 40, 96, 4, 2.0, 1.5, 0, maxHeap, NO_DELTA, 2048, maxPinned, 0, false, false);
    }

    private static Rule rule(String name, String operations) {
        return new Rule(name, 0, 4, operations);
    }

    private static List<Rule> rules() {
        return List.of(
                rule("4.3, step 5: a static target of a bulk copy becomes a root although no barrier ran", """
                        {"op": "new", "t": "P", "n": 3, "L": "source"},
                        {"op": "minor"},
                        {"op": "copy", "o": "source", "d": "static", "ss": 0, "ds": 0, "n": 2, "expect": {"r": true,
                         "len_prebuilt_root_objects": 1, "len_old_objects_pointing_to_young": 0}},
                        {"op": "copy", "o": "source", "d": "static", "ss": 0, "ds": 0, "n": 2, "expect": {"r": true,
                         "len_prebuilt_root_objects": 1, "len_old_objects_pointing_to_young": 0}}"""),
                rule("4.3, step 4: while marking a bulk copy always remembers its target", """
                        {"op": "new", "t": "P", "n": 3, "L": "source"},
                        {"op": "new", "t": "P", "n": 3, "L": "target"},
                        {"op": "step", "expect": {"gc_state": "MARKING"}},
                        {"op": "copy", "o": "source", "d": "target", "ss": 0, "ds": 0, "n": 3, "expect": {"r": true,
                         "len_old_objects_pointing_to_young": 1}}"""),
                rule("4.3, step 3: cards are not merged when a start is not 0", """
                        {"op": "new", "t": "P", "n": 20, "L": "source"},
                        {"op": "new", "t": "P", "n": 20, "L": "target"},
                        {"op": "new", "t": "S_1_0", "L": "young"},
                        {"op": "minor"},
                        {"op": "set", "o": "source", "f": 9, "v": "young", "expect": {"len_old_objects_with_cards_set": 1}},
                        {"op": "copy", "o": "source", "d": "target", "ss": 0, "ds": 1, "n": 4, "expect": {"r": false,
                         "len_old_objects_with_cards_set": 2}},
                        {"op": "copy", "o": "source", "d": "target", "ss": 0, "ds": 0, "n": 20, "expect": {"r": true,
                         "len_old_objects_with_cards_set": 2}}"""),
                rule("4.3, step 3: an array with cards is copied item by item to one without", """
                        {"op": "new", "t": "P", "n": 20, "L": "source"},
                        {"op": "new", "t": "P", "n": 3, "L": "target"},
                        {"op": "minor"},
                        {"op": "copy", "o": "source", "d": "target", "ss": 0, "ds": 0, "n": 2, "expect": {"r": false,
                         "len_old_objects_pointing_to_young": 1}}"""),
                rule("4.2: the card of an array of structures is that of the item, not of the slot", """
                        {"op": "new", "t": "PS", "n": 20, "L": "array"},
                        {"op": "new", "t": "S_1_0", "L": "young"},
                        {"op": "minor"},
                        {"op": "set", "o": "array", "f": 7, "v": "young", "expect": {"len_old_objects_with_cards_set": 1}},
                        {"op": "new", "t": "S_0_1", "L": "far", "root": null},
                        {"op": "set", "o": "array", "f": 39, "v": "far"},
                        {"op": "minor", "expect": {"mv": [["far", "a", 0, 0, 16]], "nursery_surviving_size": 16}}"""),
                rule("4.4: a move inside an array that has cards set remembers the whole array", """
                        {"op": "new", "t": "P", "n": 20, "L": "array"},
                        {"op": "minor"},
                        {"op": "move", "o": "array", "ss": 0, "ds": 1, "n": 5, "expect": {"len_old_objects_pointing_to_young": 0}},
                        {"op": "set", "o": "array", "f": 0, "v": null},
                        {"op": "move", "o": "array", "ss": 0, "ds": 1, "n": 5, "expect": {"len_old_objects_pointing_to_young": 1,
                         "len_old_objects_with_cards_set": 1}}"""),
                rule("4.1: the plain barrier of a slot of the fixed part, without a store", """
                        {"op": "new", "t": "V", "n": 2, "L": "v"},
                        {"op": "minor"},
                        {"op": "wb", "o": "v", "f": 0, "expect": {"len_old_objects_pointing_to_young": 1}},
                        {"op": "wb", "o": "v", "f": 2, "expect": {"len_old_objects_pointing_to_young": 1}}"""),
                rule("3.5: an array that cannot move has cards only if it is large", """
                        {"op": "nonmov", "t": "P", "n": 3, "L": "small", "expect": {"r": ["y"], "rawmalloced_total_size": 40}},
                        {"op": "nonmov", "t": "P", "n": 20, "L": "large", "expect": {"r": ["y"], "rawmalloced_total_size": 224}},
                        {"op": "minor", "expect": {"size_objects_made_old": 216}}"""),
                rule("3.3: initialising stores into an object that is old from the start have no barrier", """
                        {"op": "new", "t": "S_0_1", "L": "first"},
                        {"op": "list", "t": "F", "c": 2, "L": "f", "root": 0, "expect": {"len_old_objects_pointing_to_young": 0,
                         "ac_total_memory_used": 48}}"""),
                rule("5.5: a weak reference to a young large object dies with it, or stays with it", """
                        {"op": "new", "t": "B", "n": 100, "L": "dying"},
                        {"op": "weakref", "o": "dying", "L": "weak", "root": 0},
                        {"op": "minor", "expect": {"fr": ["dying"], "len_old_objects_with_weakrefs": 0}},
                        {"op": "deref", "o": "weak", "expect": {"r": null}},
                        {"op": "new", "t": "B", "n": 100, "L": "living"},
                        {"op": "weakref", "o": "living", "L": "other"},
                        {"op": "minor", "expect": {"len_old_objects_with_weakrefs": 1}},
                        {"op": "deref", "o": "other", "expect": {"r": "living"}}"""),
                rule("5.5: a weak reference to a static object without heap pointers is forgotten and stays", """
                        {"op": "weakref", "o": "static", "L": "weak"},
                        {"op": "minor", "expect": {"len_old_objects_with_weakrefs": 0}},
                        {"op": "collect", "g": 2},
                        {"op": "deref", "o": "weak", "expect": {"r": "static"}}"""),
                rule("8: a weak reference to a pinned object is cleared", """
                        {"op": "new", "t": "B", "n": 8, "L": "pinned"},
                        {"op": "pin", "o": "pinned", "expect": {"r": true}},
                        {"op": "weakref", "o": "pinned", "L": "weak"},
                        {"op": "minor", "expect": {"len_old_objects_with_weakrefs": 0, "pinned_objects_in_nursery": 1}},
                        {"op": "deref", "o": "weak", "expect": {"r": null}}"""),
                rule("8: what is unpinned without being pinned, old objects too, ends the collector", """
                        {"op": "new", "t": "B", "n": 8, "L": "old"},
                        {"op": "minor"},
                        {"op": "unpin", "o": "old", "expect": {"r": {"exc": "assert"}}}"""),
                new Rule("8: with a maximum of 0 nothing can be pinned", 0, 0, """
                        {"op": "new", "t": "B", "n": 8, "L": "b"},
                        {"op": "pin", "o": "b", "expect": {"r": false, "pinned_objects_in_nursery": 0}}"""),
                rule("2.3: an identity of a pinned object keeps its shadow, which the object moves into later", """
                        {"op": "new", "t": "B", "n": 8, "L": "b"},
                        {"op": "pin", "o": "b"},
                        {"op": "id", "o": "b", "expect": {"r": [null, ["a", 0, 0, 0]], "n_shadows": 1}},
                        {"op": "minor", "expect": {"n_shadows": 1, "pinned_objects_in_nursery": 1}},
                        {"op": "shrink", "o": "b", "n": 4, "expect": {"r": false}},
                        {"op": "unpin", "o": "b"},
                        {"op": "minor", "expect": {"n_shadows": 0, "mv": [["b", "a", 0, 0, 0]]}},
                        {"op": "hash", "o": "b", "expect": {"r": [true, ["a", 0, 0, 0]]}}"""),
                rule("3.9: released pressure raises the threshold, less 16 bytes for each call", """
                        {"op": "pressure", "n": -116, "expect": {"next_major_collection_threshold": 1124,
                         "next_major_collection_initial": 1024}},
                        {"op": "pressure", "n": 1109, "expect": {"next_major_collection_threshold": -1, "nursery_free": 512}},
                        {"op": "collect", "g": 2, "expect": {"next_major_collection_threshold": 1024}}"""),
                new Rule("6.7: a maximum below the least size bounds the threshold from the start", 1000, 4, """
                        {"op": "minor", "expect": {"next_major_collection_threshold": 1000,
                         "next_major_collection_initial": 1000}},
                        {"op": "maxheap", "n": 300, "expect": {"next_major_collection_threshold": 300}},
                        {"op": "maxheap", "n": 0, "expect": {"next_major_collection_threshold": 300}},
                        {"op": "collect", "g": 2, "expect": {"next_major_collection_threshold": 1024}}"""),
                new Rule("6.4.1: the maximum raises MemoryError once, out of the step and past FINALIZING", 1000, 4, """
                        {"op": "new", "t": "B", "n": 600, "L": "a", "expect": {"r": ["y"]}},
                        {"op": "new", "t": "B", "n": 600, "expect": {"r": {"exc": "MemoryError"}, "gc_state": "SCANNING",
                         "num_major_collects": 1, "rawmalloced_total_size": 616}},
                        {"op": "new", "t": "B", "n": 600, "expect": {"r": {"exc": "assert"}}}"""),
                rule("3.2: a negative or absurd length is a MemoryError and allocates nothing", """
                        {"op": "new", "t": "P", "n": -1, "expect": {"r": {"exc": "MemoryError"}, "nursery_free": 0}},
                        {"op": "new", "t": "P", "n": 4611686018427387904, "expect": {"r": {"exc": "MemoryError"}, "nursery_free": 0}}"""),
                rule("6.6: a disabled collector is frozen in its state, but a complete collection is not", """
                        {"op": "step", "expect": {"gc_state": "MARKING"}},
                        {"op": "disable"},
                        {"op": "garbage", "t": "S_0_6", "c": 30, "expect": {"gc_state": "MARKING", "n_major_steps": 1}},
                        {"op": "collect", "g": 0, "expect": {"n_major_steps": 2}},
                        {"op": "collect", "g": 2, "expect": {"gc_state": "SCANNING", "num_major_collects": 2}},
                        {"op": "isenabled", "expect": {"r": false}}"""),
                rule("6.3: in single steps an increment ends behind each object that is popped", """
                        {"op": "new", "t": "S_0_1", "L": "a"},
                        {"op": "new", "t": "S_0_1", "L": "b"},
                        {"op": "single_step", "v": true},
                        {"op": "step", "expect": {"gc_state": "MARKING", "len_objects_to_trace": 2}},
                        {"op": "step", "expect": {"gc_state": "MARKING", "len_objects_to_trace": 1}},
                        {"op": "visit_step", "n": 1000, "expect": {"r": 0, "len_objects_to_trace": 0}},
                        {"op": "visit_step", "n": 1000, "expect": {"r": 1000}}"""),
                rule("5, step 8: a dead object with a finalizer survives one minor collection, an ignored one does not", """
                        {"op": "new", "t": "S_0_1", "L": "a", "root": null},
                        {"op": "new", "t": "S_0_1", "L": "b", "root": null},
                        {"op": "regfin", "o": "a"},
                        {"op": "regfin", "o": "b"},
                        {"op": "ignorefin", "o": "b"},
                        {"op": "minor", "expect": {"fr": ["b"], "len_old_objects_with_finalizers": 1}},
                        {"op": "collect", "g": 2, "expect": {"len_old_objects_with_finalizers": 0}},
                        {"op": "nextdead", "expect": {"r": "a"}},
                        {"op": "nextdead", "expect": {"r": null}}"""));
    }

    @TestFactory
    Stream<DynamicTest> theCollectorFollows() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.name, () -> check(rule)));
    }

    private static void check(Rule rule) {
        String text = "{\"prebuilt\": [{\"L\": \"static\", \"t\": \"P\", \"n\": 3}], \"operations\": [\n"
                + rule.operations + "\n]}";
        ScriptFile file = ScriptFile.read("rule", text);
        assertEquals(List.of(), file.errors(), text);
        Replay replay = new Replay(file.script().on(parameters(rule.maxHeap, rule.maxPinned)), IncminimarkHeap::new);
        Run.Outcome outcome = replay.advance();
        assertEquals(Run.Outcome.Kind.FINISHED, outcome.kind(), outcome.message() + "\n" + replay.output());
        assertFalse(replay.output().isEmpty());
    }
}
