package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Holds what an operation did, and the state after it, against what is expected of it. */
final class StateComparer {

    /** The fields of a record that say what an operation did. */
    private static final List<String> DEEDS = List.of("r", "ev", "mv", "fr", "sfr");

    private final StateDump state;
    private final ComparisonLog log;

    StateComparer(StateDump state, ComparisonLog log) {
        this.state = state;
        this.log = log;
    }

    /**
     * Compares all that is expected.
     *
     * @param operation its number, -1 for the start, the number of operations for the end
     * @param text what it is, for people
     * @param expected any of the fields that a record has
     * @param deeds what it did here, by the same names
     */
    void compare(int operation, String text, JsonNode expected, JsonNode deeds) {
        for (String field : DEEDS) {
            if (expected.has(field)) {
                note(operation, text, field, expected.get(field), deeds.path(field));
            }
        }
        expected.path("s").properties().forEach(entry ->
                note(operation, text, "s." + entry.getKey(), entry.getValue(), state.figure(entry.getKey())));
        if (expected.has("f")) {
            compareDump(operation, text, expected.get("f"));
        }
        log.finish(operation);
    }

    private void compareDump(int operation, String text, JsonNode expected) {
        ObjectNode ours = state.full();
        expected.properties().forEach(entry -> {
            JsonNode recorded = entry.getValue();
            if (entry.getKey().equals("weak")) {
                // The value of a weak reference that cannot be reached any more is stale.
                List<String> reachable = new ArrayList<>();
                ours.get("weak").fieldNames().forEachRemaining(reachable::add);
                recorded = ((ObjectNode) recorded.deepCopy()).retain(reachable);
            }
            note(operation, text, "f." + entry.getKey(), recorded, ours.path(entry.getKey()));
        });
        ours.fieldNames().forEachRemaining(name -> {
            if (!expected.has(name)) {
                note(operation, text, "f." + name, expected.path(name), ours.get(name));
            }
        });
    }

    private void note(int operation, String text, String field, JsonNode recorded, JsonNode ours) {
        log.note(operation, field, Difference.between(field, recorded, ours)
                .map(pair -> new Difference(operation, text, pair.path(), pair.recorded(), pair.ours()))
                .orElse(null));
    }
}
