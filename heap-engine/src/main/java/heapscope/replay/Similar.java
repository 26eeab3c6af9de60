package heapscope.replay;

import java.util.Collection;

/** Finds the name that was meant. */
final class Similar {

    private Similar() {}

    /** What to write instead of a name that is not among some: the one that is like it, else all. */
    static String advice(String name, Collection<String> names) {
        String best = null;
        int least = Math.max(2, name.length() / 3) + 1;
        for (String each : names) {
            int distance = distance(name, each);
            if (distance < least) {
                least = distance;
                best = each;
            }
        }
        if (best != null) {
            return "did you mean \"" + best + "\"?";
        }
        return names.isEmpty() ? "there is none yet" : "write one of " + String.join(", ", names);
    }

    /** Insertions, deletions and replacements of characters that make one name the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
