package heapscope.machine.module;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The random numbers of the module random: a Mersenne Twister (Matsumoto and Nishimura, 1998) seeded as CPython seeds
 * it, so that an integer seed gives the same sequence. Its 624 words of state are an object of the program, so they go
 * back and forth with the run.
 */
final class Twister {

    /** The kind of the {@link Layout#RECORD}: its first word is the position, its first reference the state. */
    static final int KIND = 1;

    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final long MASK = 0xffffffffL;

    private final ObjectSpace space;
    private final RootStack stack;

    Twister(ModuleContext context) {
        this.space = context.space();
        this.stack = space.stack();
        String module = "heapscope";
        context.library().defineFunction(module, "_twister", "", (args, count) -> create());
        context.library().defineFunction(module, "_twister_seed", "twister, seed", (args, count) -> seed(args));
        context.library().defineFunction(module, "_twister_random", "twister", (args, count) -> random(args));
        context.library().defineFunction(module, "_twister_bits", "twister, count", (args, count) -> bits(args));
    }

    private long create() {
        long handle = stack.push(space.made(space.allocateArray(Layout.WORDS, SIZE)));
        long record = space.allocate(Layout.RECORD);
        space.setRaw(record, Layout.RECORD_KIND, KIND);
        space.setRaw(record, Layout.RECORD_WORD, SIZE);
        space.setRaw(record, Layout.RECORD_WORD2, 0);
        space.setRaw(record, Layout.RECORD_FIRST, stack.get(handle));
        stack.drop(handle);
        return space.made(record);
    }

    private long state(long args) {
        return space.field(stack.get(args), Layout.RECORD_FIRST) + Layout.ARRAY_ITEMS;
    }

    private long seed(long args) {
        int[] key = key(stack.get(args + 8));
        long[] words = new long[SIZE];
        words[0] = 19650218;
        for (int i = 1; i < SIZE; i++) {
            words[i] = 1812433253L * (words[i - 1] ^ words[i - 1] >>> 30) + i & MASK;
        }
        mix(words, key);
        long state = state(args);
        for (int i = 0; i < SIZE; i++) {
            space.memory().store(state + i * 8L, words[i]);
        }
        space.setRaw(stack.get(args), Layout.RECORD_WORD, SIZE);
        return space.none();
    }

    private static void mix(long[] words, int[] key) {
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >>> 30) * 1664525L) + (key[j] & MASK) + j & MASK;
            i++;
            j = j + 1 == key.length ? 0 : j + 1;
            if (i == SIZE) {
                words[0] = words[SIZE - 1];
                i = 1;
            }
        }
        for (int k = SIZE - 1; k > 0; k--) {
            words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >>> 30) * 1566083941L) - i & MASK;
            i++;
            if (i == SIZE) {
                words[0] = words[SIZE - 1];
                i = 1;
            }
        }
        words[0] = 0x80000000L;
    }

    /**
     * The seed as 32-bit digits, least significant first: of an integer its magnitude, of a text the text and its hash.
     */
    private int[] key(long word) {
        BigInteger seed;
        if (space.isInt(word)) {
            seed = space.bigInt(word).abs();
        } else if (space.isStr(word)) {
            seed = ofText(space.text(word).getBytes(StandardCharsets.UTF_8));
        } else if (space.layoutOf(word) == Layout.BYTES) {
            seed = ofText(space.bytes(word));
        } else {
            throw space.raise(BuiltinClass.TYPE_ERROR, "the seed is an int, a str or bytes");
        }
        int[] key = new int[Math.max(1, (seed.bitLength() + 31) / 32)];
        for (int i = 0; i < key.length; i++) {
            key[i] = seed.shiftRight(32 * i).intValue();
        }
        return key;
    }

    private static BigInteger ofText(byte[] text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(text);
            byte[] both = Arrays.copyOf(text, text.length + hash.length);
            System.arraycopy(hash, 0, both, text.length, hash.length);
            return new BigInteger(1, both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    private long next(long args) {
        long record = stack.get(args);
        long state = state(args);
        long position = space.field(record, Layout.RECORD_WORD);
        if (position == SIZE) {
            refill(state);
            position = 0;
        }
        space.setRaw(record, Layout.RECORD_WORD, position + 1);
        long y = space.memory().load(state + position * 8);
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680L;
        y ^= y << 15 & 0xefc60000L;
        return (y ^ y >>> 18) & MASK;
    }

    private void refill(long state) {
        for (int i = 0; i < SIZE; i++) {
            long y = word(state, i) & 0x80000000L | word(state, (i + 1) % SIZE) & 0x7fffffffL;
            long odd = (y & 1) != 0 ? 0x9908b0dfL : 0;
            space.memory().store(state + i * 8L, word(state, (i + SHIFT) % SIZE) ^ y >>> 1 ^ odd);
        }
    }

    private long word(long state, int index) {
        return space.memory().load(state + index * 8L);
    }

    private long random(long args) {
        long high = next(args) >>> 5;
        long low = next(args) >>> 6;
        return space.newFloat((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
    }

    private long bits(long args) {
        long wanted = stack.get(args + 8);
        if (!space.isWordInt(wanted) || space.wordInt(wanted) < 0 || space.wordInt(wanted) > 1 << 24) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "number of bits must be non-negative");
        }
        int count = (int) space.wordInt(wanted);
        if (count == 0) {
            return space.newInt(0);
        }
        if (count <= 32) {
            return space.newInt(next(args) >>> 32 - count);
        }
        BigInteger value = BigInteger.ZERO;
        for (int done = 0; done < count; done += 32) {
            int left = count - done;
            long word = left < 32 ? next(args) >>> 32 - left : next(args);
            value = value.or(BigInteger.valueOf(word).shiftLeft(done));
        }
        return space.newInt(value);
    }
}
