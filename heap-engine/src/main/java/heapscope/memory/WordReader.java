package heapscope.memory;

/** Memory that can be read: the live address space and every image of it. Addresses and words are raw for speed. */
public interface WordReader {

    /** The word at an address that is a multiple of 8. */
    long load(long address);

    /** Whether something is mapped at the address. */
    boolean isMapped(long address);

    /** The byte at any address, 0 to 255. */
    default int loadByte(long address) {
        return (int) (load(address & -8) >>> ((address & 7) << 3)) & 0xff;
    }
}
