package heapscope.machine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What never changes of each class: its name, its base and the layout of its instances. Numbers are given in order of
 * creation, built-in classes first. The class objects themselves are in the heap, held by static root cells.
 */
public final class ClassTable {

    /** Classes there can be in a run. */
    public static final int LIMIT = 4096;

    private final List<ClassInfo> classes = new ArrayList<>();
    private int size;

    /** A table with the built-in classes. */
    public ClassTable() {
        for (BuiltinClass builtin : BuiltinClass.values()) {
            int base = builtin.base() == null ? -1 : builtin.base().ordinal();
            add(builtin.className(), base, builtin.isException() ? Layout.EXCEPTION : -1, true);
        }
    }

    /**
     * Adds a class.
     *
     * @param base the number of the class it extends, -1 for none
     * @param instanceLayout the {@link Layout} of its instances, -1 if they are made by the machine alone
     * @return its number
     */
    public int add(String name, int base, int instanceLayout, boolean builtin) {
        int number = size;
        int[] order = base < 0 ? new int[1]
                : Arrays.copyOf(classes.get(base).order(), classes.get(base).order().length + 1);
        System.arraycopy(order, 0, order, 1, order.length - 1);
        order[0] = number;
        classes.subList(Math.min(number, classes.size()), Math.min(number + 1, classes.size())).clear();
        classes.add(number, new ClassInfo(number, name, base, order, instanceLayout, builtin));
        size++;
        return number;
    }

    /** The class with a number. */
    public ClassInfo get(int number) {
        return classes.get(number);
    }

    /** How many classes there are. */
    public int size() {
        return size;
    }

    /**
     * Goes back, or forward again, to a number of classes: for a run that goes to another place in its history. The
     * same run makes the same classes in the same order, so those behind are kept for a way forward.
     */
    public void restore(int count) {
        size = count;
    }

    /** Whether a class is another one or extends it. */
    public boolean isSubclass(int number, int ancestor) {
        for (int each : classes.get(number).order()) {
            if (each == ancestor) {
                return true;
            }
        }
        return false;
    }

    /**
     * A class.
     *
     * @param order the numbers of the class and those it extends, in the order of method resolution
     */
    public record ClassInfo(int number, String name, int base, int[] order, int instanceLayout, boolean builtin) {}
}
