package heapscope.machine.value;

/** A part of the machine with state outside simulated memory that the program can see: a random generator, files. */
public interface Keepable {

    /** The state as an immutable object, equal for equal state. */
    Object keep();

    /** Puts the state back to what {@link #keep} answered. */
    void restore(Object state);
}
