package heapscope.replay;

import heapscope.memory.WordReader;
import heapscope.object.FieldValue;
import heapscope.object.ObjectNaming;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Names the objects of a recording by their labels, as they were at an instant. */
final class LabelNaming implements ObjectNaming {

    private final TypeTable types;
    private final Labels labels;
    private final IntFunction<String> names;

    LabelNaming(TypeTable types, Labels labels, IntFunction<String> names) {
        this.types = types;
        this.labels = labels;
        this.names = names;
    }

    private TypeDescriptor type(WordReader memory, long object) {
        return types.get((int) memory.load(object - TypeDescriptor.HEADER));
    }

    @Override
    public String typeName(WordReader memory, long object) {
        int number = (int) memory.load(object - TypeDescriptor.HEADER);
        return types.has(number) ? types.get(number).name() : "moved away";
    }

    @Override
    public String label(WordReader memory, long object) {
        Integer label = labels.label(object);
        Integer owner = labels.shadowOwner(object);
        if (label != null) {
            return names.apply(label);
        }
        return owner == null ? typeName(memory, object) : "shadow of " + names.apply(owner);
    }

    @Override
    public List<FieldValue> fields(WordReader memory, long object, int limit) {
        TypeDescriptor type = type(memory, object);
        Set<Integer> pointers = new HashSet<>(type.pointerOffsets());
        List<FieldValue> fields = new ArrayList<>();
        int fixedWords = type.fixedSize() / 8;
        for (int i = 0; i < fixedWords && fields.size() < limit; i++) {
            String name = i < type.fieldNames().size() ? type.fieldNames().get(i) : "w" + i;
            fields.add(field(memory, name, object + i * 8L, pointers.contains(i * 8)));
        }
        long length = type.isVarSized() ? memory.load(object + type.lengthOffset()) : 0;
        for (long i = 0; i < length && fields.size() < limit; i++) {
            addItem(fields, memory, type, object, i);
        }
        return fields;
    }

    private void addItem(List<FieldValue> fields, WordReader memory, TypeDescriptor type, long object, long index) {
        long item = object + type.fixedSize() + index * type.itemSize();
        if (type.itemSize() == 1) {
            int value = memory.loadByte(item);
            fields.add(new FieldValue("[" + index + "]", item & -8, value, false, String.valueOf(value)));
            return;
        }
        for (int offset = 0; offset < type.itemSize(); offset += 8) {
            String name = type.itemSize() == 8 ? "[" + index + "]" : "[" + index + "]." + offset / 8;
            fields.add(field(memory, name, item + offset, type.itemPointerOffsets().contains(offset)));
        }
    }

    private FieldValue field(WordReader memory, String name, long cell, boolean reference) {
        long word = memory.load(cell);
        return new FieldValue(name, cell, word, reference, reference ? cell(memory, word) : String.valueOf(word));
    }

    @Override
    public String cell(WordReader memory, long word) {
        return word == 0 ? "null" : label(memory, word);
    }
}
