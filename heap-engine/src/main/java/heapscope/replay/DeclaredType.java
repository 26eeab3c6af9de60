package heapscope.replay;

import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.object.TypeTrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A type as an operation script declares it: pointers first, then words, then, in an array, the length and the items.
 *
 * @param name its name
 * @param pointers the names of the pointers of the fixed part, which are slots 0, 1, ...
 * @param words the names of the words without pointers
 * @param items what an array's items are, null if it is none
 * @param traits destructors and finalizers
 */
record DeclaredType(String name, List<String> pointers, List<String> words, Items items, Set<TypeTrait> traits) {

    private static final int WORD = 8;

    /** What items are. */
    enum Items {
        POINTERS("pointers", WORD), WORDS("words", WORD), BYTES("bytes", 1);

        private final String label;
        private final int size;

        Items(String label, int size) {
            this.label = label;
            this.size = size;
        }

        /** The name in scripts. */
        String label() {
            return label;
        }
    }

    /** Adds it to a table. */
    TypeDescriptor define(TypeTable table) {
        List<String> fields = new ArrayList<>(pointers);
        fields.addAll(words);
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < pointers.size(); i++) {
            offsets.add(i * WORD);
        }
        int fixed = fields.size() * WORD;
        if (items == null) {
            return table.fixed(name, fixed, offsets, traits, fields.toArray(String[]::new));
        }
        fields.add("length");
        List<Integer> itemOffsets = items == Items.POINTERS ? List.of(0) : List.of();
        return table.varSized(
                name, fixed + WORD, items.size, fixed, offsets, itemOffsets, fields.toArray(String[]::new));
    }
}
