package heapscope.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** All types of a run by their number. Types are added while the machine is built and not after. */
public final class TypeTable {

    private final List<TypeDescriptor> types = new ArrayList<>();

    /** Adds a type without items; all its body words are listed by name. */
    public TypeDescriptor fixed(String name, int bodyBytes, List<Integer> pointers, Set<TypeTrait> traits, String... fields) {
        return add(new TypeDescriptor(types.size(), name, bodyBytes, 0, -1, pointers, List.of(), traits, List.of(fields)));
    }

    /** Adds a type with items behind a fixed part. */
    public TypeDescriptor varSized(
            String name, int fixedSize, int itemSize, int lengthOffset, List<Integer> pointers, List<Integer> itemPointers,
            String... fields) {
        return add(new TypeDescriptor(
                types.size(), name, fixedSize, itemSize, lengthOffset, pointers, itemPointers, Set.of(), List.of(fields)));
    }

    private TypeDescriptor add(TypeDescriptor type) {
        types.add(type);
        return type;
    }

    /**
     * The type with a number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public TypeDescriptor get(int id) {
        return types.get(id);
    }

    /** Whether there is a type with that number. */
    public boolean has(int id) {
        return id >= 0 && id < types.size();
    }

    /** How many types there are. */
    public int size() {
        return types.size();
    }

    /** All types in order. */
    public List<TypeDescriptor> all() {
        return Collections.unmodifiableList(types);
    }
}
