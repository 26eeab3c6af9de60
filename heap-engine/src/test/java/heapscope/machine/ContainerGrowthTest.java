package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compiler;
import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import heapscope.time.UnitCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Containers grow and shrink as PyPy's do (specification of the collector, section 12). */
class ContainerGrowthTest {

    private final Operations operations = new MachineBuilder(
            Compiler.compile("program.py", "pass\n").program(), IncminimarkHeap::new, TestMachine.NORMAL,
            MachineParameters.STANDARD, UnitCosts.pypy7311()).parts.operations();
    private final ObjectSpace space = operations.space();

    private long push(long word) {
        return space.stack().push(word);
    }

    private long get(long cell) {
        return space.stack().get(cell);
    }

    private long capacity(long list) {
        long header = space.field(get(list), Layout.LIST_STORAGE);
        return space.arrayLength(space.field(header, Layout.LIST_ITEMS));
    }

    private long tableArray(long owner, int offset) {
        return space.arrayLength(space.field(space.field(get(owner), Layout.DICT_TABLE_REF), offset));
    }

    @Test
    void aListThatIsAppendedToHasTheCapacitiesOfTheRule() {
        long list = push(operations.lists().newList());
        long item = push(space.none());
        TreeSet<Long> capacities = new TreeSet<>();
        for (int i = 0; i < 88; i++) {
            operations.lists().append(list, item);
            capacities.add(capacity(list));
        }
        assertEquals(List.of(4L, 8L, 16L, 25L, 35L, 46L, 58L, 72L, 88L), List.copyOf(capacities));
    }

    @Test
    void aListOfALiteralHasNoRoomToSpare() {
        long first = push(Value.ofInt(1));
        push(Value.ofInt(2));
        push(Value.ofInt(3));
        long list = push(operations.lists().newList(first, 3));
        assertEquals(3, capacity(list));
    }

    @Test
    void aListGivesUpRoomWhenLessThanHalfOfItLessFiveIsUsed() {
        long list = push(operations.lists().newList());
        long item = push(space.none());
        for (int i = 0; i < 80; i++) {
            operations.lists().append(list, item);
        }
        long slice = push(space.none());
        List<Long> seen = new ArrayList<>();
        for (int length = 79; length >= 0; length--) {
            space.stack().set(slice, Value.ofInt(length));
            operations.removeItem(list, slice);
            if (seen.isEmpty() || seen.getLast() != capacity(list)) {
                seen.add(capacity(list));
            }
        }
        assertEquals(List.of(88L, 38L, 13L, 0L), seen);
    }

    @Test
    void theEntriesOfADictGrowByTheRule() {
        long dict = push(operations.dicts().make());
        long key = push(space.none());
        TreeSet<Long> capacities = new TreeSet<>();
        for (int i = 0; i < 98; i++) {
            space.stack().set(key, Value.ofInt(i));
            operations.dicts().put(dict, key, key);
            capacities.add(tableArray(dict, Layout.TABLE_ENTRIES));
        }
        assertEquals(List.of(8L, 17L, 27L, 38L, 50L, 64L, 80L, 98L), List.copyOf(capacities));
    }

    @Test
    void theEleventhKeyMakesTheIndexArrayFourTimesAsLarge() {
        long dict = push(operations.dicts().make());
        long key = push(space.none());
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            space.stack().set(key, space.newStr("k" + i));
            operations.dicts().put(dict, key, key);
            sizes.add(tableArray(dict, Layout.TABLE_INDEX));
        }
        assertEquals(List.of(16L, 16L, 16L, 16L, 16L, 16L, 16L, 16L, 16L, 16L, 64L, 64L), sizes);
    }

    @Test
    void aSetOfKeysWithHashesAtHandStoresNoHashesAndOneOfTuplesDoes() {
        long set = push(operations.sets().make());
        long key = push(space.newStr("a"));
        operations.sets().add(set, key);
        long table = space.field(get(set), Layout.SET_TABLE_REF);
        assertEquals(Layout.REFS, space.layoutOf(space.field(table, Layout.TABLE_ENTRIES)));
        space.stack().set(key, space.newTuple(key, 1));
        operations.sets().add(set, key);
        table = space.field(get(set), Layout.SET_TABLE_REF);
        assertEquals(Layout.ENTRIES, space.layoutOf(space.field(table, Layout.TABLE_ENTRIES)));
        assertEquals(2, operations.length(set));
    }
}
