package heapscope.machine.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The maps of instances: which class, which attributes in which order, and where each is stored (measurements, section
 * 3.1; PyPy's mapdict). A map is found again by its number, which is given in order of creation, so that a run that
 * goes back and forth gives the same numbers.
 *
 * <p>Attributes are references in the inline slots and, from the fifth on, in an array that the fifth slot then holds;
 * or raw words (integers, floats) in one array of words that takes the slot of the first of them.
 */
public final class MapTable {

    private final List<AttributeMap> maps = new ArrayList<>();
    private final Map<Integer, AttributeMap> roots = new HashMap<>();

    /** The map of a fresh instance of a class. */
    public AttributeMap root(int classNumber) {
        AttributeMap root = roots.get(classNumber);
        if (root == null) {
            root = register(classNumber, null, null, Storage.REFERENCE, -1, 0, 0, -1);
            roots.put(classNumber, root);
        }
        return root;
    }

    /** The map with a number. */
    public AttributeMap get(int number) {
        return maps.get(number);
    }

    /** Whether there is a map with that number. */
    public boolean has(long number) {
        return number >= 0 && number < maps.size();
    }

    /** The map with one attribute more, of the given kind, behind all others. */
    public AttributeMap with(AttributeMap map, String name, Storage storage) {
        AttributeMap next = map.next.get(new Transition(name, storage));
        if (next == null) {
            next = extend(map, name, storage);
            map.next.put(new Transition(name, storage), next);
        }
        return next;
    }

    private AttributeMap extend(AttributeMap map, String name, Storage storage) {
        if (storage == Storage.REFERENCE) {
            return register(map.classNumber, map, name, storage, map.slots, map.slots + 1, map.words, map.wordsSlot);
        }
        boolean first = map.words == 0;
        int slots = first ? map.slots + 1 : map.slots;
        int wordsSlot = first ? map.slots : map.wordsSlot;
        return register(map.classNumber, map, name, storage, map.words, slots, map.words + 1, wordsSlot);
    }

    private AttributeMap register(
            int classNumber, AttributeMap parent, String name, Storage storage, int index, int slots, int words,
                    int wordsSlot) {
        AttributeMap map =
                new AttributeMap(maps.size(), classNumber, parent, name, storage, index, slots, words, wordsSlot);
        maps.add(map);
        return map;
    }

    private record Transition(String name, Storage storage) {}

    /** How an attribute is stored. */
    public enum Storage {
        /** A reference in a slot. */
        REFERENCE,
        /** A raw integer of a word. */
        INT,
        /** The raw bits of a float. */
        FLOAT
    }

    /** One map: the attributes of its parent and one more. Immutable but for the cache of its successors. */
    public static final class AttributeMap {

        /** Its number. */
        public final int number;
        /** The class of the instances. */
        public final int classNumber;
        /** The map without the last attribute, null for a fresh instance's. */
        public final AttributeMap parent;
        /** The last attribute, null for a fresh instance's map. */
        public final String name;
        /** How the last attribute is stored. */
        public final Storage storage;
        /** The slot of the last attribute, or its index among the raw words. */
        public final int index;
        /** Slots in use, the one for raw words included. */
        public final int slots;
        /** Raw words in use. */
        public final int words;
        /** The slot that holds the array of raw words, -1 if there are none. */
        public final int wordsSlot;

        private final Map<Transition, AttributeMap> next = new HashMap<>();

        private AttributeMap(
                int number, int classNumber, AttributeMap parent, String name, Storage storage, int index, int slots,
                int words, int wordsSlot) {
            this.number = number;
            this.classNumber = classNumber;
            this.parent = parent;
            this.name = name;
            this.storage = storage;
            this.index = index;
            this.slots = slots;
            this.words = words;
            this.wordsSlot = wordsSlot;
        }

        /** The map whose last attribute has the name, null if there is no such attribute. */
        public AttributeMap find(String attribute) {
            for (AttributeMap map = this; map.name != null; map = map.parent) {
                if (map.name.equals(attribute)) {
                    return map;
                }
            }
            return null;
        }

        /** The attributes in order. */
        public List<AttributeMap> attributes() {
            List<AttributeMap> all = new ArrayList<>();
            for (AttributeMap map = this; map.name != null; map = map.parent) {
                all.addFirst(map);
            }
            return all;
        }
    }
}
