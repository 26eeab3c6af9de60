package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.memory.AddressSpace;

/** Strings, and instances of classes that extend str. */
final class StrBehavior extends Behavior {

    /** The most bytes a string may grow to by repetition. */
    static final long MAX_BYTES = 1L << 30;

    private final AddressSpace memory;
    private final RootStack stack;
    private final Blocks blocks;
    private final Indexing indexing;
    private final PercentFormatter percent;

    StrBehavior(Operations operations) {
        super(operations.space());
        this.memory = space.memory();
        this.stack = space.stack();
        this.blocks = new Blocks(space);
        this.indexing = new Indexing(operations);
        this.percent = new PercentFormatter(operations);
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> space.isStr(stack.get(b)) ? concatenate(a, b) : space.notImplemented();
            case MULTIPLY -> repeat(a, b);
            case MODULO -> space.newStr(percent.format(space.text(stack.get(a)), b));
            default -> space.notImplemented();
        };
    }

    @Override
    public long reflected(BinaryOperator operator, long a, long b) {
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    private long concatenate(long a, long b) {
        long codePoints = length(a) + length(b);
        if (length(a) == 0 && isExact(b)) {
            return stack.get(b);
        }
        if (length(b) == 0 && isExact(a)) {
            return stack.get(a);
        }
        return blocks.newStr(blocks.concatenate(a, b), codePoints);
    }

    private boolean isExact(long cell) {
        return space.layoutOf(stack.get(cell)) == Layout.STR;
    }

    private long repeat(long a, long b) {
        long count = stack.get(b);
        if (!space.isInt(count)) {
            return space.notImplemented();
        }
        long length = length(a);
        long times = Numbers.repetitions(space, count, blocks.lengthOf(blocks.blockOf(a)), 1);
        return blocks.newStr(blocks.repeat(a, times), length * times);
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        if (!space.isStr(stack.get(b))) {
            return space.notImplemented();
        }
        long left = blocks.blockOf(a);
        long right = blocks.blockOf(b);
        if (operator == Comparison.EQ || operator == Comparison.NE) {
            return space.bool(blocks.equal(left, right) == (operator == Comparison.EQ));
        }
        return space.bool(Ordering.holds(operator, blocks.compare(left, right)));
    }

    @Override
    public long length(long a) {
        return memory.load(stack.get(a) + Layout.STR_LENGTH);
    }

    @Override
    public long hash(long a) {
        return blocks.hash(blocks.blockOf(a));
    }

    @Override
    public long item(long a, long index) {
        if (indexing.isSlice(index)) {
            return slice(a, indexing.span(index, length(a)));
        }
        long position = indexing.position(index, length(a), "string");
        long start = byteOffset(stack.get(a), position);
        return blocks.newStr(blocks.part(a, start, width(blocks.blockOf(a), start)), 1);
    }

    private long slice(long a, Indexing.Span span) {
        if (span.step() == 1) {
            if (span.count() == length(a) && isExact(a)) {
                return stack.get(a);
            }
            long start = byteOffset(stack.get(a), span.start());
            long end = byteOffset(stack.get(a), span.start() + span.count());
            return blocks.newStr(blocks.part(a, start, end - start), span.count());
        }
        int[] codePoints = space.text(stack.get(a)).codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (long i = 0; i < span.count(); i++) {
            out.appendCodePoint(codePoints[(int) span.at(i)]);
        }
        return space.newStr(out.toString());
    }

    /** Bytes of a string's block before the character at a position. */
    private long byteOffset(long str, long position) {
        if (blocks.isAscii(str)) {
            return position;
        }
        long block = memory.load(str + Layout.STR_BLOCK_REF);
        long offset = 0;
        for (long i = 0; i < position; i++) {
            offset += width(block, offset);
        }
        return offset;
    }

    /** Bytes of the character at an offset of a block. */
    private long width(long block, long offset) {
        int lead = memory.loadByte(block + Layout.BLOCK_BYTES + offset);
        return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    /** The next character of an iterator over a string, which counts bytes. */
    long nextOf(long iterator) {
        long offset = memory.load(stack.get(iterator) + Layout.ITERATOR_INDEX);
        long cell = stack.push(memory.load(stack.get(iterator) + Layout.ITERATOR_OF));
        long block = blocks.blockOf(cell);
        if (offset >= blocks.lengthOf(block)) {
            stack.drop(cell);
            return 0;
        }
        long width = width(block, offset);
        space.setRaw(stack.get(iterator), Layout.ITERATOR_INDEX, offset + width);
        long result = blocks.newStr(blocks.part(cell, offset, width), 1);
        stack.drop(cell);
        return result;
    }

    @Override
    public int contains(long a, long item) {
        if (!space.isStr(stack.get(item))) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "'in <string>' requires string as left operand, not " + space.typeName(item));
        }
        return space.text(stack.get(a)).contains(space.text(stack.get(item))) ? 1 : 0;
    }

    @Override
    public long iterator(long a) {
        return SequenceIterator.of(space, IteratorKind.STR, a, 0, 0);
    }

    @Override
    public String repr(long a) {
        return Quoting.str(space.text(stack.get(a)));
    }

    @Override
    public String str(long a) {
        return space.text(stack.get(a));
    }

    @Override
    public String format(long a, String specification) {
        String text = space.text(stack.get(a));
        if (specification.isEmpty()) {
            return text;
        }
        FormatSpecification spec = FormatSpecification.parse(space, specification, "str");
        if (spec.type() != 0 && spec.type() != 's') {
            throw space.raise(BuiltinClass.VALUE_ERROR,
                    "Unknown format code '" + spec.type() + "' for object of type 'str'");
        }
        if (spec.align() == '=') {
            throw space.raise(BuiltinClass.VALUE_ERROR, "'=' alignment not allowed in string format specifier");
        }
        if (spec.sign() != 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "Sign not allowed in string format specifier");
        }
        boolean isLong = spec.precision() >= 0 && text.codePointCount(0, text.length()) > spec.precision();
        return spec.pad(isLong ? text.substring(0, text.offsetByCodePoints(0, spec.precision())) : text, '<');
    }
}
