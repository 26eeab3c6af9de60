package heapscope.machine;

/**
 * The parameters of the machine itself; those of its heap are {@link heapscope.heap.HeapParameters}.
 *
 * @param virtuals whether numbers in variables, temporaries and activation frames are no heap objects, as in code that
 *        PyPy's JIT compiled; otherwise all are allocated as by its interpreter (measurements, section 3.2)
 * @param startUp what is on the heap when the program begins, and what the collector has behind it
 */
public record MachineParameters(boolean virtuals, StartUp startUp) {

    /** The default: with virtuals, and nothing on the heap. */
    public static final MachineParameters STANDARD = new MachineParameters(true, StartUp.NONE);
}
