package heapscope.machine.module;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import heapscope.object.TypeDescriptor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes every object that can be reached into a file of the simulated kernel, in words of 8 bytes: address, number of the
 * type, size, references, -1; between the roots and all others stands 0, 0, 0, -1 (specification of the collector,
 * section 7).
 */
final class HeapDump {

    private static final long END = -1;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final HeapWalk walk;
    private final Kernel kernel;

    HeapDump(ModuleContext context, HeapWalk walk, Kernel kernel) {
        this.context = context;
        this.space = context.space();
        this.walk = walk;
        this.kernel = kernel;
    }

    /** Writes to the file in a cell: a path, a descriptor, or an open file. */
    long write(long cell) {
        boolean isPath = space.isStr(space.stack().get(cell));
        int number = isPath
                ? kernel.open(space.text(space.stack().get(cell)), true, true, false).orElseThrow() : descriptor(cell);
        kernel.write(number, bytes());
        if (isPath) {
            kernel.close(number);
        }
        return space.none();
    }

    private int descriptor(long cell) {
        long word = space.stack().get(cell);
        boolean isFile = Value.isReference(word) && space.layoutOf(word) == Layout.RECORD;
        int number = (int) (isFile ? space.field(word, Layout.RECORD_WORD) : context.operations().index(cell));
        boolean open = kernel.descriptor(number).map(Kernel.Descriptor::kind).orElse(null) == Kernel.Kind.FILE;
        if (!open) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "dump_rpy_heap() needs a file that is open for writing");
        }
        return number;
    }

    private byte[] bytes() {
        List<Long> words = new ArrayList<>();
        Set<Long> roots = new LinkedHashSet<>(walk.roots());
        roots.forEach(object -> describe(object, words));
        words.addAll(List.of(0L, 0L, 0L, END));
        for (long object : walk.reachable()) {
            if (!roots.contains(object)) {
                describe(object, words);
            }
        }
        ByteBuffer buffer = ByteBuffer.allocate(words.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        words.forEach(buffer::putLong);
        return buffer.array();
    }

    private void describe(long object, List<Long> words) {
        int number = space.heap().typeOf(object);
        TypeDescriptor type = space.heap().types().get(number);
        words.add(object);
        words.add((long) number);
        words.add(type.totalSize(space.heap().lengthOf(object)));
        words.addAll(walk.references(object));
        words.add(END);
    }
}
