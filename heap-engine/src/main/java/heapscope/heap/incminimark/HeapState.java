package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.Clearing;
import heapscope.heap.CollectionListener;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapParameters;
import heapscope.memory.AddressSpace;
import heapscope.memory.BlockAllocator;
import heapscope.memory.MemoryImage;
import heapscope.memory.StateWords;
import heapscope.object.TypeTable;
import heapscope.policy.Decision;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.VirtualClock;
import heapscope.unit.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything the mechanisms of the collector share: memory, lists and figures. All state that is kept is here. */
final class HeapState {

    /** Where static objects start; nothing is mapped below. */
    static final long STATIC_START = 0x10000;
    /** Behind the room for static objects; the client's own cells may come after it. */
    static final long STATIC_END = 0x800000;
    /** Where the nursery starts. */
    static final long NURSERY_START = 0x1000000;
    /** Behind the last address of all: the simulated machine has 4 GiB. */
    static final long LIMIT = 1L << 32;

    private static final long DECIDED = EventKind.DECISION_MADE.bit();
    private static final long ARENA_FREED = EventKind.ARENA_FREED.bit();

    final AddressSpace memory;
    final TypeTable types;
    final Layouts layouts;
    final HeapParameters parameters;
    final TickCounter ticks;
    final Ledger ledger;
    final HeapClient client;
    final Set<Rule> broken;
    final Books books = new Books();

    /** {@code nonlarge_max}: the largest object of the nursery. */
    final long nonlargeMax;
    final Nursery nursery;
    final BlockAllocator blocks;
    final Cards cards;
    final ArenaCollection arenas;
    final LargeObjects large;
    final RememberedSets remembered;
    final DeathLists deaths;
    final Thresholds thresholds;

    /** {@code objects_to_trace}. */
    final AddressStack gray;
    /** {@code more_objects_to_trace}. */
    final AddressStack moreGray;
    /** {@code nursery_objects_shadows}: objects of the nursery and the blocks reserved for them. */
    final AddressMap shadows;
    /** {@code surviving_pinned_objects}: headers, inside a minor collection. */
    final AddressStack survivingPinned;

    /** {@code gc_state}. */
    CollectorState state = CollectorState.SCANNING;
    /** {@code enabled}. */
    boolean enabled = true;
    /** {@code pinned_objects_in_nursery}. */
    long pinnedObjects;
    /** Buffers that system calls copied because they could not be pinned, and their bytes. */
    long copiedBuffers;
    long copiedBytes;
    /** {@code any_pinned_object_kept}. */
    boolean anyPinnedKept;
    /** {@code nursery_surviving_size}. */
    long nurserySurviving;
    /** {@code num_major_collects}. */
    long cycles;
    /** Minor collections finished. */
    long minors;
    /** Increments started. */
    long steps;
    /** Where the next static object goes. */
    long staticFree = STATIC_START;
    /** Arenas and large bytes at the end of marking, for the report of the cycle. */
    long arenasBeforeSweep;
    long largeBeforeSweep;
    /** What the last increment might do and did. */
    long budget;
    String budgetUnit = "";
    long budgetUsed;
    /** {@code minor}, {@code increment}, or null between collections. */
    String inCollection;

    /** Lists that are used inside a collection only, and are full when a run is kept or left in the middle of one. */
    private final List<ScratchList> scratch = new ArrayList<>();

    CollectionListener listener = CollectionListener.NONE;
    Decision lastDecision;

    HeapState(
            AddressSpace memory, TypeTable types, HeapParameters parameters, TickCounter ticks, VirtualClock clock,
            HeapClient client, Set<Rule> broken) {
        this(memory, types, new Layouts(types), parameters, ticks, clock.ledger(), client, broken);
    }

