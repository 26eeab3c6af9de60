package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.object.TypeDescriptor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The labels of an operation script: numbers as in recordings, or names, which get numbers of their own. */
final class ScriptLabels {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Made> made = new HashMap<>();
    private int next;

    /**
     * What is known of a labelled object.
     *
     * @param length the number of items it was made with
     */
    record Made(TypeDescriptor type, long length) {}

    /**
     * Labels of a script.
     *
     * @param highest the highest number that the script gives as a label itself
     */
    ScriptLabels(int highest) {
        next = highest + 1;
    }

    /**
     * Objects are made.
     *
     * @param label the label of the first: a number, a name, or missing
     * @param count how many: further ones of a name are called {@code name.1} and so on
     * @return the number of the first; 0 if a label is taken
     */
    int make(JsonNode label, TypeDescriptor type, long length, int count) {
        int first = label.isInt() ? label.asInt() : next;
        for (int i = 0; i < count; i++) {
            String name = i == 0 ? label.asText() : label.asText() + "." + i;
            boolean taken = label.isTextual() ? numbers.containsKey(name) : made.containsKey(first + i);
            if (taken) {
                return 0;
            }
            if (label.isTextual()) {
                call(first + i, name);
            }
            made.put(first + i, new Made(type, length));
        }
        next = label.isInt() ? next : next + count;
        return first;
    }

    /** A static object is made, with a number below 0 and perhaps a name. Answers false if the name is taken. */
    boolean makeStatic(int number, JsonNode name, TypeDescriptor type, long length) {
        made.put(number, new Made(type, length));
        if (!name.isTextual()) {
            return true;
        }
        boolean free = !numbers.containsKey(name.asText());
        call(number, name.asText());
        return free;
    }

    private void call(int number, String name) {
        numbers.put(name, number);
        names.put(number, name);
    }

    /** The number of a label that is a number or a name; 0 if no object has it. */
    int number(JsonNode label) {
        int number = label.isTextual() ? numbers.getOrDefault(label.asText(), 0) : label.asInt();
        return made.containsKey(number) ? number : 0;
    }

    /** What is known of an object. */
    Made made(int number) {
        return made.get(number);
    }

    /** All names so far. */
    Set<String> names() {
        return numbers.keySet();
    }

    /** The names by number. */
    Map<Integer, String> byNumber() {
        return names;
    }
}
