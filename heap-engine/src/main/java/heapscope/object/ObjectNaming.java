package heapscope.object;

import heapscope.memory.WordReader;
import java.util.List;

/**
 * How the language sees an object: its type and fields by the names its programmer knows. Answers come from memory alone,
 * so they hold for any instant.
 */
public interface ObjectNaming {

    /** The name of the object's type: {@code Node}, {@code int}, {@code array of references}. */
    String typeName(WordReader memory, long object);

    /** The object in a few characters: {@code 42}, {@code 'abc'}, {@code Node}; at most about 24 of them. */
    String label(WordReader memory, long object);

    /** The object's fields and items in order; no more than the limit. */
    List<FieldValue> fields(WordReader memory, long object, int limit);

    /** A word of a root cell in a few characters: a number that is no reference, or the label of the object. */
    String cell(WordReader memory, long word);
}
