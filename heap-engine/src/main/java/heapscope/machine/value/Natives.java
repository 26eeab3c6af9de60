package heapscope.machine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All natives by number, in order of registration, which is the same in every run. */
public final class Natives {

    private final List<Entry> entries = new ArrayList<>();
    private Native[] fast = new Native[64];

    /** Adds a native. The owner is the class or module it belongs to, empty for a built-in function. */
    public int add(String owner, String name, Signature signature, Native body) {
        int number = entries.size();
        entries.add(new Entry(owner, name, signature, body));
        if (number == fast.length) {
            fast = Arrays.copyOf(fast, number * 2);
        }
        fast[number] = body;
        return number;
    }

    /** The native with a number. */
    public Entry get(int number) {
        return entries.get(number);
    }

    /** What the native with a number does. */
    public Native body(int number) {
        return fast[number];
    }

    /** A native with its names. */
    public record Entry(String owner, String name, Signature signature, Native body) {}
}
