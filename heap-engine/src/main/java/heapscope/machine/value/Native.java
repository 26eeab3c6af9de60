package heapscope.machine.value;

/** A function or method that the machine itself carries out. */
@FunctionalInterface
public interface Native {

    /**
     * Calls it. The arguments are in cells of the stack, in the order of the parameters of its {@link Signature}; they
     * stay there during the call, so an argument is read again after each allocation. A parameter that was not given and
     * has no default holds {@link Value#UNSET}. Surplus positional arguments of a {@code *args} parameter are a tuple.
     *
     * @param args address of the cell of the first argument; the next is 8 bytes further
     * @param count how many cells there are
     * @return the result, as a {@link Value} word
     * @throws PythonError if the call raises
     */
    long call(long args, int count);
}
