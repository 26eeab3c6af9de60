package heapscope.memory;

/** An access to memory where nothing is mapped: always a fault of the simulated machine, never of the workload. */
public final class AddressFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** An access to the given address. */
    public AddressFault(long address) {
        super("nothing is mapped at address 0x" + Long.toHexString(address));
    }
}
