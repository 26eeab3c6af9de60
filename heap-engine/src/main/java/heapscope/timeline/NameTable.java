package heapscope.timeline;

import java.util.Arrays;

/** The few names that recur in a timeline, by number. Written by one thread, read by any that was handed a number. */
final class NameTable {

    private volatile String[] names = new String[0];

    /** The number of a name, which is added if it is new; -1 for null. */
    int numberOf(String name) {
        if (name == null) {
            return -1;
        }
        String[] known = names;
        for (int i = 0; i < known.length; i++) {
            if (known[i].equals(name)) {
                return i;
            }
        }
        String[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = name;
        names = more;
        return known.length;
    }

    String name(long number) {
        return number < 0 ? null : names[(int) number];
    }
}
