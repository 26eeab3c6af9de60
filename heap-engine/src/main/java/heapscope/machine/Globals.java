package heapscope.machine;

import heapscope.language.Code;
import heapscope.language.Op;
import heapscope.language.Program;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The globals of the workload: one prebuilt array with a cell for each name that its code mentions. */
final class Globals {

    private static final Set<Op> GLOBAL_OPS = EnumSet.of(
            Op.LOAD_GLOBAL, Op.STORE_GLOBAL, Op.DELETE_GLOBAL, Op.LOAD_NAME);

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final long array;

    Globals(Program program, ObjectSpace space) {
        slots.put("__name__", 0);
        for (Code code : program.codes()) {
            for (int instruction : code.instructions()) {
                if (GLOBAL_OPS.contains(Op.of(instruction))) {
                    slots.putIfAbsent(code.names().get(Op.argument(instruction)), slots.size());
                }
            }
        }
        array = space.heap().allocatePrebuilt(Layout.GLOBALS, slots.size());
    }

    /** The array. */
    long array() {
        return array;
    }

    /** The cell of a name, 0 if no code mentions it as a global. */
    long cell(String name) {
        Integer slot = slots.get(name);
        return slot == null ? 0 : array + Layout.ARRAY_ITEMS + slot * 8L;
    }

    /** Stores a value that needs no box under a name of the array. */
    void set(ObjectSpace space, String name, long reference) {
        space.setArrayItem(array, slots.get(name), reference);
    }

    /** Stores the value in a cell into the word of a name. */
    static void store(ObjectSpace space, long array, long cell, long value) {
        long reference = space.box(space.stack().get(value));
        space.setArrayItem(array, (cell - array - Layout.ARRAY_ITEMS) / 8, reference);
    }

    /** The names in order of their slots. */
    List<String> names() {
        return new ArrayList<>(slots.keySet());
    }
}
