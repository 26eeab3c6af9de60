package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Attributes of classes by name, through the order of method resolution. The namespace of a user's class is a dict in
 * simulated memory; which entry of it has which name is remembered here until an attribute is added or removed.
 */
final class ClassNamespaces {

    private final ObjectSpace space;
    private final Library library;
    private final Containers containers;
    private final CacheEpochs epochs;
    private final Map<Integer, Map<String, Integer>> entries = new HashMap<>();
    private int entriesEpoch;

    ClassNamespaces(ObjectSpace space, Library library, Containers containers, CacheEpochs epochs) {
        this.space = space;
        this.library = library;
        this.containers = containers;
        this.epochs = epochs;
    }

    /** What a class or one it extends has under a name, or {@link Value#UNSET}. */
    long find(int classNumber, String name) {
        return findIn(space.classes().get(classNumber).order(), 0, name);
    }

    /** What the classes behind another in an order of resolution have under a name. */
    long findBehind(int[] order, int classNumber, String name) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] == classNumber) {
                return findIn(order, i + 1, name);
            }
        }
        return Value.UNSET;
    }

    private long findIn(int[] order, int from, String name) {
        for (int i = from; i < order.length; i++) {
            long word = own(order[i], name);
            if (word != Value.UNSET) {
                return word;
            }
        }
        return Value.UNSET;
    }

    /** What the user's classes among a class and those it extends have under a name. */
    long findOfUser(int classNumber, String name) {
        for (int each : space.classes().get(classNumber).order()) {
            if (space.classes().get(each).builtin()) {
                return Value.UNSET;
            }
            long word = own(each, name);
            if (word != Value.UNSET) {
                return word;
            }
        }
        return Value.UNSET;
    }

    /** What a class itself has under a name. */
    long own(int classNumber, String name) {
        if (space.classes().get(classNumber).builtin()) {
            return library.member(classNumber, name);
        }
        Integer entry = entriesOf(classNumber).get(name);
        return entry == null ? Value.UNSET : space.field(entriesArray(classNumber), valueOffset(entry));
    }

    private static int valueOffset(int entry) {
        return Layout.ARRAY_ITEMS + entry * Layout.ENTRY_SIZE + Layout.ENTRY_VALUE;
    }

    private long table(int classNumber) {
        long namespace = space.field(space.statics().classObject(classNumber), Layout.CLASS_NAMESPACE);
        return namespace == 0 ? 0 : space.field(namespace, Layout.DICT_TABLE_REF);
    }

    private long entriesArray(int classNumber) {
        return space.field(table(classNumber), Layout.TABLE_ENTRIES);
    }

    /** The names of a user's class with the numbers of their entries, in order. */
    Map<String, Integer> entriesOf(int classNumber) {
        if (entriesEpoch != epochs.classes) {
            entries.clear();
            entriesEpoch = epochs.classes;
        }
        return entries.computeIfAbsent(classNumber, this::readEntries);
    }

    private Map<String, Integer> readEntries(int classNumber) {
        Map<String, Integer> found = new LinkedHashMap<>();
        long table = table(classNumber);
        if (table == 0) {
            return found;
        }
        long used = space.field(table, Layout.TABLE_USED);
        long array = space.field(table, Layout.TABLE_ENTRIES);
        for (int i = 0; i < used; i++) {
            long key = space.field(array, Layout.ARRAY_ITEMS + i * Layout.ENTRY_SIZE + Layout.ENTRY_KEY);
            if (key != 0 && space.isStr(key)) {
                found.put(space.text(key), i);
            }
        }
        return found;
    }

    /** Sets an attribute of the class in a cell; the name is a string in a cell. */
    void set(long type, long name, long value) {
        int number = (int) space.field(space.stack().get(type), Layout.CLASS_NUMBER);
        long old = own(number, space.text(space.stack().get(name)));
        boolean wasPlain = old != Value.UNSET && !isDescriptor(old);
        long namespace = space.stack().push(space.field(space.stack().get(type), Layout.CLASS_NAMESPACE));
        containers.put(namespace, name, value);
        space.stack().drop(namespace);
        if (!wasPlain || isDescriptor(space.stack().get(value))) {
            epochs.newClasses();
        }
    }

    /** Removes an attribute of the class in a cell; answers false if it has none of that name. */
    boolean remove(long type, long name) {
        int number = (int) space.field(space.stack().get(type), Layout.CLASS_NUMBER);
        if (own(number, space.text(space.stack().get(name))) == Value.UNSET) {
            return false;
        }
        long namespace = space.stack().push(space.field(space.stack().get(type), Layout.CLASS_NAMESPACE));
        containers.remove(namespace, name);
        space.stack().drop(namespace);
        epochs.newClasses();
        return true;
    }

    /** Whether a value in a class is more than itself when it is looked up in an instance. */
    private boolean isDescriptor(long word) {
        return switch (space.layoutOf(word)) {
            case Layout.FUNCTION, Layout.NATIVE, Layout.PROPERTY, Layout.STATIC_METHOD, Layout.CLASS_METHOD,
                    Layout.INSTANCE,
                    Layout.CLASS, Layout.METHOD -> true;
            default -> false;
        };
    }
}
