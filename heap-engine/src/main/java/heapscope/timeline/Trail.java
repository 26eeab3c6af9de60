package heapscope.timeline;

/** Where steps forward came from, so that steps back return exactly there. */
final class Trail {

    private static final int LENGTH = 10_000;

    private final long[] from = new long[LENGTH];
    private final long[] to = new long[LENGTH];
    private final Move[] moves = new Move[LENGTH];
    private int size;

    /** A step forward was made. */
    void forward(Move move, long start, long end) {
        if (size == LENGTH) {
            int half = LENGTH / 2;
            System.arraycopy(from, half, from, 0, half);
            System.arraycopy(to, half, to, 0, half);
            System.arraycopy(moves, half, moves, 0, half);
            size = half;
        }
        from[size] = start;
        to[size] = end;
        moves[size] = move;
        size++;
    }

    /** Where the last such step that ended here came from, which is forgotten with all later ones; -1 if none did. */
    long back(Move move, long here) {
        int step = find(move, here);
        if (step < 0) {
            return -1;
        }
        size = step;
        return from[step];
    }

    /** Where the last such step that ended here came from; -1 if none did. */
    long origin(Move move, long here) {
        int step = find(move, here);
        return step < 0 ? -1 : from[step];
    }

    private int find(Move move, long here) {
        for (int i = size - 1; i >= 0; i--) {
            if (to[i] == here && moves[i] == move) {
                return i;
            }
        }
        return -1;
    }
}
