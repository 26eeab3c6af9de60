package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;

/**
 * Something in which our collector differs from what is expected of it.
 *
 * @param operation the number of the operation, counted from 0; -1 for the state before the first
 * @param text the operation, for people
 * @param field what differs, such as {@code s.nursery_free}
 * @param recorded the value that is expected
 * @param ours the value that our collector has
 */
public record Difference(int operation, String text, String field, String recorded, String ours) {

    private static final int LONGEST = 160;

    /** Where it is and both values, the one that was recorded first. */
    @Override
    public String toString() {
        return sentence("recorded");
    }

    /**
     * Where it is and both values.
     *
     * @param origin what the value is that ours is held against: {@code recorded} or {@code expected}
     */
    String sentence(String origin) {
        String where = operation < 0 ? "the start" : "operation " + operation + " (" + text + ")";
        return where + ": " + field + ": " + origin + " " + shortened(recorded) + ", ours " + shortened(ours);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** Where two values differ first, if they do: the path below the given one, and both values there. */
    static Optional<Pair> between(String path, JsonNode recorded, JsonNode ours) {
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

    private static Optional<Pair> betweenArrays(String path, JsonNode recorded, JsonNode ours) {
        for (int i = 0; i < Math.min(recorded.size(), ours.size()); i++) {
            Optional<Pair> inside = between(path + "[" + i + "]", recorded.get(i), ours.get(i));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return recorded.size() == ours.size() ? Optional.empty() : found(path, recorded, ours);
    }

    private static Optional<Pair> betweenObjects(String path, JsonNode recorded, JsonNode ours) {
        Iterator<String> names = recorded.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!ours.has(name)) {
                return found(path + "." + name, recorded.get(name), ours.path(name));
            }
            Optional<Pair> inside = between(path + "." + name, recorded.get(name), ours.get(name));
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

    private static Optional<Pair> found(String path, JsonNode recorded, JsonNode ours) {
        return Optional.of(new Pair(path, text(recorded), text(ours)));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "missing";
        }
        // All our figures are doubles, most recorded ones whole numbers.
        boolean whole = node.isDouble() && node.asDouble() == node.asLong();
        return whole ? Long.toString(node.asLong()) : node.toString();
    }

    /** Two values that differ, and the path to them. */
    record Pair(String path, String recorded, String ours) {}
}
