package heapscope.replay;

import java.util.Arrays;

/** What a run says of each operation it has done. Going back shows less of it; what is known is not said again. */
final class Transcript {

    private final StringBuilder text = new StringBuilder();
    private int[] ends = new int[64];
    private int count;

    /** An operation is done; the line of one that is known is ignored. */
    void add(int operation, String line) {
        if (operation != count) {
            return;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        text.append(line).append('\n');
        ends[count++] = text.length();
    }

    /** Whether an operation's line is known. */
    boolean has(int operation) {
        return operation < count;
    }

    /** The characters of the lines of the first operations. */
    int length(int operations) {
        return operations == 0 || count == 0 ? 0 : ends[Math.min(operations, count) - 1];
    }

    /** The lines of the first operations. */
    String upTo(int operations) {
        return text.substring(0, length(operations));
    }
}
