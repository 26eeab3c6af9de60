package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTrait;
import heapscope.unit.Address;

/**
 * Checks all invariants of the heap between two operations, or after a minor collection or an increment. The first one
 * that does not hold is reported.
 */
final class Verifier {

    private final HeapState heap;
    private final AddressSpace memory;
    private final WordReader books;
    private final Census census;
    private final AddressSet remembered;
    private final AddressSet carded;
    private final AddressSet parentsOfPinned;
    private final AddressSet gray;
    private final AddressSet toSweep;
    private Places places;

    Verifier(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        books = heap.books.pages;
        census = new Census(heap, memory, books);
        remembered = new AddressSet(heap.remembered.pointingToYoung.toArray(books));
        carded = new AddressSet(heap.remembered.withCardsSet.toArray(books));
        parentsOfPinned = new AddressSet(heap.remembered.pointingToPinned.toArray(books));
        gray = new AddressSet(
                heap.gray.toArray(books), heap.moreGray.toArray(books), heap.remembered.prebuiltRoots.toArray(books));
        toSweep = new AddressSet(heap.large.mightSweep.toArray(books));
    }

    /** Checks everything. */
    void verify() {
        new AllocatorBooks(heap, census).verify();
        new ListBooks(heap, census).verify();
        Reachability reachability = new Reachability(heap, memory, books, census);
        reachability.forEach(object -> verifyObject(object, reachability));
        for (long object : census.large) {
            verifyCards(object);
        }
        for (long shadow : heap.shadows.values(books)) {
            if (isUnswept(shadow) && (header(shadow) & Header.VISITED) == 0) {
                throw Invariant.SHADOWS_PAIRED.fault("the shadow at " + new Address(shadow) + " is about to be swept");
            }
        }
    }

    private void verifyObject(long object, Reachability reachability) {
        long header = header(object);
        verifyFlags(object, header);
        verifyColor(object, header);
        if (heap.nursery.contains(object)) {
            return;
        }
        TypeDescriptor type = heap.types.get(Header.type(header));
        boolean armed = (header & Header.TRACK_YOUNG_PTRS) != 0;
        boolean young = census.youngLarge.contains(object);
        if (type.hasPointers() && !armed && !young && !remembered.contains(object)) {
            throw Invariant.BARRIER_ARMED_OR_REMEMBERED.fault(
                    name(object) + " is neither armed for its next store nor remembered");
        }
        if (armed || !young) {
            reachability.references(object, this::verifyReference);
        }
        if (type.traits().contains(TypeTrait.WEAK_REFERENCE)) {
            verifyWeakReference(object);
        }
    }

    private long header(long object) {
        return memory.load(object - Header.SIZE);
    }

    private String name(long object) {
        return heap.types.get(Header.type(header(object))).name() + " at " + new Address(object);
    }

    private void verifyFlags(long object, long header) {
        boolean inNursery = heap.nursery.contains(object);
        long transients = Header.FINALIZATION_ORDERING | Header.VISITED_RMY;
        transients |= inNursery ? Header.VISITED | Header.TRACK_YOUNG_PTRS : Header.PINNED;
        if ((header & transients) != 0) {
            throw Invariant.NO_TRANSIENT_FLAGS.fault(name(object) + " has flags 0x"
                    + Long.toHexString((header & transients) >>> 32)
                    + ", which no object may have between collections");
        }
        if ((header & Header.NO_HEAP_PTRS) != 0
                && (header & (Header.TRACK_YOUNG_PTRS | Header.HAS_CARDS)) != Header.TRACK_YOUNG_PTRS) {
            throw Invariant.BARRIER_ARMED_OR_REMEMBERED.fault(
                    name(object) + " says that it holds no references, but its barrier is not armed");
        }
    }

