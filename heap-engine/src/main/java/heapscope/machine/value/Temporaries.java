package heapscope.machine.value;

import heapscope.memory.AddressSpace;

/**
 * What PyPy's bytecode interpreter allocates on the way to a result and drops at once: arguments on their way, tuples
 * inside itself, a second box (measurements, sections 3.2 and T4). Its JIT finds that they do not escape, so with
 * virtuals on nothing is made here. Everything here may move young objects.
 */
public final class Temporaries {

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final boolean virtuals;

    Temporaries(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
        this.virtuals = space.virtuals();
    }

    // --- calls

    /** An object for the arguments of a call, with an array of those by position, which are in consecutive cells. */
    public void arguments(long firstCell, int count) {
        if (virtuals) {
            return;
        }
        long array = space.allocateArray(Layout.REFS, count);
        memory.copyWords(firstCell, array + Layout.ARRAY_ITEMS, count);
        long cell = space.stack().push(space.made(array));
        long arguments = space.allocate(Layout.ARGUMENTS);
        memory.store(arguments + Layout.ARGUMENTS_POSITIONAL, space.stack().get(cell));
        memory.fillWords(arguments + 8, 3, 0);
        space.stack().drop(cell);
        space.made(arguments);
    }

    /** What matching arguments with the parameters of a function takes: lists of the missing ones, 24 bytes each. */
    public void matching() {
        listHeader();
        listHeader();
    }

    /** Matching the arguments of a built-in function, and an array of its parameters. */
    public void matching(int parameters) {
        matching();
        array(parameters);
    }

    /** A call of a built-in function that is not given each of its at most four parameters by position. */
    public void nativeCall(long firstCell, int positional, int parameters) {
        arguments(firstCell, positional);
        matching(parameters);
    }

    /** A call by keywords: an array of their names and one of their values, and where each belongs. */
    public void keywords(int count, int parameters) {
        array(count);
        array(count);
        array(parameters);
    }

    /** What finding the constructor of a class takes: 16 bytes, as measured with all classes but those of containers. */
    public void lookUpOfConstructor() {
        array(0);
    }

    /**
     * What the constructor of weak references takes: arguments without a name and by name, twice (408 bytes in all for a
     * reference that is shared), and for the object the list of its references, which is an attribute.
     */
    public void weakReference() {
        for (int i = 0; i < 2; i++) {
            matching(4);
            array(0);
            array(0);
            words(Layout.DICT, 2);
        }
        words(Layout.ARGUMENTS, 4);
        newAttribute();
        words(Layout.WORD_QUADRUPLE, 4);
        array(0);
    }

    /** A method bound to its object. */
    public void boundMethod() {
        if (!virtuals) {
            space.make(Layout.METHOD);
        }
    }

    // --- inside operations

    /** What adding an attribute to an instance takes: the key of its search, and what was found, 24 bytes each. */
    public void newAttribute() {
        pair();
        pair();
    }

    /** Two values that are handed about together: 24 bytes. */
    public void pair() {
        words(Layout.WORD_PAIR, 2);
    }

    /** The bounds of a slice: as they are given, and as they are for a length. */
    public void slice() {
        words(Layout.WORD_TRIPLE, 3);
        words(Layout.WORD_QUADRUPLE, 4);
    }

    /** A block of a frame: a with statement, a handler. */
    public void block() {
        words(Layout.FRAME_BLOCK, 3);
    }

    /** An error on its way. */
    public void error() {
        words(Layout.ERROR, 5);
    }

    /** A header of a list. */
    public void listHeader() {
        words(Layout.LIST_HEADER, 2);
    }

    /** An array of references, of 16 + 8 for each. */
    public void array(int length) {
        if (!virtuals) {
            space.makeArray(length);
        }
    }

    /** A list of values inside the interpreter: a header and an array. */
    public void list(int length) {
        array(length);
        listHeader();
    }

    /** Boxes of integers that only lead to a result. */
    public void integers(int count) {
        for (int i = 0; i < count; i++) {
            integer(0);
        }
    }

    /** The box of an integer. */
    public void integer(long value) {
        if (!virtuals) {
            space.newInt(value);
        }
    }

    /** The box of a float. */
    public void floating(double value) {
        if (!virtuals) {
            space.newFloat(value);
        }
    }

    /** The characters of a string. */
    public void characters(int count) {
        if (!virtuals) {
            long block = space.allocateArray(Layout.BLOCK, count);
            memory.fillWords(block, 2 + (count + 8) / 8, 0);
            memory.store(block + Layout.BLOCK_LENGTH, count);
            space.made(block);
        }
    }

    private void words(int layout, int count) {
        if (!virtuals) {
            long object = space.allocate(layout);
            memory.fillWords(object, count, 0);
            space.made(object);
        }
    }
}
