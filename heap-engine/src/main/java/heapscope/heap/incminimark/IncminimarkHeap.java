package heapscope.heap.incminimark;

import heapscope.event.BarrierEffect;
import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapParameters;
import heapscope.heap.HeapStart;
import heapscope.heap.HeapStatistics;
import heapscope.heap.HeapView;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressSpace;
import heapscope.memory.MemoryImage;
import heapscope.memory.StateWords;
import heapscope.object.TypeTable;
import heapscope.policy.MemoryPressurePolicy;
import heapscope.policy.CollectionCause;
import heapscope.time.TickCounter;
import heapscope.time.VirtualClock;
import heapscope.unit.Address;
import heapscope.unit.Bytes;
import java.util.List;
import java.util.Set;

/**
 * PyPy's generational, moving, incremental collector (specification of the collector, sections 1 to 8), as the machine
 * and the recordings see it. The mechanisms are in the other classes of this package.
 */
public final class IncminimarkHeap implements IncrementalCollector {

    private static final long ALLOCATED = EventKind.OBJECT_ALLOCATED.bit();
    private static final long STORED = EventKind.POINTER_STORED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final TickCounter ticks;
    private final MinorCollection minor;
    private final MajorCollection major;
    private final Pacing pacing;
    private final Allocation allocation;
    private final WriteBarrier barrier;
    private final Pinning pinning;
    private final Identity identity;
    private final NamedState named;

    /** An empty heap. */
    public IncminimarkHeap(
            AddressSpace memory, TypeTable types, HeapParameters parameters, TickCounter ticks, VirtualClock clock,
            HeapClient client) {
        this(memory, types, parameters, ticks, clock, client, Set.of());
    }

    /** A heap that breaks some rules, for tests of the verifier. */
    IncminimarkHeap(
            AddressSpace memory, TypeTable types, HeapParameters parameters, TickCounter ticks, VirtualClock clock,
            HeapClient client, Set<Rule> broken) {
        this.memory = memory;
        this.ticks = ticks;
        heap = new HeapState(memory, types, parameters, ticks, clock, client, broken);
        minor = new MinorCollection(heap);
        major = new MajorCollection(heap);
        pacing = new Pacing(heap, minor, major);
        barrier = new WriteBarrier(heap);
        allocation = new Allocation(heap, pacing, barrier);
        pinning = new Pinning(heap);
        identity = new Identity(heap);
        named = new NamedState(heap);
    }

    @Override
    public TypeTable types() {
        return heap.types;
    }

    @Override
    public void listen(CollectionListener listener) {
        heap.listener = listener;
    }

    @Override
    public long allocate(int typeId) {
        return allocation.fixed(typeId);
    }

    @Override
    public long allocateArray(int typeId, long length) {
        return allocation.varSized(typeId, length);
    }

    @Override
    public long allocateClearedArray(int typeId, long length) {
        return allocation.clearedVarSized(typeId, length);
    }

    @Override
    public long allocateNonMovable(int typeId, long length) {
        return allocation.external(typeId, length, true);
    }

    @Override
    public long allocatePrebuilt(int typeId, long length) {
        return allocation.prebuilt(typeId, length);
    }

    @Override
    public void allocated(long object) {
        allocation.initialized(object);
        if (ticks.tick(ALLOCATED)) {
            ticks.announce(new HeapEvent.ObjectAllocated(
                    new Address(object), typeOf(object), new Bytes(heap.layouts.totalSize(memory, object)),
                    places().spaceOf(object)));
        }
    }

    @Override
    public void writeBarrier(long object) {
        barrier.beforeStore(object);
    }

    @Override
    public void writeBarrierFromArray(long array, long index) {
        barrier.beforeItemStore(array, index);
    }

    @Override
    public boolean writeBarrierBeforeCopy(long source, long target, long sourceStart, long targetStart, long length) {
        return barrier.beforeCopy(source, target, sourceStart, targetStart, length);
    }

    @Override
    public void writeBarrierBeforeMove(long array) {
        barrier.beforeMove(array);
    }

    @Override
    public void storePointer(long object, long cell, long value) {
        BarrierEffect effect = barrier.beforeStore(object);
        memory.store(cell, value);
        if (ticks.tick(STORED)) {
            announceStore(object, cell, value, effect);
        }
    }

    @Override
    public void storeItem(long array, long index, long cell, long value) {
        BarrierEffect effect = barrier.beforeItemStore(array, index);
        memory.store(cell, value);
        if (ticks.tick(STORED)) {
            announceStore(array, cell, value, effect);
        }
    }

    private void announceStore(long object, long cell, long value, BarrierEffect effect) {
        ticks.announce(new HeapEvent.PointerStored(
                new Address(object), new Address(cell), new Address(value), effect));
    }

    @Override
    public int typeOf(long object) {
        return Header.type(memory.load(object - Header.SIZE));
    }

    @Override
    public long lengthOf(long object) {
        return heap.layouts.length(memory, object);
    }

    @Override
    public boolean pin(long object) {
        return pinning.pin(object);
    }

    @Override
    public void unpin(long object) {
        pinning.unpin(object);
    }

    @Override
    public void bufferCopied(long object, long bytes) {
        pinning.bufferCopied(object, bytes);
    }

    @Override
    public boolean isPinned(long object) {
        return pinning.isPinned(object);
    }

    @Override
    public boolean canMove(long object) {
        return heap.nursery.contains(object);
    }

