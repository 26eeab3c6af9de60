package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapExhausted;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.memory.MemoryImage;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Single rules of the collector that the recordings do not reach, and keeping and restoring its state. */
class IncminimarkHeapTest {

    private static MutatorMachine machine(HeapParameters parameters) {
        return new MutatorMachine(parameters, Set.of());
    }

    private static HeapParameters with(HeapParameters p, long tinyNursery, boolean fill) {
        return new HeapParameters(
                p.nurserySize(), tinyNursery, p.pageSize(), p.arenaSize(), p.arenaMisalignment(),
                p.smallRequestThreshold(), p.largeObject(), p.cardPageIndices(), p.majorCollectionThreshold(),
                p.growthRateMax(), p.minHeapSize(), p.maxHeapSize(), p.maxDelta(), p.incrementStep(), p.maxPinned(),
                p.debugLevel(), fill, p.rootsFromTop());
    }

    @Test
    void deadBytesAreFilledInDebugModeAndPinnedOnesAreNot() {
        MutatorMachine machine = machine(with(MutatorParameters.tiny(), -1, true));
        machine.heap.allocate(machine.structs.get(3).id());
        long pinned = machine.heap.allocate(machine.structs.get(0).id());
        machine.memory.store(pinned, 42);
        machine.setRoot(0, pinned);
        assertTrue(machine.heap.pin(pinned));
        machine.heap.minorCollection();
        assertEquals(0x2323232323232323L, machine.memory.load(pinned - 16));
        assertEquals(0x2323232323232323L, machine.memory.load(pinned + 8));
        assertEquals(42, machine.memory.load(pinned));
    }

    @Test
    void withoutDebugModeDeadBytesStayAsTheyWere() {
        MutatorMachine machine = machine(MutatorParameters.tiny());
        long dead = machine.heap.allocate(machine.structs.get(0).id());
        machine.memory.store(dead, 42);
        machine.heap.minorCollection();
        assertEquals(42, machine.memory.load(dead));
    }

    @Test
    void aTinyNurseryKeepsOnlyItsLastBytesAfterTheFirstCollection() {
        MutatorMachine machine = machine(with(MutatorParameters.tiny(), 48, false));
        int type = machine.structs.get(1).id();
        long first = machine.heap.allocate(type);
        for (long used = 24; used <= 256; used += 24) {
            machine.heap.allocate(type);
        }
        assertEquals(1, machine.heap.scalar("n_minor"), "the first filling uses the whole nursery");
        assertEquals(first - 8 + 256 - 48, machine.heap.scalar("nursery_free"));
        machine.heap.verify();
    }

    @Test
    void anArrayLongerThanAnyMemoryIsRefused() {
        MutatorMachine machine = machine(MutatorParameters.tiny());
        assertThrows(HeapExhausted.class, () -> machine.heap.allocateArray(machine.array.id(), Long.MAX_VALUE / 8));
        assertThrows(HeapExhausted.class, () -> machine.heap.allocateArray(machine.array.id(), -1));
        machine.heap.verify();
    }

    @Test
    void aHugeArrayTakesNoRoomUntilItIsWritten() {
        MutatorMachine machine = machine(MutatorParameters.carded());
        MemoryImage before = machine.memory.share();
        long array = machine.heap.allocateArray(machine.array.id(), 100_000_000);
        assertEquals(0, machine.memory.load(array + 8 * 50_000_000L));
        assertTrue(machine.memory.share().framesNotIn(before) < 200, "page frames");
    }

    @Test
    void initialisingStoresIntoAnArrayWithCardsAreNotLost() {
        MutatorMachine machine = machine(MutatorParameters.carded());
        machine.setRoot(1, machine.heap.allocate(machine.structs.get(0).id()));
        machine.memory.store(machine.root(1), 77);
        long array = machine.heap.allocateArray(machine.array.id(), 100);
        machine.memory.store(MutatorMachine.slotCell(machine.array, array, 60), machine.root(1));
        machine.setRoot(0, array);
        machine.heap.allocated(array);
        machine.setRoot(1, 0);
        machine.heap.minorCollection();
        machine.heap.verify();
        long moved = machine.memory.load(MutatorMachine.slotCell(machine.array, machine.root(0), 60));
        assertEquals(77, machine.memory.load(moved));
        assertFalse(machine.heap.canMove(moved));
    }

    @Test
    void theStateMachineKnowsItsEdges() {
        assertTrue(CollectorState.SCANNING.mayBecome(CollectorState.MARKING));
        assertTrue(CollectorState.SWEEPING.mayBecome(CollectorState.SCANNING));
        assertFalse(CollectorState.MARKING.mayBecome(CollectorState.FINALIZING));
        for (CollectorState state : CollectorState.values()) {
            assertFalse(state.mayBecome(state));
        }
    }

    /**
     * Whatever was kept comes back: going on from there twice ends in the same state, the same number of ticks later.
     */
    @Test
    void restoredHeapsGoOnAsBefore() {
        for (HeapParameters parameters : MutatorParameters.all()) {
            MutatorMachine machine = machine(parameters);
            mutate(machine, new Random(7), 400);
            MemoryImage memory = machine.memory.share();
            HeapModel.Memento memento = machine.heap.keep();
            long tick = machine.ticks.now();
            mutate(machine, new Random(8), 400);
            long first = machine.memory.share().hash() * 31 + machine.heap.keep().hash();
            long firstTick = machine.ticks.now();
            machine.memory.restore(memory);
            machine.heap.restore(memento);
            machine.ticks.restore(tick);
            assertEquals(memento.hash(), machine.heap.keep().hash());
            machine.heap.verify();
            mutate(machine, new Random(8), 400);
            assertEquals(first, machine.memory.share().hash() * 31 + machine.heap.keep().hash(), parameters.toString());
            assertEquals(firstTick, machine.ticks.now());
        }
    }

    private static void mutate(MutatorMachine machine, Random random, int operations) {
        for (int i = 0; i < operations; i++) {
            int root = random.nextInt(MutatorMachine.STACK_CELLS);
            long object = random.nextInt(3) == 0
                    ? machine.heap.allocateArray(machine.array.id(), random.nextInt(60))
                    : machine.heap.allocate(machine.structs.get(random.nextInt(4)).id());
            machine.setRoot(root, object);
            machine.heap.allocated(object);
            int holder = random.nextInt(MutatorMachine.STACK_CELLS);
            long array = machine.root(holder);
            if (array != 0 && machine.heap.lengthOf(array) > 0) {
                machine.heap.storeItem(array, 0, MutatorMachine.slotCell(machine.array, array, 0), object);
            }
            if (random.nextInt(40) == 0) {
                machine.heap.collectStep();
            }
        }
    }
}
