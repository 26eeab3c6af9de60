package heapscope.machine.value;

import heapscope.memory.AddressSpace;

/**
 * Root cells outside the stack and outside all objects: the exception on its way, the class objects by number, the
 * modules, what natives keep for the whole run. Scanned by every collection.
 */
public final class StaticCells {

    private static final int PENDING = 0;
    private static final int HANDLED = 1;
    private static final int RETURNED = 2;
    private static final int FIRST_CLASS = 3;

    private final AddressSpace memory;
    private final long base;
    private final int limit;
    private int used = FIRST_CLASS + ClassTable.LIMIT;
    private int classes;

    /** Cells from an address in mapped memory. */
    public StaticCells(AddressSpace memory, long base, int limit) {
        this.memory = memory;
        this.base = base;
        this.limit = limit;
    }

    /** The address of the first cell. */
    public long base() {
        return base;
    }

    /** The address behind the last cell of a class that exists: the first area to scan ends here. */
    public long endOfClasses() {
        return cell(FIRST_CLASS + classes);
    }

    /** The address of the first reserved cell: the second area to scan. */
    public long startOfReserved() {
        return cell(FIRST_CLASS + ClassTable.LIMIT);
    }

    /** The address behind the last reserved cell. */
    public long end() {
        return cell(used);
    }

    /** The exception that a {@link PythonError} stands for. */
    public long pendingException() {
        return cell(PENDING);
    }

    /** The exception being handled: {@code sys.exc_info()[1]}. */
    public long handledException() {
        return cell(HANDLED);
    }

    /** What the generator that finished last returned. */
    public long returnedByGenerator() {
        return cell(RETURNED);
    }

    /** The cell of the class object with a number. */
    public long classCell(int number) {
        classes = Math.max(classes, number + 1);
        return cell(FIRST_CLASS + number);
    }

    /** How many classes have a cell. */
    public int classCount() {
        return classes;
    }

    /** Goes back to a number of classes: for a run that goes back in history. */
    public void restoreClassCount(int count) {
        classes = count;
    }

    /** The class object with a number. */
    public long classObject(int number) {
        return memory.load(cell(FIRST_CLASS + number));
    }

    /** Reserves a cell for the whole run; while the machine is built, not after. */
    public long reserve() {
        if (used == limit) {
            throw new IllegalStateException("all " + limit + " static cells are taken");
        }
        return cell(used++);
    }

    private long cell(int index) {
        return base + index * 8L;
    }
}
