package heapscope.time;

import java.util.Arrays;

/** How much of each kind of work was done: the ledger of a pause, or of a whole run up to an instant. */
public final class Ledger {

    private static final int KINDS = Work.values().length;

    private final long[] amounts;

    /** A ledger with nothing in it. */
    public Ledger() {
        this(new long[KINDS]);
    }

    private Ledger(long[] amounts) {
        this.amounts = amounts;
    }

    /** Adds units of work. */
    public void add(Work work, long units) {
        amounts[work.ordinal()] += units;
    }

    /** The units done of a kind of work. */
    public long of(Work work) {
        return amounts[work.ordinal()];
    }

    /** A copy that no longer changes with this ledger. */
    public Ledger copy() {
        return new Ledger(amounts.clone());
    }

    /** What was done since an earlier copy of this ledger. */
    public Ledger since(Ledger earlier) {
        long[] difference = new long[KINDS];
        for (int i = 0; i < KINDS; i++) {
            difference[i] = amounts[i] - earlier.amounts[i];
        }
        return new Ledger(difference);
    }

    /** Puts this ledger back to the contents of another. */
    public void restore(Ledger other) {
        System.arraycopy(other.amounts, 0, amounts, 0, KINDS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger ledger && Arrays.equals(amounts, ledger.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }
}
