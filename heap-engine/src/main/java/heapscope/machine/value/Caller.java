package heapscope.machine.value;

/**
 * How natives and behaviors call back into the program. A call runs to its end before it returns, in a loop of its own,
 * so the run cannot be kept as a checkpoint inside it.
 */
public interface Caller {

    /**
     * Calls anything callable with positional arguments.
     *
     * @param callable a value
     * @param arguments values; they need not be in root cells
     * @return the result
     * @throws PythonError if the call raises, or the value cannot be called
     */
    long call(long callable, long... arguments);

    /**
     * Calls the method of an object's class by name, as operators do: not looked up in the object itself.
     *
     * @return the result, or {@link Value#UNSET} if the class has no such method
     */
    long callMethod(long self, String name, long... arguments);

    /**
     * Whether a class of the program, among the classes of the object, has the method; methods of built-in classes do
     * not count, here and in {@link #callMethod}. Never runs anything.
     */
    boolean hasMethod(long self, String name);

    /** Ends the run if somebody asked for it; whatever loops in a native without running the program calls this. */
    void poll();

    /** The attribute as {@code getattr} finds it, or {@link Value#UNSET} if there is none. */
    long attribute(long self, String name);
}
