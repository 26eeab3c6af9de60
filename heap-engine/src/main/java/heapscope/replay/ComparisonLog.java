package heapscope.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differed after which operation. What is known stays known when the run goes back. */
final class ComparisonLog {

    /** What differs now, by field. */
    private final Map<String, Difference> here = new LinkedHashMap<>();
    private final List<Difference> known = new ArrayList<>();
    /** The last operation whose differences are known. */
    private int compared = Integer.MIN_VALUE;

    /** A field was compared after an operation; the difference is null if there is none. */
    void note(int operation, String field, Difference difference) {
        if (difference == null) {
            here.remove(field);
        } else if (here.put(field, difference) == null && operation > compared) {
            known.add(difference);
        }
    }

    /** All fields of an operation have been compared. */
    void finish(int operation) {
        compared = Math.max(compared, operation);
    }

    /** The first difference of all, null if none is known. */
    Difference first() {
        return known.isEmpty() ? null : known.getFirst();
    }

    /** How it compares now. */
    Comparison comparison() {
        return known.isEmpty() ? Comparison.NONE : new Comparison(List.copyOf(here.values()), known);
    }

    /** What differs now, to be kept. */
    Map<String, Difference> keep() {
        return here.isEmpty() ? Map.of() : new LinkedHashMap<>(here);
    }

    /** Goes back to what was kept. */
    void restore(Map<String, Difference> kept) {
        here.clear();
        here.putAll(kept);
    }
}
