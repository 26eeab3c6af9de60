package heapscope.machine.value;

import heapscope.memory.AddressSpace;

/**
 * The stack of the simulated process: activation frames with their locals and operands, and the temporaries of natives.
 * It grows upwards, a word a cell; all cells below the top are roots, so the collector updates them when objects move.
 *
 * <p>A native that holds an object across an allocation keeps it in a cell: {@code long h = stack.push(object)}, then
 * {@code stack.get(h)} after each allocation, and {@code stack.drop(h)} at the end. A cell's address is its handle; cells
 * never move.
 */
public final class RootStack {

    private final AddressSpace memory;
    private final long base;
    private final long limit;
    private long top;

    /** A stack in mapped memory between two addresses. */
    public RootStack(AddressSpace memory, long base, long limit) {
        this.memory = memory;
        this.base = base;
        this.limit = limit;
        this.top = base;
    }

    /** The address of the first cell. */
    public long base() {
        return base;
    }

    /** The address behind the newest cell. */
    public long top() {
        return top;
    }

    /** Whether that many more cells fit, with some room for natives. */
    public boolean hasRoom(int cells) {
        return top + (cells + 256) * 8L < limit;
    }

    /** Moves the top; cells that come to be below it must hold a word that is no stale reference. */
    public void setTop(long newTop) {
        top = newTop;
    }

    /** Adds a cell and answers its address. */
    public long push(long word) {
        long cell = top;
        memory.store(cell, word);
        top = cell + 8;
        return cell;
    }

    /** Removes the newest cell and answers what it held. */
    public long pop() {
        top -= 8;
        return memory.load(top);
    }

    /** What a cell holds. */
    public long get(long cell) {
        return memory.load(cell);
    }

    /** Changes a cell. */
    public void set(long cell, long word) {
        memory.store(cell, word);
    }

    /** Removes a cell and all newer ones. */
    public void drop(long cell) {
        top = cell;
    }
}
