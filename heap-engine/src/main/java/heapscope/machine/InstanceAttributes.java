package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.MapTable;
import heapscope.machine.value.MapTable.AttributeMap;
import heapscope.machine.value.MapTable.Storage;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributes of instances, by the rules of PyPy's mapdict (measurements, section 3.1): references in five inline
 * slots, from the sixth on in an array of exact size that takes the fifth slot; integers and floats raw in one array of
 * words while each keeps its type. When one does not, the instance gets boxes for all its numbers, and so do all
 * instances of its class that are given attributes later.
 */
final class InstanceAttributes {

    /** In a class's word {@link Layout#CLASS_NUMBER}: its instances box all numbers. */
    static final long BOXES = 1L << 32;
    private static final int LAST_INLINE = Layout.INLINE_SLOTS - 1;

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;
    private final MapTable maps;
    private final CacheEpochs epochs;

    InstanceAttributes(ObjectSpace space, CacheEpochs epochs) {
        this.space = space;
        this.memory = space.memory();
        this.stack = space.stack();
        this.maps = space.maps();
        this.epochs = epochs;
    }

    /** The map of an instance. */
    AttributeMap mapOf(long object) {
        return maps.get((int) memory.load(object + Layout.mapOffset(space.layoutOf(object))));
    }

    /** The value of an attribute that the instance's map has. May allocate. */
    long get(long object, AttributeMap attribute) {
        AttributeMap map = mapOf(object);
        if (attribute.storage == Storage.REFERENCE) {
            return memory.load(slotCell(object, map, attribute.index));
        }
        long words = memory.load(slotCell(object, map, map.wordsSlot));
        long word = memory.load(words + Layout.ARRAY_ITEMS + attribute.index * 8L);
        return attribute.storage == Storage.INT ? space.newInt(word) : space.newFloat(Double.longBitsToDouble(word));
    }

    /** The address of the word of a slot. */
    private long slotCell(long object, AttributeMap map, int slot) {
        return slotCell(memory, object, space.layoutOf(object), map, slot);
    }

    /** The address of the word of a slot, in any memory. */
    static long slotCell(WordReader memory, long object, int layout, AttributeMap map, int slot) {
        if (layout != Layout.INSTANCE) {
            return memory.load(object + Layout.mapOffset(layout) + 8) + Layout.ARRAY_ITEMS + slot * 8L;
        }
        if (map.slots <= Layout.INLINE_SLOTS || slot < LAST_INLINE) {
            return object + Layout.INSTANCE_SLOTS + slot * 8L;
        }
        long overflow = memory.load(object + Layout.INSTANCE_SLOTS + LAST_INLINE * 8L);
        return overflow + Layout.ARRAY_ITEMS + (slot - LAST_INLINE) * 8L;
    }

    /** Where an instruction finds an attribute of instances with a map: see {@link AttributeFastPath}. */
    static long place(AttributeMap map, AttributeMap attribute) {
        boolean raw = attribute.storage != Storage.REFERENCE;
        int slot = raw ? map.wordsSlot : attribute.index;
        boolean inline = map.slots <= Layout.INLINE_SLOTS || slot < LAST_INLINE;
        if (raw) {
            int kind = attribute.storage == Storage.INT ? AttributeFastPath.INT : AttributeFastPath.FLOAT;
            return inline ? AttributeFastPath.place(kind, attribute.index, Layout.INSTANCE_SLOTS + slot * 8) : 0;
        }
        int lastSlot = Layout.INSTANCE_SLOTS + LAST_INLINE * 8;
        return inline ? Layout.INSTANCE_SLOTS + slot * 8L
                : AttributeFastPath.place(AttributeFastPath.OVERFLOW, slot - LAST_INLINE, lastSlot);
    }

    /** Sets an attribute of the instance in a cell to the value in a cell; adds it if there is none. */
    void set(long object, String name, long value) {
        AttributeMap attribute = mapOf(stack.get(object)).find(name);
        if (attribute == null) {
            add(object, name, value);
        } else if (attribute.storage == Storage.REFERENCE) {
            storeReference(object, attribute.index, value);
        } else if (kindOf(stack.get(value)) == attribute.storage) {
            storeRaw(stack.get(object), attribute.index, space.rawNumber(stack.get(value)));
        } else {
            boxAll(object);
            set(object, name, value);
        }
    }

    private void storeReference(long object, int slot, long value) {
        long reference = space.box(stack.get(value));
        storeSlot(stack.get(object), slot, reference);
    }

    private void storeSlot(long object, int slot, long reference) {
        long cell = slotCell(object, mapOf(object), slot);
        int layout = space.layoutOf(object);
        long last = object + Layout.INSTANCE_SLOTS + LAST_INLINE * 8L;
        if (layout == Layout.INSTANCE && cell <= last && cell > object) {
            space.heap().storePointer(object, cell, reference);
            return;
        }
        boolean own = layout == Layout.INSTANCE;
        long array = memory.load(own ? last : object + Layout.mapOffset(layout) + 8);
        space.setArrayItem(array, own ? slot - LAST_INLINE : slot, reference);
    }

    private void storeRaw(long object, int index, long word) {
        AttributeMap map = mapOf(object);
        long words = memory.load(slotCell(object, map, map.wordsSlot));
        memory.store(words + Layout.ARRAY_ITEMS + index * 8L, word);
    }

    private Storage kindOf(long word) {
        return switch (space.layoutOf(word)) {
            case Layout.INT -> Storage.INT;
            case Layout.FLOAT -> Storage.FLOAT;
            default -> Storage.REFERENCE;
        };
    }

