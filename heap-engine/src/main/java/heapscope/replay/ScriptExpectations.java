package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Reads what an operation of a script expects: the fields of a record ({@code r, ev, mv, fr, sfr}) and, by their names,
 * entries of the compact state.
 */
final class ScriptExpectations {

    private static final Set<String> DEEDS = Set.of("r", "ev", "mv", "fr", "sfr");
    private static final Set<String> LABEL_RESULTS = Set.of("get", "deref", "nextdead");

    private final LocatedJson json;
    private final ScriptLabels labels;
    private final List<String> states;

    ScriptExpectations(LocatedJson json, ScriptLabels labels, List<String> states) {
        this.json = json;
        this.labels = labels;
        this.states = states;
    }

    /** What the operation expects, as a record has it; empty if it expects nothing. */
    JsonNode read(ObjectNode op, String path) {
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        JsonNode given = op.path("expect");
        if (!given.isMissingNode() && !given.isObject()) {
            json.report(path + "/expect", "An expectation is an object",
                    "write for example {\"nursery_surviving_size\": 48}");
        }
        given.properties().forEach(entry -> {
            if (DEEDS.contains(entry.getKey())) {
                expected.set(entry.getKey(), numbered(op, entry.getKey(), entry.getValue()));
            } else {
                expected.withObject("/s").set(entry.getKey(), state(entry.getKey(), entry.getValue()));
            }
        });
        return expected;
    }

    private JsonNode state(String name, JsonNode value) {
        int index = name.equals("gc_state") ? states.indexOf(value.asText()) : -1;
        return index < 0 ? value : IntNode.valueOf(index);
    }

    /** The same with the numbers of labels in the place of their names. */
    private JsonNode numbered(ObjectNode op, String field, JsonNode value) {
        return switch (field) {
            case "r" -> LABEL_RESULTS.contains(op.path("op").asText()) ? number(value) : value;
            case "fr", "sfr" -> each(value, false);
            case "mv" -> each(value, true);
            default -> value;
        };
    }

    private JsonNode each(JsonNode list, boolean first) {
        ArrayNode numbered = JsonNodeFactory.instance.arrayNode();
        for (JsonNode entry : list) {
            if (first && entry.isArray() && !entry.isEmpty()) {
                ArrayNode move = entry.deepCopy();
                move.set(0, number(entry.get(0)));
                numbered.add(move);
            } else {
                numbered.add(number(entry));
            }
        }
        return numbered;
    }

    private JsonNode number(JsonNode label) {
        int number = label.isTextual() ? labels.number(label) : 0;
        return number == 0 ? label : IntNode.valueOf(number);
    }
}
