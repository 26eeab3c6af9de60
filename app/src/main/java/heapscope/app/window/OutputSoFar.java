package heapscope.app.window;

/**
 * What a run has written, at any of its instants. A run always writes the same, so the longest text known serves every
 * instant before.
 */
final class OutputSoFar {

    private String known = "";

    /** Forgets the run. */
    void clear() {
        known = "";
    }

    /** Whether the text of an instant with so many characters is known. */
    boolean covers(int length) {
        return known.length() >= length;
    }

    /** How many characters are known: from here on one has to ask. */
    int knownLength() {
        return known.length();
    }

    /** Learns what follows a number of characters. */
    void learn(int from, String following) {
        if (from <= known.length() && from + following.length() > known.length()) {
            known = known.substring(0, from) + following;
        }
    }

    /** What was written when there were so many characters. */
    String at(int length) {
        return known.substring(0, Math.min(length, known.length()));
    }
}
