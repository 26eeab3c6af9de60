package heapscope.machine;

import heapscope.heap.CollectionListener;
import heapscope.heap.CollectionListener.MinorReport;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapStart;
import heapscope.heap.HeapStatistics;
import heapscope.heap.HeapView;
import heapscope.memory.AddressSpace;
import heapscope.memory.MemoryImage;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.object.TypeTrait;
import heapscope.time.Ledger;
import heapscope.unit.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A heap that is hard on its users: before every so many allocations it moves every object to fresh memory and unmaps what
 * was there, so that an address that was not kept in a root cell leads nowhere.
 */
final class RelocatingHeap implements HeapModel {

    private static final long PREBUILT = 0x2000000;
    private static final long FIRST_SPACE = 0x10000000;
    private static final long SPACE_SIZE = 0x4000000;
    private static final int SPACES = 8;
    private static final long STALE = 0x2323232323232323L;

    private final AddressSpace memory;
    private final TypeTable types;
    private final HeapClient client;
    private final int period;
    private final List<Long> permanent = new ArrayList<>();
    private List<Long> weakReferences = new ArrayList<>();
    private List<Registration> finalizers = new ArrayList<>();
    private final List<Registration> due = new ArrayList<>();
    private long prebuiltFree = PREBUILT;
    private int current;
    private long free = FIRST_SPACE;
    private long scanned;
    private long allocations;
    private long lastId;
    private boolean enabled = true;
    private CollectionListener listener = CollectionListener.NONE;

    /** A heap that moves everything before each allocation whose number is a multiple of the period. */
    RelocatingHeap(AddressSpace memory, TypeTable types, HeapClient client, int period) {
        this.memory = memory;
        this.types = types;
        this.client = client;
        this.period = period;
    }

    private long spaceStart() {
        return FIRST_SPACE + current % SPACES * SPACE_SIZE;
    }

    private boolean isMovable(long object) {
        return object >= spaceStart() && object < free;
    }

    @Override
    public TypeTable types() {
        return types;
    }

    @Override
    public void listen(CollectionListener newListener) {
        listener = newListener;
    }

    @Override
    public long allocate(int typeId) {
        return allocateArray(typeId, 0);
    }

    @Override
    public long allocateArray(int typeId, long length) {
        if (++allocations % period == 0) {
            relocate();
        }
        long object = place(typeId, length, free);
        free = object + types.get(typeId).bodySize(length);
        return object;
    }

    @Override
    public long allocateClearedArray(int typeId, long length) {
        long object = allocateArray(typeId, length);
        TypeDescriptor type = types.get(typeId);
        memory.fillWords(object + type.fixedSize(), (type.bodySize(length) - type.fixedSize()) >> 3, 0);
        return object;
    }

    private long place(int typeId, long length, long at) {
        TypeDescriptor type = types.get(typeId);
        long body = type.bodySize(length);
        memory.map(at, body + 8);
        memory.store(at, typeId);
        long object = at + 8;
        memory.fillWords(object, body >> 3, STALE);
        if (type.isVarSized()) {
            memory.store(object + type.lengthOffset(), length);
        }
        slots(object, cell -> memory.store(cell, 0));
        return object;
    }

    @Override
    public long allocateNonMovable(int typeId, long length) {
        return allocatePrebuilt(typeId, length);
    }

    @Override
    public long allocatePrebuilt(int typeId, long length) {
        long object = place(typeId, length, prebuiltFree);
        prebuiltFree = object + types.get(typeId).bodySize(length);
        permanent.add(object);
        return object;
    }

    // --- moving

    private void relocate() {
        long oldStart = spaceStart();
        long oldEnd = free;
        current++;
        free = spaceStart();
        scanned = free;
        client.staticCells((name, start, end, fromTop) -> roots(start, end, oldStart, oldEnd));
        client.stackCells((name, start, end, fromTop) -> roots(start, end, oldStart, oldEnd));
        for (long object : permanent) {
            slots(object, cell -> move(cell, oldStart, oldEnd));
        }
        due.replaceAll(each -> new Registration(moved(each.object(), oldStart, oldEnd), each.queue()));
        scan(oldStart, oldEnd);
        findDead(oldStart, oldEnd);
        clearWeakReferences(oldStart, oldEnd);
        if (oldEnd > oldStart) {
            memory.unmap(oldStart, (oldEnd - oldStart + 4095) & -4096);
        }
        listener.minorFinished(new MinorReport(current, 0, new Ledger(), Bytes.ZERO, 0, Bytes.ZERO, 0));
    }

    private void roots(long start, long end, long oldStart, long oldEnd) {
        for (long cell = start; cell < end; cell += 8) {
            move(cell, oldStart, oldEnd);
        }
    }

    private void move(long cell, long oldStart, long oldEnd) {
        long word = memory.load(cell);
        if (word != 0 && (word & 3) == 0) {
            memory.store(cell, moved(word, oldStart, oldEnd));
        }
    }

    private long moved(long object, long oldStart, long oldEnd) {
        if (object >= PREBUILT && object < prebuiltFree) {
            return object;
        }
        if (object < oldStart || object >= oldEnd) {
            throw new AssertionError("a cell holds the address of an object that is no longer there: 0x"
                    + Long.toHexString(object));
        }
        long header = memory.load(object - 8);
        if (header < 0) {
            return -header;
        }
        long size = types.get((int) header).bodySize(lengthOf(object));
        memory.map(free, size + 8);
        memory.copyWords(object - 8, free, (size >> 3) + 1);
        long target = free + 8;
        free = target + size;
        memory.store(object - 8, -target);
        return target;
    }

