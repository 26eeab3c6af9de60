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

    /** An array of references, of 16 + 8 for each. */
    public void array(int length) {
        if (!virtuals) {
            space.makeArray(length);
        }
    }

    /** What a call of a class takes besides its arguments: 64 bytes (table T4, the rows of instances). */
    public void classCall() {
        pair();
        quadruple();
    }

    /** What adding an attribute to an instance takes: the key of its search, and what was found, 24 bytes each. */
    public void newAttribute() {
        pair();
        pair();
    }

    /** Two words: 24 bytes. */
    public void pair() {
        words(Layout.WORD_PAIR, 2);
    }

    /** Three words: 32 bytes. */
    public void triple() {
        words(Layout.WORD_TRIPLE, 3);
    }

    /** Four words: 40 bytes. */
    public void quadruple() {
        words(Layout.WORD_QUADRUPLE, 4);
    }

    /** A block of a frame: 32 bytes. */
    public void block() {
        words(Layout.FRAME_BLOCK, 3);
    }

    /** An integer: 16 bytes. */
    public void integer(long value) {
        if (!virtuals) {
            space.newInt(value);
        }
    }

    /** A float: 16 bytes. */
    public void floating(double value) {
        if (!virtuals) {
            space.newFloat(value);
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
