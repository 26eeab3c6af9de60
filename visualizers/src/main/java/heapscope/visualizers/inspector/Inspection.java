package heapscope.visualizers.inspector;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.heap.HeapView.HeaderFlag;
import heapscope.object.FieldValue;
import heapscope.object.TypeDescriptor;
import heapscope.snapshot.HeapSnapshot;
import heapscope.unit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that can be said of one object without looking at any other.
 *
 * @param object its address
 * @param label the object in a few characters
 * @param typeName its type as the programmer knows it
 * @param size bytes with the header
 * @param space where it lives
 * @param color its colour in the major collection, {@code NONE} for a young object
 * @param header the header word
 * @param setFlags the flags of the header that are set
 * @param clearFlags the flags of the header that are not set
 * @param fields its fields and items up to a limit
 * @param hasMoreFields whether there are more than the limit
 * @param words its raw words, the header first, up to a limit
 * @param hiddenWords how many words are beyond the limit
 */
public record Inspection(
        long object, String label, String typeName, long size, Space space, HeapView.Color color, long header,
        List<HeaderFlag> setFlags, List<HeaderFlag> clearFlags, List<FieldValue> fields, boolean hasMoreFields,
        List<RawWord> words, long hiddenWords) {

    /**
     * A word of the object.
     *
     * @param offset bytes from the object's address; the header is at -8
     * @param word what it holds
     * @param text the eight bytes as characters, a dot for what is not printable
     */
    public record RawWord(long offset, long word, String text) {}

    /**
     * Looks at an object.
     *
     * @param fieldLimit the most fields to list
     * @param wordLimit the most words to list
     * @return nothing if no object has this address at this instant
     */
    public static Optional<Inspection> of(HeapSnapshot snapshot, long object, int fieldLimit, int wordLimit) {
        HeapView heap = snapshot.heap();
        if (object == 0 || heap.objectAt(object) != object) {
            return Optional.empty();
        }
        List<FieldValue> fields = snapshot.fields(object, fieldLimit + 1);
        boolean more = fields.size() > fieldLimit;
        long size = heap.sizeOf(object);
        List<HeaderFlag> flags = heap.flagsOf(object);
        return Optional.of(new Inspection(
                object, snapshot.label(object), snapshot.typeName(object), size, heap.spaceOf(object),
                heap.colorOf(object), heap.memory().load(object - TypeDescriptor.HEADER),
                flags.stream().filter(HeaderFlag::set).toList(), flags.stream().filter(flag -> !flag.set()).toList(),
                List.copyOf(more ? fields.subList(0, fieldLimit) : fields), more,
                words(snapshot, object, Math.min(wordLimit, size / Words.SIZE)),
                Math.max(0, size / Words.SIZE - wordLimit)));
    }

    private static List<RawWord> words(HeapSnapshot snapshot, long object, long count) {
        List<RawWord> words = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long offset = i * Words.SIZE - TypeDescriptor.HEADER;
            long word = snapshot.heap().memory().load(object + offset);
            words.add(new RawWord(offset, word, characters(word)));
        }
        return List.copyOf(words);
    }

    /** The bytes of a word in the order of their addresses (the machine is little-endian). */
    private static String characters(long word) {
        StringBuilder text = new StringBuilder(Words.SIZE);
        for (int i = 0; i < Words.SIZE; i++) {
            char c = (char) (word >>> (i * 8) & 0xff);
            text.append(c > ' ' && c < 0x7f ? c : '.');
        }
        return text.toString();
    }
}