    private HeapState(
            AddressSpace memory, TypeTable types, Layouts layouts, HeapParameters parameters, TickCounter ticks,
            Ledger ledger, HeapClient client, Set<Rule> broken) {
        this.memory = memory;
        this.types = types;
        this.parameters = parameters;
        this.ticks = ticks;
        this.ledger = ledger;
        this.layouts = layouts;
        this.client = client;
        this.broken = Set.copyOf(broken);
        nonlargeMax = parameters.largeObject() - 1;
        NurseryRotation rotation = new NurseryRotation(
                memory, NURSERY_START, parameters.nurserySize(), parameters.largeObject(),
                parameters.nurseryDebug() && parameters.debugLevel() != 0);
        nursery = new Nursery(
                memory, layouts, books, rotation, parameters.nurserySize(),
                parameters.clearing() == Clearing.AHEAD);
        blocks = new BlockAllocator(memory, rotation.reservedEnd, LIMIT);
        cards = new Cards(memory, parameters.cardPageIndices());
        ArenaTable table = new ArenaTable(
                memory, blocks, books, ledger, parameters.arenaSize(), parameters.pageSize(),
                parameters.arenaMisalignment());
        arenas = new ArenaCollection(
                memory, table, parameters, this::arenaReleased);
        large = new LargeObjects(memory, blocks, layouts, cards, books);
        remembered = new RememberedSets(books);
        deaths = new DeathLists(books);
        thresholds = new Thresholds(parameters, arenas, large);
        gray = new AddressStack(books);
        moreGray = new AddressStack(books);
        shadows = new AddressMap(books);
        survivingPinned = new AddressStack(books);
    }

    /** The state at another instant in memory of its own, to be looked at and not to be run. */
    HeapState frozen(MemoryImage image, HeapMemento memento) {
        HeapState frozen = new HeapState(
                new AddressSpace(), types, layouts, parameters, new TickCounter(), new Ledger(), client, broken);
        frozen.memory.restore(image);
        frozen.books.pages.restore(memento.books());
        frozen.restore(memento.words().reader());
        return frozen;
    }

    /** Whether a rule holds; all do, except in tests of the verifier. */
    boolean holds(Rule rule) {
        return !broken.contains(rule);
    }

    /** A list that a collection uses while it lasts. It is kept and restored with everything else. */
    AddressStack scratchStack() {
        AddressStack list = new AddressStack(books);
        scratch.add(list);
        return list;
    }

    /** A list that a collection uses while it lasts. */
    AddressDeque scratchDeque() {
        AddressDeque list = new AddressDeque(books);
        scratch.add(list);
        return list;
    }

    /** A map that a collection uses while it lasts. */
    AddressMap scratchMap() {
        AddressMap map = new AddressMap(books);
        scratch.add(map);
        return map;
    }

    /** Keeps a decision, and tells those who watch. */
    void decided(Decision decision) {
        lastDecision = decision;
        listener.decided(decision);
        if (ticks.tick(DECIDED)) {
            ticks.announce(new HeapEvent.DecisionMade(decision.outcome() + ": " + decision.reason()));
        }
    }

    /** A collection is about to start for a reason that no policy weighed. */
    void caused(Decision reason) {
        listener.caused(reason);
    }

    private void arenaReleased(long base) {
        if (ticks.tick(ARENA_FREED)) {
            ticks.announce(new HeapEvent.ArenaFreed(new Address(base)));
        }
    }

    void keep(StateWords words) {
        books.keep(words);
        nursery.keep(words);
        blocks.keep(words);
        arenas.keep(words);
        large.keep(words);
        remembered.keep(words);
        deaths.keep(words);
        thresholds.keep(words);
        gray.keep(words);
        moreGray.keep(words);
        shadows.keep(words);
        survivingPinned.keep(words);
        words.put(state.ordinal());
        words.put(enabled);
        words.put(pinnedObjects);
        words.put(copiedBuffers);
        words.put(copiedBytes);
        words.put(anyPinnedKept);
        words.put(nurserySurviving);
        words.put(cycles);
        words.put(minors);
        words.put(steps);
        words.put(staticFree);
        words.put(arenasBeforeSweep);
        words.put(largeBeforeSweep);
        words.put(budget);
        words.put(budgetUsed);
        scratch.forEach(list -> list.keep(words));
    }

    void restore(StateWords words) {
        books.restore(words);
        nursery.restore(words);
        blocks.restore(words);
        arenas.restore(words);
        large.restore(words);
        remembered.restore(words);
        deaths.restore(words);
        thresholds.restore(words);
        gray.restore(words);
        moreGray.restore(words);
        shadows.restore(words);
        survivingPinned.restore(words);
        state = CollectorState.values()[(int) words.next()];
        enabled = words.nextBoolean();
        pinnedObjects = words.next();
        copiedBuffers = words.next();
        copiedBytes = words.next();
        anyPinnedKept = words.nextBoolean();
        nurserySurviving = words.next();
        cycles = words.next();
        minors = words.next();
        steps = words.next();
        staticFree = words.next();
        arenasBeforeSweep = words.next();
        largeBeforeSweep = words.next();
        budget = words.next();
        budgetUsed = words.next();
        inCollection = null;
        scratch.forEach(list -> list.restore(words));
    }
}
