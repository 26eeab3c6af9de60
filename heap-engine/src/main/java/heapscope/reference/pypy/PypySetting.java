package heapscope.reference.pypy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of what was set for a measured run: {@code default}, or one or more of {@code N256K} (nursery), {@code MIN1M},
 * {@code MAX64M}, {@code MC1.4} (major collect), {@code G1.6} (growth), {@code INC256K} (increment step) and
 * {@code D8M} (max delta), with nothing, {@code +}, {@code -}, {@code _} or a comma between them.
 */
final class PypySetting {

    private static final Pattern PART = Pattern.compile(
            "(MIN|MAX|MC|INC|N|G|D)=?(\\d+(?:\\.\\d+)?[KMGkmg]?)[-+_,]?");
    private static final Map<String, String> KEYS = Map.of(
            "N", "PYPY_GC_NURSERY", "MIN", "PYPY_GC_MIN", "MAX", "PYPY_GC_MAX", "MC", "PYPY_GC_MAJOR_COLLECT",
            "G", "PYPY_GC_GROWTH", "INC", "PYPY_GC_INCREMENT_STEP", "D", "PYPY_GC_MAX_DELTA");

    private PypySetting() {}

    /**
     * The keys of the configuration that a name stands for.
     *
     * @throws ReferenceFault if it stands for none
     */
    static Map<String, String> keys(String name) {
        Map<String, String> keys = new LinkedHashMap<>();
        if (name.equals("default")) {
            return keys;
        }
        Matcher part = PART.matcher(name);
        int end = 0;
        while (part.find() && part.start() == end) {
            keys.put(KEYS.get(part.group(1)), part.group(2));
            end = part.end();
        }
        if (end == 0 || end < name.length()) {
            throw new ReferenceFault("\"" + name + "\" is no setting such as default, N256K, MIN1M, MAX64M, MC1.4, "
                    + "G1.6, INC256K or D8M");
        }
        return keys;
    }
}
