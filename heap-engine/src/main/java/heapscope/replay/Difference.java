package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;

/**
 * The first thing in which our collector differs from a recording.
 *
 * @param operation the number of the operation, counted from 0; -1 for the state before the first, the number of
 *     operations for the state at the end
 * @param kind the operation's name
 * @param field what differs, such as {@code s.nursery_free}
 * @param recorded what the recording says
 * @param ours what our collector says
 */
public record Difference(int operation, String kind, String field, String recorded, String ours) {

    private static final int LONGEST = 160;

    /** The difference in one sentence. */
    @Override
    public String toString() {
        return "operation " + operation + " (" + kind + "): " + field + " is " + shortened(recorded)
                + " in the recording and " + shortened(ours) + " here";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** Where two values differ first, if they do: the path below the given one, and both values there. */
    static Optional<String[]> between(String path, JsonNode recorded, JsonNode ours) {
        if (recorded.isNumber() && ours.isNumber()) {
            return recorded.asDouble() == ours.asDouble() ? Optional.empty() : found(path, recorded, ours);
        }
        if (recorded.isArray() && ours.isArray()) {
            return betweenArrays(path, recorded, ours);
        }
        if (recorded.isObject() && ours.isObject()) {
            return betweenObjects(path, recorded, ours);
        }
        return recorded.equals(ours) ? Optional.empty() : found(path, recorded, ours);
    }

    private static Optional<String[]> betweenArrays(String path, JsonNode recorded, JsonNode ours) {
        for (int i = 0; i < Math.min(recorded.size(), ours.size()); i++) {
            Optional<String[]> inside = between(path + "[" + i + "]", recorded.get(i), ours.get(i));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return recorded.size() == ours.size() ? Optional.empty() : found(path, recorded, ours);
    }

    private static Optional<String[]> betweenObjects(String path, JsonNode recorded, JsonNode ours) {
        Iterator<String> names = recorded.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!ours.has(name)) {
                return found(path + "." + name, recorded.get(name), ours.path(name));
            }
            Optional<String[]> inside = between(path + "." + name, recorded.get(name), ours.get(name));
            if (inside.isPresent()) {
                return inside;
            }
        }
        names = ours.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!recorded.has(name)) {
                return found(path + "." + name, recorded.path(name), ours.get(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<String[]> found(String path, JsonNode recorded, JsonNode ours) {
        return Optional.of(new String[] {path, text(recorded), text(ours)});
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "missing" : node.toString();
    }
}