    @Override
    public long id(long object) {
        return identity.id(object);
    }

    @Override
    public long identityHash(long object) {
        return identity.hash(object);
    }

    @Override
    public boolean shrink(long array, long newLength) {
        return identity.shrink(array, newLength);
    }

    @Override
    public long moveOutOfNursery(long object) {
        return identity.moveOutOfNursery(object);
    }

    @Override
    public long allocateWeakReference(int typeId, long targetCell) {
        long reference = allocation.fixed(typeId);
        setWeakTarget(reference, memory.load(targetCell));
        return reference;
    }

    @Override
    public void setWeakTarget(long reference, long target) {
        memory.store(reference, target);
    }

    @Override
    public void registerFinalizer(long object, int queue) {
        heap.deaths.youngFinalizers.append(object);
        heap.deaths.youngFinalizers.append(queue);
    }

    @Override
    public void ignoreFinalizer(long object) {
        memory.store(object - Header.SIZE, memory.load(object - Header.SIZE) | Header.IGNORE_FINALIZER);
    }

    @Override
    public long nextDead(int queue) {
        AddressDeque due = heap.deaths.queue(queue);
        return due.isEmpty() ? 0 : due.takeFirst();
    }

    @Override
    public void addMemoryPressure(long bytes) {
        double before = heap.thresholds.next;
        heap.thresholds.next -= bytes + 16;
        heap.decided(MemoryPressurePolicy.onPressure(bytes, before, heap.thresholds.next, heap.thresholds.used()));
        if (heap.thresholds.next < 0) {
            heap.nursery.abandonRest();
        }
    }

    @Override
    public void setMaximum(long bytes) {
        heap.thresholds.setMaximum(bytes);
    }

    @Override
    public boolean isEnabled() {
        return heap.enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        heap.enabled = enabled;
    }

    @Override
    public void collect(int generation) {
        heap.caused(CollectionCause.collectCalled(generation));
        pacing.collect(generation);
    }

    @Override
    public int collectStep() {
        int old = heap.state.ordinal();
        heap.caused(CollectionCause.collectStepCalled());
        pacing.step();
        return old << 8 | heap.state.ordinal();
    }

    @Override
    public void minorCollection() {
        heap.caused(CollectionCause.operationAskedFor("a minor collection"));
        minor.collect();
    }

    @Override
    public void majorStep() {
        heap.caused(CollectionCause.operationAskedFor("an increment"));
        major.step(0);
    }

    @Override
    public void stepUntil(int state) {
        CollectorState wanted = CollectorState.values()[state];
        heap.caused(CollectionCause.operationAskedFor("increments until the state " + wanted));
        pacing.stepUntil(wanted);
    }

    @Override
    public long visitStep(long budget) {
        return major.marking().marker().visitFor(budget);
    }

    @Override
    public void setSingleStep(boolean single) {
        major.marking().marker().setSingleStep(single);
    }

    @Override
    public HeapStatistics statistics() {
        long peakArena = Math.max(heap.arenas.peakUsed, heap.arenas.used);
        LargeObjects large = heap.large;
        return new HeapStatistics(
                heap.thresholds.used(), peakArena + large.peak, heap.arenas.arenas.allocated + large.total,
                heap.arenas.arenas.peakAllocated + large.peak, heap.arenas.used, peakArena, large.total, large.peak,
                heap.nursery.size, heap.arenas.uncounted);
    }

    @Override
    public void startFrom(HeapStart before) {
        heap.minors = before.minors();
        heap.steps = before.increments();
        heap.cycles = before.cycles();
        if (before.threshold() > 0) {
            heap.thresholds.startFrom(before.threshold());
        }
    }

    @Override
    public double scalar(String name) {
        return named.scalar(name);
    }

    @Override
    public long[] nurseryBarriers() {
        return heap.nursery.barriers.toArray();
    }

    @Override
    public long[] list(String name) {
        return named.list(name, heap.books.pages);
    }

    @Override
    public List<String> listNames() {
        return named.listNames();
    }

    @Override
    public Location locate(long object) {
        return places().locate(object);
    }

    private Places places() {
        return new Places(heap, memory, heap.books.pages);
    }

    @Override
    public long shadowOf(long object) {
        return heap.shadows.get(object);
    }

    @Override
    public int[] pagesOfSize(int blockSize) {
        return heap.arenas.pagesOfSize(blockSize);
    }

    @Override
    public void verify() {
        new Verifier(heap).verify();
    }

    /** All allocated objects, for tests. */
    Census census() {
        return new Census(heap, memory, heap.books.pages);
    }

    @Override
    public Memento keep() {
        StateWords words = new StateWords();
        heap.keep(words);
        words.put(major.marking().marker().singleStep());
        return new HeapMemento(
                heap.books.pages.share(), words, heap.inCollection, heap.budgetUnit, heap.lastDecision);
    }

    @Override
    public void restore(Memento memento) {
        HeapMemento kept = (HeapMemento) memento;
        heap.books.pages.restore(kept.books());
        StateWords words = kept.words().reader();
        heap.restore(words);
        major.marking().marker().setSingleStep(words.nextBoolean());
        heap.budgetUnit = kept.budgetUnit();
        heap.lastDecision = kept.lastDecision();
        allocation.forgetArmed();
    }

    @Override
    public HeapView view(MemoryImage image) {
        return new IncminimarkView(image, (HeapMemento) keep(), heap);
    }
}
