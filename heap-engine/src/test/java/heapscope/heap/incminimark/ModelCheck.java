package heapscope.heap.incminimark;

import heapscope.object.TypeDescriptor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Compares the heap with the model: from every root, the same objects of the same types, lengths and contents, and each
 * object of the model at exactly one address.
 */
final class ModelCheck {

    private final RandomProgram program;
    private final MutatorMachine machine;
    private final Map<ModelObject, Long> addresses = new IdentityHashMap<>();
    private final Map<Long, ModelObject> objects = new HashMap<>();
    private final Deque<ModelObject> pending = new ArrayDeque<>();

    ModelCheck(RandomProgram program) {
        this.program = program;
        machine = program.machine;
    }

    /** Throws an {@link AssertionError} at the first difference. */
    void check() {
        for (int i = 0; i < program.roots.length; i++) {
            pair(program.roots[i], machine.root(i), "root " + i);
        }
        for (int i = 0; i < program.statics.length; i++) {
            pair(program.statics[i], program.staticAddresses[i], "static object " + i);
        }
        while (!pending.isEmpty()) {
            checkContents(pending.pop());
        }
        addresses.forEach(this::checkWeak);
        for (long number : machine.destructed) {
            for (ModelObject object : addresses.keySet()) {
                require(object.number != number, object + " can be reached but its destructor ran");
            }
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }

    private void pair(ModelObject object, long address, String where) {
        if (object == null || address == 0) {
            require(object == null && address == 0, where + " holds " + address + " instead of " + object);
            return;
        }
        Long known = addresses.putIfAbsent(object, address);
        if (known != null) {
            require(known == address, where + " leads to another copy of " + object);
            return;
        }
        ModelObject other = objects.put(address, object);
        require(other == null, where + " leads " + object + " and " + other + " to the same place");
        pending.push(object);
    }

    private void checkContents(ModelObject object) {
        long address = addresses.get(object);
        require(machine.heap.typeOf(address) == object.type.id(), object + " has become another type");
        TypeDescriptor type = object.type;
        if (type.isVarSized()) {
            require(machine.heap.lengthOf(address) == object.length, object + " has another length");
        }
        if (RandomProgram.isNumbered(object)) {
            require(machine.memory.load(address) == object.number, object + " has lost its contents");
        }
        require(object.pinned == machine.heap.isPinned(address), object + " has lost or gained its pin");
        for (int slot = 0; slot < object.slots.length; slot++) {
            pair(object.slots[slot], machine.memory.load(MutatorMachine.slotCell(type, address, slot)),
                    "slot " + slot + " of " + object);
        }
    }

    private void checkWeak(ModelObject object, long address) {
        if (object.type != machine.weak) {
            return;
        }
        long target = machine.memory.load(address);
        Long expected = addresses.get(object.weakTarget);
        if (expected != null && !object.weakTarget.wasPinned && !program.finalizersUsed) {
            require(target == expected, object + " has lost its target, which lives");
        }
        if (target != 0 && expected != null) {
            require(target == expected, object + " leads elsewhere");
        }
    }

    /** After a complete collection: nothing is left outside the nursery but what the model can reach. */
    void checkNothingElseLives() {
        Census census = machine.heap.census();
        for (long[] space : new long[][] {census.arenas, census.large}) {
            for (long object : space) {
                require(objects.containsKey(object) || census.shadows.contains(object),
                        "an object of type " + machine.heap.typeOf(object) + " survived a complete collection");
            }
        }
    }
}
