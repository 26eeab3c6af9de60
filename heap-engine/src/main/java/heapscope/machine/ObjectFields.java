package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ListStrategy;
import heapscope.machine.value.MapTable;
import heapscope.machine.value.MapTable.Storage;
import heapscope.machine.value.ObjectSpace;
import heapscope.memory.WordReader;
import heapscope.object.FieldValue;
import heapscope.object.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The fields and items of objects by the names a Python programmer knows, read from memory alone. */
final class ObjectFields {

    private final ObjectSpace space;
    private final WorkloadNaming naming;

    ObjectFields(ObjectSpace space, WorkloadNaming naming) {
        this.space = space;
        this.naming = naming;
    }

    List<FieldValue> of(WordReader memory, long object, int limit) {
        int layout = WorkloadNaming.layoutOf(memory, object);
        List<FieldValue> all = new ArrayList<>();
        switch (layout) {
            case Layout.LIST, Layout.LIST_INSTANCE -> addList(all, memory, object, limit);
            case Layout.TUPLE, Layout.TUPLE_INSTANCE ->
                addItems(all, memory, memory.load(object + Layout.TUPLE_ITEMS), limit);
            case Layout.DICT, Layout.DICT_INSTANCE -> addEntries(all, memory, object, limit);
            case Layout.SET, Layout.FROZENSET, Layout.SET_INSTANCE -> addMembers(all, memory, object, limit);
            case Layout.TUPLE2_INTS, Layout.TUPLE2_FLOATS -> addPair(all, memory, object, layout);
            default -> addWords(all, memory, object, layout, limit);
        }
        if (Layout.mapOffset(layout) >= 0) {
            addAttributes(all, memory, object, layout, limit);
        }
        return all;
    }

    private FieldValue reference(WordReader memory, String name, long cell) {
        long word = memory.load(cell);
        return new FieldValue(name, cell, word, true, word == 0 ? "nothing" : naming.label(memory, word));
    }

    private static FieldValue raw(WordReader memory, String name, long cell, boolean isFloat) {
        long word = memory.load(cell);
        String text = isFloat ? Double.toString(Double.longBitsToDouble(word)) : Long.toString(word);
        return new FieldValue(name, cell, word, false, text);
    }

    private void addList(List<FieldValue> all, WordReader memory, long list, int limit) {
        int strategy = (int) memory.load(list + Layout.LIST_STRATEGY);
        long header = memory.load(list + Layout.LIST_STORAGE);
        if (header == 0 || strategy == ListStrategy.EMPTY.ordinal()) {
            return;
        }
        long items = memory.load(header + Layout.LIST_ITEMS);
        long count = Math.min(limit, memory.load(header + Layout.LIST_LENGTH));
        for (long i = 0; i < count; i++) {
            long cell = items + Layout.ARRAY_ITEMS + i * 8;
            all.add(strategy == ListStrategy.OBJECTS.ordinal() ? reference(memory, "[" + i + "]", cell)
                    : raw(memory, "[" + i + "]", cell, strategy == ListStrategy.FLOATS.ordinal()));
        }
    }

    private void addItems(List<FieldValue> all, WordReader memory, long array, int limit) {
        long count = array == 0 ? 0 : Math.min(limit, memory.load(array + Layout.ARRAY_LENGTH));
        for (long i = 0; i < count; i++) {
            all.add(reference(memory, "[" + i + "]", array + Layout.ARRAY_ITEMS + i * 8));
        }
    }

    private void addPair(List<FieldValue> all, WordReader memory, long object, int layout) {
        all.add(raw(memory, "[0]", object, layout == Layout.TUPLE2_FLOATS));
        all.add(raw(memory, "[1]", object + 8, layout == Layout.TUPLE2_FLOATS));
    }

    private void addEntries(List<FieldValue> all, WordReader memory, long dict, int limit) {
        long table = memory.load(dict + Layout.DICT_TABLE_REF);
        if (table == 0) {
            return;
        }
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        long used = memory.load(table + Layout.TABLE_USED);
        for (long i = 0; i < used && all.size() < limit; i++) {
            long entry = entries + Layout.ARRAY_ITEMS + i * Layout.ENTRY_SIZE;
            long key = memory.load(entry + Layout.ENTRY_KEY);
            if (key != 0) {
                all.add(reference(memory, "[" + naming.label(memory, key) + "]", entry + Layout.ENTRY_VALUE));
            }
        }
    }

    private void addMembers(List<FieldValue> all, WordReader memory, long set, int limit) {
        long table = memory.load(set + Layout.SET_TABLE_REF);
        if (table == 0) {
            return;
        }
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        long used = memory.load(table + Layout.TABLE_USED);
        for (long i = 0; i < used && all.size() < limit; i++) {
            long cell = entries + Layout.ARRAY_ITEMS + i * 8;
            if (memory.load(cell) != 0) {
                all.add(reference(memory, "member", cell));
            }
        }
    }

    private void addAttributes(List<FieldValue> all, WordReader memory, long object, int layout, int limit) {
        MapTable.AttributeMap map = naming.map(memory, object);
        if (map == null) {
            return;
        }
        for (MapTable.AttributeMap each : map.attributes()) {
            if (all.size() >= limit) {
                return;
            }
            if (each.storage == Storage.REFERENCE) {
                all.add(reference(memory, each.name,
                        InstanceAttributes.slotCell(memory, object, layout, map, each.index)));
            } else {
                long words = memory.load(InstanceAttributes.slotCell(memory, object, layout, map, map.wordsSlot));
                long cell = words + Layout.ARRAY_ITEMS + each.index * 8L;
                all.add(words == 0 ? new FieldValue(each.name, 0, 0, false, "nothing")
                        : raw(memory, each.name, cell, each.storage == Storage.FLOAT));
            }
        }
    }

    /** The fields of the layout itself, as the collector sees them. */
    private void addWords(List<FieldValue> all, WordReader memory, long object, int layout, int limit) {
        if (!space.heap().types().has(layout) || layout == Layout.INSTANCE) {
            return;
        }
        TypeDescriptor type = space.heap().types().get(layout);
        int words = type.isVarSized() ? (type.fixedSize() & -8) / 8 : type.fixedSize() / 8;
        for (int i = 0; i < words; i++) {
            String name = i < type.fieldNames().size() ? type.fieldNames().get(i) : "word " + i;
            boolean isReference = type.pointerOffsets().contains(i * 8);
            all.add(isReference ? reference(memory, name, object + i * 8L)
                    : raw(memory, name, object + i * 8L, layout == Layout.FLOAT));
        }
        if (type.isVarSized() && !type.itemPointerOffsets().isEmpty()) {
            long count = Math.min(limit, memory.load(object + type.lengthOffset()));
            for (long i = 0; i < count; i++) {
                all.add(reference(memory, "[" + i + "]",
                        object + type.fixedSize() + i * type.itemSize() + type.itemPointerOffsets().getFirst()));
            }
        }
    }
}
