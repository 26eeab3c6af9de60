package heapscope.machine;

import java.util.Arrays;

/** What a call of each user's class needs to know, remembered until objects move or a class changes. */
final class ConstructorCache {

    private int[] epochs = new int[128];
    private long[] inits = new long[128];
    private long[] makers = new long[128];
    private boolean[] dying = new boolean[128];
    private int[] maps = new int[128];

    void set(int number, int epoch, long init, long maker, boolean dies, int map) {
        if (number >= epochs.length) {
            int size = number * 2;
            epochs = Arrays.copyOf(epochs, size);
            inits = Arrays.copyOf(inits, size);
            makers = Arrays.copyOf(makers, size);
            dying = Arrays.copyOf(dying, size);
            maps = Arrays.copyOf(maps, size);
        }
        epochs[number] = epoch;
        inits[number] = init;
        makers[number] = maker;
        dying[number] = dies;
        maps[number] = map;
    }

    int epoch(int number) {
        return number < epochs.length ? epochs[number] : 0;
    }

    long init(int number) {
        return inits[number];
    }

    long maker(int number) {
        return makers[number];
    }

    boolean dies(int number) {
        return dying[number];
    }

    int map(int number) {
        return maps[number];
    }
}