    private void scan(long oldStart, long oldEnd) {
        while (scanned < free) {
            long object = scanned + 8;
            slots(object, cell -> move(cell, oldStart, oldEnd));
            scanned = object + types.get(typeOf(object)).bodySize(lengthOf(object));
        }
    }

    private void findDead(long oldStart, long oldEnd) {
        List<Registration> alive = new ArrayList<>();
        List<Registration> dead = new ArrayList<>();
        for (Registration each : finalizers) {
            (memory.load(each.object() - 8) < 0 ? alive : dead).add(each);
        }
        finalizers = alive;
        finalizers.replaceAll(each -> new Registration(moved(each.object(), oldStart, oldEnd), each.queue()));
        for (Registration each : dead) {
            due.add(new Registration(moved(each.object(), oldStart, oldEnd), each.queue()));
            scan(oldStart, oldEnd);
            client.finalizersDue(each.queue());
        }
    }

    private void clearWeakReferences(long oldStart, long oldEnd) {
        List<Long> alive = new ArrayList<>();
        for (long reference : weakReferences) {
            if (memory.load(reference - 8) < 0) {
                long at = moved(reference, oldStart, oldEnd);
                long target = memory.load(at);
                boolean isPermanent = target >= PREBUILT && target < prebuiltFree;
                boolean isAlive = target != 0 && (isPermanent || memory.load(target - 8) < 0);
                memory.store(at, isAlive ? moved(target, oldStart, oldEnd) : 0);
                alive.add(at);
            }
        }
        weakReferences = alive;
    }

    /** Shows the address of every reference of an object. */
    private void slots(long object, Slot visitor) {
        TypeDescriptor type = types.get(typeOf(object));
        for (int offset : type.pointerOffsets()) {
            visitor.at(object + offset);
        }
        long length = lengthOf(object);
        for (long i = 0; i < length && !type.itemPointerOffsets().isEmpty(); i++) {
            for (int offset : type.itemPointerOffsets()) {
                visitor.at(object + type.fixedSize() + i * type.itemSize() + offset);
            }
        }
        if (type.traits().contains(TypeTrait.WEAK_REFERENCE) && memory.load(object) == STALE) {
            visitor.at(object);
        }
    }

    // --- the rest of the port

    @Override
    public void allocated(long object) {
        check(object);
    }

    private void check(long object) {
        if (!isMovable(object) && (object < PREBUILT || object >= prebuiltFree)) {
            throw new AssertionError("no object at 0x" + Long.toHexString(object));
        }
    }

    @Override
    public void writeBarrier(long object) {
        check(object);
    }

    @Override
    public void writeBarrierFromArray(long array, long index) {
        check(array);
    }

    @Override
    public boolean writeBarrierBeforeCopy(long source, long target, long sourceStart, long targetStart, long length) {
        check(source);
        check(target);
        return true;
    }

    @Override
    public void writeBarrierBeforeMove(long array) {
        check(array);
    }

    @Override
    public void storePointer(long object, long cell, long value) {
        check(object);
        if (value != 0) {
            check(value);
        }
        memory.store(cell, value);
    }

    @Override
    public void storeItem(long array, long index, long cell, long value) {
        storePointer(array, cell, value);
    }

    @Override
    public int typeOf(long object) {
        return (int) memory.load(object - 8);
    }

    @Override
    public long lengthOf(long object) {
        TypeDescriptor type = types.get(typeOf(object));
        return type.isVarSized() ? memory.load(object + type.lengthOffset()) : 0;
    }

    @Override
    public boolean pin(long object) {
        return false;
    }

    @Override
    public void unpin(long object) {}

    @Override
    public void bufferCopied(long object, long bytes) {}

    @Override
    public boolean isPinned(long object) {
        return false;
    }

    @Override
    public boolean canMove(long object) {
        return isMovable(object);
    }

    @Override
    public long id(long object) {
        long header = memory.load(object - 8);
        if (header >>> 32 == 0) {
            header |= ++lastId << 32;
            memory.store(object - 8, header);
        }
        return (header >>> 32) * 16;
    }

    @Override
    public long identityHash(long object) {
        return id(object);
    }

    @Override
    public boolean shrink(long array, long newLength) {
        return false;
    }

    @Override
    public long moveOutOfNursery(long object) {
        return object;
    }

    @Override
    public void setWeakTarget(long reference, long target) {
        memory.store(reference, target);
        weakReferences.add(reference);
    }

    @Override
    public void registerFinalizer(long object, int queue) {
        finalizers.add(new Registration(object, queue));
    }

    @Override
    public void ignoreFinalizer(long object) {
        finalizers.removeIf(each -> each.object() == object);
    }

    @Override
    public long nextDead(int queue) {
        for (Registration each : due) {
            if (each.queue() == queue) {
                due.remove(each);
                return each.object();
            }
        }
        return 0;
    }

    @Override
    public void addMemoryPressure(long bytes) {}

    @Override
    public void setMaximum(long bytes) {}

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean newEnabled) {
        enabled = newEnabled;
    }

    @Override
    public void collect(int generation) {
        relocate();
    }

    @Override
    public int collectStep() {
        relocate();
        return 3 << 8;
    }

    @Override
    public void startFrom(HeapStart before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HeapStatistics statistics() {
        return new HeapStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void verify() {}

    @Override
    public Memento keep() {
        throw new UnsupportedOperationException("a relocating heap cannot be kept");
    }

    @Override
    public void restore(Memento memento) {
        throw new UnsupportedOperationException("a relocating heap cannot be restored");
    }

    @Override
    public HeapView view(MemoryImage image) {
        throw new UnsupportedOperationException("a relocating heap cannot be seen");
    }

    private record Registration(long object, int queue) {}

    /** Receives the addresses of references. */
    @FunctionalInterface
    private interface Slot {
        void at(long cell);
    }
}