    /** What a reference from an old object to a young or white one needs. */
    private void verifyReference(long holder, long item, long target) {
        if (!census.isObject(target)) {
            return;
        }
        boolean young = heap.nursery.contains(target) || census.youngLarge.contains(target);
        boolean pinned = heap.nursery.contains(target) && (header(target) & Header.PINNED) != 0;
        if (young && !willBeScanned(holder, item) && !parentsOfPinned.contains(holder)) {
            throw pinned
                    ? Invariant.PINNED_REFERENCES_REMEMBERED.fault(
                            name(holder) + " references the pinned " + name(target) + " and is not known as its parent")
                    : Invariant.YOUNG_REFERENCES_REMEMBERED.fault(
                            name(holder) + " references the young " + name(target) + " and is not remembered");
        }
        if (heap.state == CollectorState.MARKING && !young) {
            verifyEdge(holder, target);
        }
    }

    /** Whether the next minor collection will look at an item of an object, or at the fixed part for item -1. */
    private boolean willBeScanned(long holder, long item) {
        if (remembered.contains(holder)) {
            return true;
        }
        long header = header(holder);
        boolean listed = carded.contains(holder)
                || census.youngLarge.contains(holder) && (header & Header.CARDS_SET) != 0;
        return listed && item >= 0 && heap.cards.isMarked(holder, item);
    }

    private void verifyEdge(long holder, long target) {
        boolean black = (header(holder) & Header.VISITED) != 0;
        boolean white = (header(target) & (Header.VISITED | Header.NO_HEAP_PTRS)) == 0 && !gray.contains(target);
        boolean willBeGray = remembered.contains(holder) || carded.contains(holder);
        if (black && white && !willBeGray) {
            throw Invariant.BLACK_REFERENCES_NO_WHITE.fault(
                    "the black " + name(holder) + " references the white " + name(target));
        }
    }

    private void verifyColor(long object, long header) {
        if (heap.nursery.contains(object)) {
            return;
        }
        boolean black = (header & Header.VISITED) != 0;
        boolean unswept = isUnswept(object);
        if (unswept && !black) {
            throw Invariant.SWEEP_SPARES_REACHABLE.fault(name(object) + " can be reached and is about to be swept");
        }
        boolean isStatic = heap.state == CollectorState.SWEEPING && object < HeapState.STATIC_END;
        if (black && heap.state != CollectorState.MARKING && !unswept && !isStatic) {
            throw Invariant.WHITE_AT_REST.fault(name(object) + " is black in state " + heap.state);
        }
    }

    /** Whether an object waits for the sweep that is going on. */
    private boolean isUnswept(long object) {
        if (heap.state != CollectorState.SWEEPING || object < HeapState.STATIC_END) {
            return false;
        }
        if (toSweep.contains(object)) {
            return true;
        }
        Places places = places();
        long arena = places.arenaAt(object - Header.SIZE);
        if (arena == 0) {
            return false;
        }
        long use = memory.load(places.pageAt(arena, object - Header.SIZE) + PageHeader.USE);
        return PageHeader.sweep(use) != heap.arenas.sweep;
    }

    private Places places() {
        if (places == null) {
            places = new Places(heap, memory, books);
        }
        return places;
    }

    private void verifyCards(long object) {
        long header = header(object);
        if ((header & Header.HAS_CARDS) == 0) {
            return;
        }
        long bytes = heap.cards.significantBytes(heap.layouts.length(memory, object));
        boolean any = false;
        for (long i = 0; i < bytes; i++) {
            any |= heap.cards.get(memory, object, i) != 0;
        }
        boolean flagged = (header & Header.CARDS_SET) != 0;
        if (any && !flagged) {
            throw Invariant.CARDS_LISTED.fault(name(object) + " has a marked card and no flag that says so");
        }
        if (flagged && !census.youngLarge.contains(object) && !carded.contains(object)) {
            throw Invariant.CARDS_LISTED.fault(name(object) + " may have marked cards and is not listed");
        }
    }

    private void verifyWeakReference(long reference) {
        long target = memory.load(reference);
        if (target == 0) {
            return;
        }
        if (!census.isObject(target) || isUnswept(target) && (header(target) & Header.VISITED) == 0) {
            throw Invariant.WEAK_REFERENCES_VALID.fault(
                    name(reference) + " leads to " + new Address(target) + ", which is dead");
        }
    }
}
