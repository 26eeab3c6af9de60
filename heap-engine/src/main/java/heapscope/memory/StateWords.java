package heapscope.memory;

import java.util.Arrays;

/**
 * A state written down as words, to be read back in the same order. Parts of a machine write their scalars here when
 * they are kept and read them when they are restored. Once written it does not change, and any number of readers may
 * read it.
 */
public final class StateWords {

    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private long[] words = new long[256];
    private int length;
    private int position;

    /** Writes a word. */
    public void put(long word) {
        if (length == words.length) {
            words = Arrays.copyOf(words, length * 2);
        }
        words[length++] = word;
    }

    /** Writes a truth value. */
    public void put(boolean value) {
        put(value ? 1 : 0);
    }

    /** Writes a floating point number. */
    public void putDouble(double value) {
        put(Double.doubleToRawLongBits(value));
    }

    /** Writes an array with its length. */
    public void putAll(long[] values) {
        putFirst(values, values.length);
    }

    /** Writes the first values of an array, with their number. */
    public void putFirst(long[] values, int count) {
        put(count);
        for (int i = 0; i < count; i++) {
            put(values[i]);
        }
    }

    /** A reader at the beginning of what was written. */
    public StateWords reader() {
        StateWords reader = new StateWords();
        reader.words = words;
        reader.length = length;
        return reader;
    }

    /** Reads the next word. */
    public long next() {
        if (position == length) {
            throw new IllegalStateException("the kept state has only " + length + " words");
        }
        return words[position++];
    }

    /** Reads the next truth value. */
    public boolean nextBoolean() {
        return next() != 0;
    }

    /** Reads the next floating point number. */
    public double nextDouble() {
        return Double.longBitsToDouble(next());
    }

    /** Reads the next array. */
    public long[] nextAll() {
        long[] values = new long[(int) next()];
        for (int i = 0; i < values.length; i++) {
            values[i] = next();
        }
        return values;
    }

    /** A hash of everything written. */
    public long hash() {
        long h = length;
        for (int i = 0; i < length; i++) {
            h = (h ^ words[i]) * HASH_FACTOR;
            h ^= h >>> 29;
        }
        return h;
    }
}
