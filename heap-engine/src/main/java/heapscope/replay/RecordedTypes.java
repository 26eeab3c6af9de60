package heapscope.replay;

import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.object.TypeTrait;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The types of the recordings (format of the recordings, section 4.1) by name, and their slots by number. */
final class RecordedTypes {

    private static final String WEAK = "W";
    private static final Pattern BUILT_IN = Pattern.compile("P|PS|V|B|I|STR|W|D|F|S_\\d{1,4}_\\d{1,4}");

    private final TypeTable table = new TypeTable();
    private final Map<String, TypeDescriptor> byName = new HashMap<>();

    RecordedTypes(Set<String> names) {
        this(names, List.of());
    }

    /** Types of the recordings by their names, and others. */
    RecordedTypes(Set<String> names, List<DeclaredType> declared) {
        names.forEach(this::define);
        declared.forEach(type -> byName.put(type.name(), type.define(table)));
        if (!byName.containsKey(WEAK)) {
            define(WEAK);
        }
    }

    /** Whether the recordings have a type of that name. */
    static boolean isBuiltIn(String name) {
        return BUILT_IN.matcher(name).matches();
    }

    private void define(String name) {
        TypeDescriptor type = switch (name) {
            case "P" -> table.varSized(name, 8, 8, 0, List.of(), List.of(0), "length");
            case "PS" -> table.varSized(name, 8, 24, 0, List.of(), List.of(0, 16), "length");
            case "V" -> table.varSized(name, 16, 8, 8, List.of(0), List.of(0), "p0", "length");
            case "B" -> table.varSized(name, 8, 1, 0, List.of(), List.of(), "length");
            case "I" -> table.varSized(name, 8, 8, 0, List.of(), List.of(), "length");
            case "STR" -> table.varSized(name, 16, 1, 8, List.of(), List.of(), "hash", "length");
            case WEAK -> table.fixed(name, 8, List.of(), EnumSet.of(TypeTrait.WEAK_REFERENCE), "target");
            case "D" -> table.fixed(name, 16, List.of(0), EnumSet.of(TypeTrait.LIGHT_DESTRUCTOR), "p0", "w0");
            case "F" -> table.fixed(name, 16, List.of(0), EnumSet.of(TypeTrait.OLD_STYLE_FINALIZER), "p0", "w0");
            default -> struct(name);
        };
        byName.put(name, type);
    }

    private TypeDescriptor struct(String name) {
        String[] parts = name.split("_");
        if (parts.length != 3 || !parts[0].equals("S")) {
            throw new RecordingFault("the recordings have no type named " + name);
        }
        int pointers = Integer.parseInt(parts[1]);
        int words = Integer.parseInt(parts[2]);
        List<Integer> offsets = IntStream.range(0, pointers).map(i -> i * 8).boxed().toList();
        String[] fields = IntStream.range(0, pointers + words)
                .mapToObj(i -> i < pointers ? "p" + i : "w" + (i - pointers)).toArray(String[]::new);
        return table.fixed(name, 8 * (pointers + words), offsets, Set.of(), fields);
    }

    TypeTable table() {
        return table;
    }

    TypeDescriptor named(String name) {
        return byName.get(name);
    }

    /** The type of weak references. */
    TypeDescriptor weak() {
        return byName.get(WEAK);
    }

    /** How many slots an object has. */
    static long slotCount(TypeDescriptor type, long length) {
        return type.pointerOffsets().size() + length * type.itemPointerOffsets().size();
    }

    /** The cell of a slot: those of the fixed part come first. */
    static long slotCell(TypeDescriptor type, long object, long slot) {
        int fixed = type.pointerOffsets().size();
        if (slot < fixed) {
            return object + type.pointerOffsets().get((int) slot);
        }
        int perItem = type.itemPointerOffsets().size();
        long item = itemIndex(type, slot);
        int offset = type.itemPointerOffsets().get((int) ((slot - fixed) % perItem));
        return object + type.fixedSize() + item * type.itemSize() + offset;
    }

    /** The item that a slot is in, -1 for one of the fixed part. */
    static long itemIndex(TypeDescriptor type, long slot) {
        int fixed = type.pointerOffsets().size();
        return slot < fixed ? -1 : (slot - fixed) / type.itemPointerOffsets().size();
    }
}
