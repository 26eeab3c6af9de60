package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.RootStack;
import java.util.Arrays;

/** Byte strings and byte arrays. */
final class BytesBehavior extends Behavior {

    private final RootStack stack;
    private final ByteStrings strings;
    private final Indexing indexing;
    private final Blocks blocks;
    private final ByteSources sources;

    BytesBehavior(Operations operations) {
        super(operations.space());
        this.stack = space.stack();
        this.strings = new ByteStrings(space);
        this.indexing = new Indexing(operations);
        this.blocks = new Blocks(space);
        this.sources = new ByteSources(operations);
    }

    private boolean isArray(long a) {
        return strings.isArray(stack.get(a));
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        if (operator == BinaryOperator.ADD && strings.isBytes(stack.get(b))) {
            boolean areBlocks = !isArray(a) && !isArray(b);
            return areBlocks ? blocks.newBytes(blocks.concatenate(a, b)) : strings.like(a, joined(a, b));
        }
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    private byte[] joined(long a, long b) {
        byte[] first = strings.toBytes(stack.get(a));
        byte[] second = strings.toBytes(stack.get(b));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public long reflected(BinaryOperator operator, long a, long b) {
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    private long repeat(long a, long b) {
        if (!space.isInt(stack.get(b))) {
            return space.notImplemented();
        }
        if (isArray(a)) {
            return strings.newArray(repeated(a, b));
        }
        if (length(a) == 1) {
            space.temporaries().characters(1);
        }
        return blocks.newBytes(blocks.repeat(a, Numbers.repetitions(space, stack.get(b), length(a), 1)));
    }

    private byte[] repeated(long a, long b) {
        byte[] once = strings.toBytes(stack.get(a));
        int times = (int) Numbers.repetitions(space, stack.get(b), once.length, 1);
        byte[] all = new byte[once.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(once, 0, all, i * once.length, once.length);
        }
        return all;
    }

    @Override
    public long inPlace(BinaryOperator operator, long a, long b) {
        if (!isArray(a)) {
            return space.notImplemented();
        }
        if (operator == BinaryOperator.ADD && strings.isBytes(stack.get(b))) {
            strings.replace(a, joined(a, b));
            return stack.get(a);
        }
        if (operator == BinaryOperator.MULTIPLY && space.isInt(stack.get(b))) {
            strings.replace(a, repeated(a, b));
            return stack.get(a);
        }
        return space.notImplemented();
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        if (!strings.isBytes(stack.get(b))) {
            return space.notImplemented();
        }
        int order = Arrays.compareUnsigned(strings.toBytes(stack.get(a)), strings.toBytes(stack.get(b)));
        return space.bool(Ordering.holds(operator, order));
    }

    @Override
    public long length(long a) {
        return strings.length(stack.get(a));
    }

    @Override
    public boolean isHashable(long a) {
        return !isArray(a);
    }

    @Override
    public long hash(long a) {
        return blocks.hash(space.field(stack.get(a), 0));
    }

    @Override
    public long item(long a, long index) {
        if (indexing.isSlice(index)) {
            Indexing.Span span = indexing.span(index, length(a));
            boolean isPart = span.step() == 1 && !isArray(a);
            return isPart
                    ? blocks.newBytes(blocks.part(a, span.start(), span.count()))
                    : strings.like(a, slice(a, span));
        }
        long position = indexing.position(index, length(a), isArray(a) ? "bytearray" : "bytes");
        return space.newInt(strings.get(stack.get(a), position));
    }

    private byte[] slice(long a, Indexing.Span span) {
        byte[] all = strings.toBytes(stack.get(a));
        byte[] part = new byte[(int) span.count()];
        for (int i = 0; i < part.length; i++) {
            part[i] = all[(int) span.at(i)];
        }
        return part;
    }

    @Override
    public boolean setItem(long a, long index, long value) {
        if (!isArray(a)) {
            return false;
        }
        if (indexing.isSlice(index)) {
            setSlice(a, indexing.span(index, length(a)), sources.of(value));
        } else {
            long position = indexing.position(index, length(a), "bytearray");
            strings.set(stack.get(a), position, sources.oneByte(value));
        }
        return true;
    }

    private void setSlice(long a, Indexing.Span span, byte[] source) {
        byte[] old = strings.toBytes(stack.get(a));
        if (span.step() == 1) {
            int start = (int) span.start();
            int end = start + (int) span.count();
            byte[] all = Arrays.copyOf(old, old.length - (end - start) + source.length);
            System.arraycopy(source, 0, all, start, source.length);
            System.arraycopy(old, end, all, start + source.length, old.length - end);
            strings.replace(a, all);
            return;
        }
        if (source.length != span.count()) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "attempt to assign bytes of size " + source.length
                    + " to extended slice of size " + span.count());
        }
        for (int i = 0; i < source.length; i++) {
            old[(int) span.at(i)] = source[i];
        }
        strings.replace(a, old);
    }

    @Override
    public boolean removeItem(long a, long index) {
        if (!isArray(a)) {
            return false;
        }
        byte[] old = strings.toBytes(stack.get(a));
        boolean[] gone = new boolean[old.length];
        if (indexing.isSlice(index)) {
            Indexing.Span span = indexing.span(index, old.length);
            for (long i = 0; i < span.count(); i++) {
                gone[(int) span.at(i)] = true;
            }
        } else {
            gone[(int) indexing.position(index, old.length, "bytearray")] = true;
        }
        int kept = 0;
        for (int i = 0; i < old.length; i++) {
            if (!gone[i]) {
                old[kept++] = old[i];
            }
        }
        strings.replace(a, Arrays.copyOf(old, kept));
        return true;
    }

    @Override
    public int contains(long a, long item) {
        byte[] all = strings.toBytes(stack.get(a));
        long word = stack.get(item);
        byte[] searched = strings.isBytes(word)
                ? strings.toBytes(word)
                : new byte[] {(byte) sources.searched(item)};
        return ByteSearch.find(all, searched, 0, all.length) < 0 ? 0 : 1;
    }

    @Override
    public long iterator(long a) {
        return SequenceIterator.of(space, IteratorKind.BYTES, a, 0, 0);
    }

    @Override
    public String repr(long a) {
        String text = Quoting.bytes(strings.toBytes(stack.get(a)));
        return isArray(a) ? "bytearray(" + text + ")" : text;
    }
}
