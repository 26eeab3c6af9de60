package heapscope.snapshot;

/** Which object each object was reached from: a table of addresses without a Java object for each. */
final class LongLinks {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] objects = new long[1 << 10];
    private long[] sources = new long[1 << 10];
    private int size;

    /** Notes where an object was reached from, unless it was reached before. Answers whether it is new. */
    boolean add(long object, long source) {
        if (size * 2 >= objects.length) {
            grow();
        }
        int place = place(object);
        if (objects[place] == object) {
            return false;
        }
        objects[place] = object;
        sources[place] = source;
        size++;
        return true;
    }

    /** Whether an object was reached. */
    boolean has(long object) {
        return objects[place(object)] == object;
    }

    /** What an object was reached from, 0 if it was not reached or from a root. */
    long get(long object) {
        int place = place(object);
        return objects[place] == object ? sources[place] : 0;
    }

    private int place(long object) {
        int mask = objects.length - 1;
        int place = (int) (object * SPREAD >>> 32) & mask;
        while (objects[place] != 0 && objects[place] != object) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldObjects = objects;
        long[] oldSources = sources;
        objects = new long[oldObjects.length * 2];
        sources = new long[objects.length];
        size = 0;
        for (int i = 0; i < oldObjects.length; i++) {
            if (oldObjects[i] != 0) {
                add(oldObjects[i], oldSources[i]);
            }
        }
    }
}
