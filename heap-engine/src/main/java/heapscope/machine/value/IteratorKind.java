package heapscope.machine.value;

/** What an iterator object goes over, and how. */
public enum IteratorKind {
    LIST("list_iterator"),
    LIST_REVERSED("list_reverseiterator"),
    TUPLE("tuple_iterator"),
    STR("str_iterator"),
    BYTES("bytes_iterator"),
    DICT_KEYS("dict_keyiterator"),
    DICT_VALUES("dict_valueiterator"),
    DICT_ITEMS("dict_itemiterator"),
    SET("set_iterator"),
    /** Over an object with {@code __getitem__} and no {@code __iter__}. */
    SEQUENCE("iterator"),
    SEQUENCE_REVERSED("reversed"),
    ENUMERATE("enumerate"),
    ZIP("zip"),
    MAP("map"),
    FILTER("filter"),
    CALLABLE("callable_iterator");

    private final String typeName;

    IteratorKind(String typeName) {
        this.typeName = typeName;
    }

    /** The name of its Python type. */
    public String typeName() {
        return typeName;
    }
}