    private boolean boxes(int classNumber) {
        return (space.statics().classObject(classNumber) != 0)
                && (memory.load(space.statics().classObject(classNumber) + Layout.CLASS_NUMBER) & BOXES) != 0;
    }

    private void add(long object, String name, long value) {
        addAs(object, extended(object, name, value), value);
    }

    /** The map of the instance in a cell with one attribute more; the value's kind decides how it is stored. */
    AttributeMap extended(long object, String name, long value) {
        AttributeMap map = mapOf(stack.get(object));
        Storage kind = kindOf(stack.get(value));
        return maps.with(map, name, boxes(map.classNumber) ? Storage.REFERENCE : kind);
    }

    /** Adds a raw attribute by the map that has it, if the value is of its kind. */
    boolean addRawAs(long object, int map, long value) {
        AttributeMap next = maps.get(map);
        if (kindOf(stack.get(value)) != next.storage) {
            return false;
        }
        addAs(object, next, value);
        return true;
    }

    private void addAs(long object, AttributeMap next, long value) {
        space.temporaries().newAttribute();
        if (next.storage == Storage.REFERENCE) {
            long reference = stack.push(space.box(stack.get(value)));
            addSlot(object, next, next.slots - 1, reference);
            stack.drop(reference);
        } else {
            addRaw(object, next, space.rawNumber(stack.get(value)));
        }
    }

    private void addRaw(long object, AttributeMap next, long word) {
        if (next.words > 1) {
            space.temporaries().array(1);
        }
        long words = stack.push(space.made(space.allocateArray(Layout.WORDS, next.words)));
        if (next.words == 1) {
            space.setRaw(stack.get(words), Layout.ARRAY_ITEMS, word);
            addSlot(object, next, next.wordsSlot, words);
        } else {
            long old = memory.load(slotCell(stack.get(object), next.parent, next.wordsSlot));
            memory.copyWords(old + Layout.ARRAY_ITEMS, stack.get(words) + Layout.ARRAY_ITEMS, next.words - 1L);
            space.setRaw(stack.get(words), Layout.ARRAY_ITEMS + (next.words - 1) * 8, word);
            setMap(stack.get(object), next);
            storeSlot(stack.get(object), next.wordsSlot, stack.get(words));
        }
        stack.drop(words);
    }

    private void setMap(long object, AttributeMap map) {
        memory.store(object + Layout.mapOffset(space.layoutOf(object)), map.number);
    }

    /** Gives the instance one slot more, which holds the reference in a cell. */
    private void addSlot(long object, AttributeMap next, int slot, long reference) {
        int layout = space.layoutOf(stack.get(object));
        if (layout == Layout.INSTANCE && slot < Layout.INLINE_SLOTS) {
            setMap(stack.get(object), next);
            storeSlot(stack.get(object), slot, stack.get(reference));
            return;
        }
        int moved = layout == Layout.INSTANCE ? LAST_INLINE : 0;
        int offset = layout == Layout.INSTANCE
                ? Layout.INSTANCE_SLOTS + LAST_INLINE * 8 : Layout.mapOffset(layout) + 8;
        int length = slot + 1 - moved;
        if (length > (layout == Layout.INSTANCE ? 2 : 1)) {
            space.temporaries().array(1);
        }
        long array = space.allocateArray(Layout.REFS, length);
        long old = memory.load(stack.get(object) + offset);
        for (int i = 0; i < length - 1; i++) {
            boolean single = layout == Layout.INSTANCE && slot == Layout.INLINE_SLOTS;
            memory.store(array + Layout.ARRAY_ITEMS + i * 8L,
                    single ? old : memory.load(old + Layout.ARRAY_ITEMS + i * 8L));
        }
        memory.store(array + Layout.ARRAY_ITEMS + (length - 1) * 8L, stack.get(reference));
        space.made(array);
        setMap(stack.get(object), next);
        space.heap().storePointer(stack.get(object), stack.get(object) + offset, array);
    }

    /** The names and values of the attributes: values are pushed on the stack in order of the names. */
    List<String> push(long object) {
        List<String> names = new ArrayList<>();
        for (AttributeMap each : mapOf(stack.get(object)).attributes()) {
            if (get(stack.get(object), each) != 0) {
                stack.push(get(stack.get(object), each));
                names.add(each.name);
            }
        }
        return names;
    }

    /** Removes an attribute; answers false if there is none. */
    boolean remove(long object, String name) {
        if (mapOf(stack.get(object)).find(name) == null) {
            return false;
        }
        rebuild(object, name);
        return true;
    }

    private void boxAll(long object) {
        long type = space.statics().classObject(mapOf(stack.get(object)).classNumber);
        memory.store(type + Layout.CLASS_NUMBER, memory.load(type + Layout.CLASS_NUMBER) | BOXES);
        epochs.newClasses();
        rebuild(object, null);
    }

    /** Empties the instance and adds its attributes again, all but one. */
    private void rebuild(long object, String without) {
        long first = stack.top();
        List<String> names = push(object);
        long instance = stack.get(object);
        setMap(instance, maps.root(mapOf(instance).classNumber));
        clearSlots(instance);
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(without)) {
                add(object, names.get(i), first + i * 8L);
            }
        }
        stack.drop(first);
    }

    private void clearSlots(long instance) {
        int layout = space.layoutOf(instance);
        if (layout != Layout.INSTANCE) {
            memory.store(instance + Layout.mapOffset(layout) + 8, 0);
            return;
        }
        memory.fillWords(instance + Layout.INSTANCE_SLOTS, Layout.INLINE_SLOTS, 0);
    }
}
