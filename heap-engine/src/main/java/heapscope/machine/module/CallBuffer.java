package heapscope.machine.module;

import heapscope.machine.builtin.Blocks;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.function.IntFunction;

/**
 * The characters that a system call reads or writes. What does not move is used in place; what is in the nursery is
 * pinned for the time of the call; and where it cannot be pinned, the call works on a copy outside the heap
 * (specification of the collector, section 8).
 */
final class CallBuffer {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Blocks blocks;

    CallBuffer(ObjectSpace space) {
        this.space = space;
        this.stack = space.stack();
        this.blocks = new Blocks(space);
    }

    /** What a call that writes sees of the byte string or byte array in a cell. */
    byte[] contents(long cell) {
        long word = stack.get(cell);
        int layout = Value.isReference(word) ? space.layoutOf(word) : Layout.INT;
        return switch (layout) {
            case Layout.BYTES -> used(space.field(word, Layout.BYTES_BLOCK_REF));
            case Layout.BYTEARRAY -> used(copyOfArray(word));
            default -> throw space.raise(BuiltinClass.TYPE_ERROR,
                    "a bytes-like object is required, not '" + space.typeName(cell) + "'");
        };
    }

    /** The array could be changed during the call, so its bytes are copied to a block of their own first. */
    private long copyOfArray(long array) {
        long header = space.field(array, Layout.BYTEARRAY_DATA);
        long items = space.field(header, Layout.LIST_ITEMS);
        byte[] bytes = space.loadBytes(items + Layout.CHARS_BYTES, (int) space.field(header, Layout.LIST_LENGTH));
        long block = blocks.newBlock(bytes.length);
        space.storeBytes(block + Layout.BLOCK_BYTES, bytes);
        return block;
    }

    private byte[] used(long block) {
        boolean pinned = pinned(block);
        byte[] bytes = space.blockBytes(block);
        if (pinned) {
            space.heap().unpin(block);
        }
        return bytes;
    }

    /**
     * Holds a block for a call, or counts the copy that the call works on.
     *
     * @return whether it is to be let go afterwards
     */
    private boolean pinned(long block) {
        if (!space.heap().canMove(block)) {
            return false;
        }
        boolean pinned = space.heap().pin(block);
        if (!pinned) {
            space.heap().bufferCopied(block, blocks.lengthOf(block));
        }
        return pinned;
    }

    /**
     * A byte string that a call that reads has filled: a block of the size that was asked for, made shorter afterwards.
     *
     * @param call reads up to so many bytes
     */
    long filled(long wanted, IntFunction<byte[]> call) {
        long cell = stack.push(blocks.newBlock(wanted));
        boolean pinned = pinned(stack.get(cell));
        byte[] bytes = call.apply((int) Math.min(wanted, Integer.MAX_VALUE));
        if (bytes.length < wanted && !space.heap().shrink(stack.get(cell), bytes.length)) {
            stack.set(cell, blocks.newBlock(bytes.length));
        }
        long block = stack.get(cell);
        space.setRaw(block, Layout.BLOCK_BYTES + (bytes.length & -8), 0);
        space.storeBytes(block + Layout.BLOCK_BYTES, bytes);
        if (pinned) {
            space.heap().unpin(block);
        }
        long result = blocks.newBytes(block);
        stack.drop(cell);
        return result;
    }
}
