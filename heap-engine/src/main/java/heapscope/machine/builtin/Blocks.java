package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.memory.AddressSpace;
import java.nio.charset.StandardCharsets;

/** Blocks of characters, and the strings and byte strings around them, made and compared in simulated memory. */
public final class Blocks {

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;

    /** The blocks of a space. */
    public Blocks(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
        this.stack = space.stack();
    }

    /** Copies bytes from any address to any other; the places do not overlap. */
    void copy(long from, long to, long count) {
        long source = from;
        long target = to;
        long left = count;
        if (((from | to) & 7) == 0) {
            long words = count >> 3;
            memory.copyWords(from, to, words);
            source += words * 8;
            target += words * 8;
            left -= words * 8;
        }
        while (left > 0) {
            int into = (int) (target & 7);
            int bytes = (int) Math.min(8 - into, left);
            put(target & -8, into, bytes, gather(source, bytes));
            source += bytes;
            target += bytes;
            left -= bytes;
        }
    }

    private long gather(long from, int bytes) {
        int offset = (int) (from & 7);
        long word = memory.load(from & -8) >>> offset * 8;
        return bytes > 8 - offset ? word | memory.load((from & -8) + 8) << (8 - offset) * 8 : word;
    }

    private void put(long word, int into, int bytes, long bits) {
        long mask = (bytes == 8 ? -1 : (1L << bytes * 8) - 1) << into * 8;
        memory.store(word, memory.load(word) & ~mask | bits << into * 8 & mask);
    }

    /** A block of that many bytes without contents; its last word is zero. */
    public long newBlock(long length) {
        long block = space.allocateArray(Layout.BLOCK, length);
        space.setRaw(block, Layout.BLOCK_HASH, 0);
        memory.store(block + Layout.BLOCK_BYTES + (length & -8), 0);
        return space.made(block);
    }

    /** The block of the string or byte string in a cell. */
    long blockOf(long cell) {
        return memory.load(stack.get(cell) + Layout.STR_BLOCK_REF);
    }

    /** The number of bytes in a block. */
    public long lengthOf(long block) {
        return memory.load(block + Layout.BLOCK_LENGTH);
    }

    /** A string around a block. */
    long newStr(long block, long codePoints) {
        long cell = stack.push(block);
        long str = space.allocate(Layout.STR);
        space.setRaw(str, Layout.STR_BLOCK_REF, stack.get(cell));
        space.setRaw(str, Layout.STR_LENGTH, codePoints);
        stack.drop(cell);
        return space.made(str);
    }

    /** A byte string around a block. */
    public long newBytes(long block) {
        long cell = stack.push(block);
        long bytes = space.allocate(Layout.BYTES);
        space.setRaw(bytes, Layout.BYTES_BLOCK_REF, stack.get(cell));
        stack.drop(cell);
        return space.made(bytes);
    }

    /** A block with the contents of two others, of strings or byte strings in cells. */
    long concatenate(long a, long b) {
        long first = lengthOf(blockOf(a));
        long second = lengthOf(blockOf(b));
        long block = newBlock(first + second);
        copy(blockOf(a) + Layout.BLOCK_BYTES, block + Layout.BLOCK_BYTES, first);
        copy(blockOf(b) + Layout.BLOCK_BYTES, block + Layout.BLOCK_BYTES + first, second);
        return block;
    }

    /** A block with the contents of a string or byte string in a cell, so many times over. */
    long repeat(long a, long times) {
        long length = lengthOf(blockOf(a));
        long block = newBlock(length * times);
        for (long i = 0; i < times; i++) {
            copy(blockOf(a) + Layout.BLOCK_BYTES, block + Layout.BLOCK_BYTES + i * length, length);
        }
        return block;
    }

    /** A block with some bytes of a string or byte string in a cell. */
    long part(long a, long start, long length) {
        long block = newBlock(length);
        copy(blockOf(a) + Layout.BLOCK_BYTES + start, block + Layout.BLOCK_BYTES, length);
        return block;
    }

    /** Whether two blocks have the same bytes. */
    boolean equal(long a, long b) {
        long length = lengthOf(a);
        if (a == b) {
            return true;
        }
        if (length != lengthOf(b) || differentHashes(a, b)) {
            return false;
        }
        long whole = length & -8;
        for (long i = 0; i < whole; i += 8) {
            if (memory.load(a + Layout.BLOCK_BYTES + i) != memory.load(b + Layout.BLOCK_BYTES + i)) {
                return false;
            }
        }
        long mask = (1L << (length & 7) * 8) - 1;
        if (mask == 0) {
            return true;
        }
        long last = Layout.BLOCK_BYTES + whole;
        return ((memory.load(a + last) ^ memory.load(b + last)) & mask) == 0;
    }

    private boolean differentHashes(long a, long b) {
        long hashA = memory.load(a + Layout.BLOCK_HASH);
        long hashB = memory.load(b + Layout.BLOCK_HASH);
        return hashA != 0 && hashB != 0 && hashA != hashB;
    }

    /** Less than 0, 0 or more than 0 as the bytes of the first block come before, equal or come behind the second's. */
    int compare(long a, long b) {
        long lengthA = lengthOf(a);
        long lengthB = lengthOf(b);
        long common = Math.min(lengthA, lengthB);
        for (long i = 0; i < common; i += 8) {
            long wordA = Long.reverseBytes(memory.load(a + Layout.BLOCK_BYTES + i));
            long wordB = Long.reverseBytes(memory.load(b + Layout.BLOCK_BYTES + i));
            long mask = common - i >= 8 ? -1 : -1L << (8 - (common - i)) * 8;
            int order = Long.compareUnsigned(wordA & mask, wordB & mask);
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(lengthA, lengthB);
    }

    /** The hash of a block's bytes, which the block remembers. */
    long hash(long block) {
        long hash = memory.load(block + Layout.BLOCK_HASH);
        if (hash == 0) {
            hash = Hashing.ofBytes(space, block + Layout.BLOCK_BYTES, lengthOf(block));
            memory.store(block + Layout.BLOCK_HASH, hash);
        }
        return hash;
    }

    /** Whether a string is all ASCII, so that bytes and characters are the same. */
    boolean isAscii(long str) {
        return memory.load(str + Layout.STR_LENGTH) == lengthOf(memory.load(str + Layout.STR_BLOCK_REF));
    }

    /** The text of some bytes of a block. */
    String text(long block, long start, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) memory.loadByte(block + Layout.BLOCK_BYTES + start + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
