package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.MapTable;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import heapscope.memory.WordReader;
import heapscope.object.FieldValue;
import heapscope.object.ObjectNaming;
import heapscope.object.TypeDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How Python sees the objects of a workload, read from memory alone. */
final class WorkloadNaming implements ObjectNaming {

    private static final int LABEL = 24;

    private final ObjectSpace space;
    private final Activation activation;
    private final ObjectFields fields;

    WorkloadNaming(ObjectSpace space, Activation activation) {
        this.space = space;
        this.activation = activation;
        this.fields = new ObjectFields(space, this);
    }

    static int layoutOf(WordReader memory, long object) {
        return (int) memory.load(object - TypeDescriptor.HEADER);
    }

    @Override
    public String typeName(WordReader memory, long object) {
        int layout = layoutOf(memory, object);
        int map = Layout.mapOffset(layout);
        if (map >= 0 && map(memory, object) != null) {
            return space.classes().get(map(memory, object).classNumber).name();
        }
        return space.heap().types().has(layout) ? space.heap().types().get(layout).name() : "unknown";
    }

    /** The map of an instance, null if the word is none. */
    MapTable.AttributeMap map(WordReader memory, long object) {
        long number = memory.load(object + Layout.mapOffset(layoutOf(memory, object)));
        return space.maps().has(number) ? space.maps().get((int) number) : null;
    }

    @Override
    public String label(WordReader memory, long object) {
        String text = longLabel(memory, object);
        return text.length() <= LABEL ? text : text.substring(0, LABEL - 1) + "…";
    }

    private String longLabel(WordReader memory, long object) {
        int layout = layoutOf(memory, object);
        return switch (layout) {
            case Layout.INT -> Long.toString(memory.load(object));
            case Layout.FLOAT -> Double.toString(Double.longBitsToDouble(memory.load(object)));
            case Layout.NONE -> "None";
            case Layout.BOOL -> memory.load(object) == 0 ? "False" : "True";
            case Layout.ELLIPSIS -> "Ellipsis";
            case Layout.NOT_IMPLEMENTED -> "NotImplemented";
            case Layout.STR, Layout.STR_INSTANCE -> quoted("'", memory, memory.load(object + Layout.STR_BLOCK_REF));
            case Layout.BYTES -> quoted("b'", memory, memory.load(object + Layout.BYTES_BLOCK_REF));
            case Layout.BLOCK -> quoted("'", memory, object);
            case Layout.LIST, Layout.LIST_INSTANCE -> typeName(memory, object) + " [" + listLength(memory, object)
                    + "]";
            case Layout.TUPLE, Layout.TUPLE_INSTANCE ->
                "tuple [" + length(memory, memory.load(object + Layout.TUPLE_ITEMS)) + "]";
            case Layout.DICT, Layout.DICT_INSTANCE, Layout.SET, Layout.FROZENSET, Layout.SET_INSTANCE ->
                typeName(memory, object) + " {" + tableSize(memory, object) + "}";
            case Layout.CLASS -> "class " + text(memory, memory.load(object + Layout.CLASS_NAME));
            case Layout.FUNCTION -> "function " + text(memory, memory.load(object + Layout.FUNCTION_NAME));
            case Layout.NATIVE -> "built-in " + space.natives().get((int) memory.load(object)).name();
            case Layout.MODULE -> "module " + text(memory, memory.load(object + Layout.MODULE_NAME));
            case Layout.GENERATOR -> "generator " + generatorName(memory, object);
            case Layout.REFS, Layout.WORDS, Layout.CHARS, Layout.GLOBALS ->
                typeName(memory, object) + " [" + length(memory, object) + "]";
            default -> typeName(memory, object);
        };
    }

    private String generatorName(WordReader memory, long object) {
        long function = memory.load(object + Layout.GENERATOR_FUNCTION);
        return function == 0 ? "" : activation.codeOf((int) memory.load(function)).code.name();
    }

    private static long length(WordReader memory, long array) {
        return array == 0 ? 0 : memory.load(array + Layout.ARRAY_LENGTH);
    }

    static long listLength(WordReader memory, long list) {
        long header = memory.load(list + Layout.LIST_STORAGE);
        return header == 0 ? 0 : memory.load(header + Layout.LIST_LENGTH);
    }

    private static long tableSize(WordReader memory, long object) {
        long table = memory.load(object + Layout.DICT_TABLE_REF);
        return table == 0 ? 0 : memory.load(table + Layout.TABLE_LIVE);
    }

    /** The text of a string object, shortened. */
    String text(WordReader memory, long str) {
        if (str == 0 || layoutOf(memory, str) != Layout.STR) {
            return "?";
        }
        return blockText(memory, memory.load(str + Layout.STR_BLOCK_REF));
    }

    private String quoted(String open, WordReader memory, long block) {
        return block == 0 ? open + "'" : open + blockText(memory, block) + "'";
    }

    private static String blockText(WordReader memory, long block) {
        int length = (int) Math.min(memory.load(block + Layout.BLOCK_LENGTH), 4L * LABEL);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) memory.loadByte(block + Layout.BLOCK_BYTES + i);
        }
        return new String(bytes, StandardCharsets.UTF_8).replace("\n", "\\n");
    }

    @Override
    public List<FieldValue> fields(WordReader memory, long object, int limit) {
        return fields.of(memory, object, limit);
    }

    @Override
    public String cell(WordReader memory, long word) {
        if (word == 0) {
            return "";
        }
        if (Value.isInt(word)) {
            return Long.toString(Value.intOf(word));
        }
        return Value.isFloat(word) ? Double.toString(Value.floatOf(word)) : label(memory, word);
    }
}
