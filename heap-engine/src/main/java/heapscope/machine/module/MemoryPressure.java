package heapscope.machine.module;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.Set;

/**
 * Memory outside the heap that the program reports (specification of the collector, section 3.9). Of the modules that
 * exist here none takes any by itself. An amount with an owner is known by a chain of records: each has the amount, a weak
 * box with the owner, and the next record.
 */
final class MemoryPressure {

    private static final int KIND = 17;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final HeapWalk walk;
    private final long newest;

    MemoryPressure(ModuleContext context, HeapWalk walk) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.walk = walk;
        this.newest = space.statics().reserve();
    }

    /** A function of a module: bytes, and the object that owns them if there is one. */
    void install(String module, String name) {
        context.library().defineFunction(module, name, "estimate, object=", (args, count) -> add(args));
    }

    private long add(long args) {
        long bytes = context.operations().index(args);
        boolean owned = stack.get(args + 8) != Value.UNSET && stack.get(args + 8) != space.none()
                && Value.isReference(stack.get(args + 8));
        if (owned) {
            own(args + 8, bytes);
        }
        space.heap().addMemoryPressure(bytes);
        return space.none();
    }

    /** The amount takes the place of what the owner had before. */
    private void own(long owner, long bytes) {
        for (long record = stack.get(newest); record != Value.UNSET;
                record = space.field(record, Layout.RECORD_THIRD)) {
            if (ownerOf(record) == stack.get(owner)) {
                space.setRaw(record, Layout.RECORD_WORD, bytes);
                return;
            }
        }
        long box = space.allocate(Layout.WEAK_BOX);
        space.heap().setWeakTarget(box, stack.get(owner));
        long boxCell = stack.push(space.made(box));
        long record = space.allocate(Layout.RECORD);
        space.setRaw(record, Layout.RECORD_KIND, KIND);
        space.setRaw(record, Layout.RECORD_WORD, bytes);
        space.setRaw(record, Layout.RECORD_WORD2, 0);
        space.setRaw(record, Layout.RECORD_SECOND, stack.get(boxCell));
        space.setRaw(record, Layout.RECORD_THIRD, stack.get(newest));
        stack.set(newest, space.made(record));
        stack.drop(boxCell);
    }

    private long ownerOf(long record) {
        return space.field(space.field(record, Layout.RECORD_SECOND), Layout.WEAK_BOX_TARGET);
    }

    /** The sum over all owners that can be reached, in bytes. */
    long sum() {
        Set<Long> reachable = walk.reachable();
        long sum = 0;
        for (long record = stack.get(newest); record != Value.UNSET;
                record = space.field(record, Layout.RECORD_THIRD)) {
            sum += reachable.contains(ownerOf(record)) ? space.field(record, Layout.RECORD_WORD) : 0;
        }
        return sum;
    }
}
