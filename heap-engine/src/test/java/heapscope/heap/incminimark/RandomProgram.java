package heapscope.heap.incminimark;

import heapscope.heap.HeapExhausted;
import heapscope.heap.HeapParameters;
import heapscope.object.TypeDescriptor;
import java.util.Random;
import java.util.Set;

/**
 * A random sequence of heap operations, done on a heap and on the independent model alike. The number of an object is
 * in the first word of those that have a word for it.
 */
final class RandomProgram {

    /** What happens after each operation. */
    @FunctionalInterface
    interface AfterOperation {
        void check(RandomProgram program);
    }

    final MutatorMachine machine;
    final IncminimarkHeap heap;
    final ModelObject[] roots = new ModelObject[MutatorMachine.rootCount()];
    final ModelObject[] statics = new ModelObject[3];
    final long[] staticAddresses = new long[3];
    private final Random random;
    private final boolean finalizers;
    private int numbers = 1;
    String last = "start";
    int memoryErrors;
    /** Objects with registered finalizers; the model keeps them reachable through no root. */
    boolean finalizersUsed;

    RandomProgram(HeapParameters parameters, Set<Rule> broken, long seed, boolean finalizers) {
        machine = new MutatorMachine(parameters, broken);
        heap = machine.heap;
        random = new Random(seed);
        this.finalizers = finalizers;
        for (int i = 0; i < statics.length; i++) {
            TypeDescriptor type = i == 0 ? machine.array : machine.structs.get(3);
            statics[i] = new ModelObject(numbers++, type, i == 0 ? 5 : 0);
            staticAddresses[i] = heap.allocatePrebuilt(type.id(), statics[i].length);
            label(statics[i], staticAddresses[i]);
        }
    }

    /** Runs operations. */
    void run(int operations, AfterOperation after) {
        for (int i = 0; i < operations; i++) {
            try {
                operate(random.nextInt(100));
            } catch (HeapExhausted maximum) {
                last = "MemoryError: " + maximum.getMessage();
                memoryErrors++;
            }
            after.check(this);
        }
    }

    private void operate(int dice) {
        if (dice < 34) {
            allocate();
        } else if (dice < 56) {
            store();
        } else if (dice < 62) {
            read();
        } else if (dice < 70) {
            set(random.nextInt(roots.length), null, 0, "drop");
        } else if (dice < 78) {
            pinOrUnpin();
        } else if (dice < 82) {
            identify();
        } else if (dice < 86) {
            allocateWeak();
        } else if (dice < 90) {
            bulk();
        } else if (dice < 93) {
            special();
        } else {
            collect();
        }
    }

    private void set(int root, ModelObject object, long address, String what) {
        roots[root] = object;
        machine.setRoot(root, address);
        last = what + " root " + root;
    }

    /** Whether an object has a word for its number. */
    static boolean isNumbered(ModelObject object) {
        return object.type.name().startsWith("S") || object.type.name().equals("light");
    }

    private void label(ModelObject object, long address) {
        if (isNumbered(object)) {
            machine.memory.store(address, object.number);
        }
    }

    private void allocate() {
        int dice = random.nextInt(20);
        TypeDescriptor type;
        int length = 0;
        if (dice < 12) {
            type = machine.structs.get(random.nextInt(machine.structs.size()));
        } else if (dice < 15) {
            type = machine.bytes;
            length = random.nextInt(40);
        } else if (dice < 18) {
            type = random.nextInt(3) == 0 ? machine.pairs : machine.array;
            length = random.nextInt(4) == 0 ? 10 + random.nextInt(20) : random.nextInt(6);
        } else {
            type = machine.light;
        }
        ModelObject object = new ModelObject(numbers++, type, length);
        long address;
        if (type.isVarSized()) {
            address = random.nextInt(8) == 0
                    ? heap.allocateNonMovable(type.id(), length) : heap.allocateArray(type.id(), length);
        } else {
            address = heap.allocate(type.id());
        }
        label(object, address);
        initialize(object, address);
        set(random.nextInt(roots.length), object, address, "allocate " + object);
        heap.allocated(address);
    }

    /** Some plain stores into a fresh object, as a literal makes them. */
    private void initialize(ModelObject object, long address) {
        for (int slot = 0; slot < Math.min(4, object.slots.length); slot++) {
            int root = random.nextInt(roots.length);
            if (random.nextBoolean() && roots[root] != null) {
                object.slots[slot] = roots[root];
                machine.memory.store(MutatorMachine.slotCell(object.type, address, slot), machine.root(root));
            }
        }
    }

    private int rootWithSlots() {
        int start = random.nextInt(roots.length + statics.length);
        for (int i = 0; i < roots.length + statics.length; i++) {
            int candidate = (start + i) % (roots.length + statics.length);
            ModelObject object = modelAt(candidate);
            if (object != null && object.slots.length > 0) {
                return candidate;
            }
        }
        return roots.length;
    }

    private ModelObject modelAt(int index) {
        return index < roots.length ? roots[index] : statics[index - roots.length];
    }

    private long addressAt(int index) {
        return index < roots.length ? machine.root(index) : staticAddresses[index - roots.length];
    }

    private void store() {
        int holderIndex = rootWithSlots();
        ModelObject holder = modelAt(holderIndex);
        int valueIndex = random.nextInt(roots.length);
        int slot = random.nextInt(holder.slots.length);
        long object = addressAt(holderIndex);
        long cell = MutatorMachine.slotCell(holder.type, object, slot);
        int item = MutatorMachine.itemOf(holder.type, slot);
        if (item < 0) {
            heap.storePointer(object, cell, machine.root(valueIndex));
        } else {
            heap.storeItem(object, item, cell, machine.root(valueIndex));
        }
        holder.slots[slot] = roots[valueIndex];
        if (random.nextInt(3) == 0) {
            set(valueIndex, null, 0, "drop");
        }
        last = "store into " + holder + " slot " + slot;
    }

    private void read() {
        int holderIndex = rootWithSlots();
        ModelObject holder = modelAt(holderIndex);
        int slot = random.nextInt(holder.slots.length);
        long value = machine.memory.load(MutatorMachine.slotCell(holder.type, addressAt(holderIndex), slot));
        set(random.nextInt(roots.length), holder.slots[slot], value, "read " + holder + " into");
    }

    private int rootOfType(TypeDescriptor type) {
        int start = random.nextInt(roots.length);
        for (int i = 0; i < roots.length; i++) {
            int candidate = (start + i) % roots.length;
            if (roots[candidate] != null && roots[candidate].type == type) {
                return candidate;
            }
        }
        return -1;
    }

    private void pinOrUnpin() {
        int root = rootOfType(random.nextBoolean() ? machine.bytes : machine.structs.get(0));
        if (root < 0) {
            return;
        }
        long object = machine.root(root);
        if (heap.isPinned(object)) {
            heap.unpin(object);
            roots[root].pinned = false;
        } else if (heap.pin(object)) {
            roots[root].pinned = true;
            roots[root].wasPinned = true;
        }
        last = "pin or unpin " + roots[root];
    }

    private void identify() {
        int root = random.nextInt(roots.length);
        ModelObject object = roots[root];
        if (object == null) {
            return;
        }
        if (object.type == machine.bytes && random.nextBoolean()) {
            heap.moveOutOfNursery(machine.root(root));
        }
        long id = heap.id(machine.root(root));
        if (object.identity != 0 && object.identity != id) {
            throw new AssertionError(object + " had identity " + object.identity + " and now has " + id);
        }
        object.identity = id;
        last = "identify " + object;
    }

    private void allocateWeak() {
        int target = random.nextInt(roots.length);
        if (roots[target] == null || roots[target].type == machine.weak) {
            return;
        }
        ModelObject reference = new ModelObject(numbers++, machine.weak, 0);
        reference.weakTarget = roots[target];
        long address = heap.allocateWeakReference(machine.weak.id(), MutatorMachine.rootCell(target));
        int root = random.nextInt(roots.length);
        set(root, reference, address, "weak reference to " + reference.weakTarget);
        heap.allocated(address);
    }

    private void bulk() {
        int first = rootOfType(machine.array);
        int second = rootOfType(machine.array);
        if (first < 0) {
            return;
        }
        if (first != second && roots[first] != roots[second]) {
            copy(first, second);
        } else if (random.nextBoolean()) {
            moveItems(first);
        } else {
            fill(first);
        }
    }

    private void copy(int from, int to) {
        int count = Math.min(roots[from].length, roots[to].length);
        if (count < 2) {
            return;
        }
        boolean shifted = random.nextBoolean();
        int sourceStart = shifted ? 1 : 0;
        count -= sourceStart;
        long source = machine.root(from);
        long target = machine.root(to);
        boolean raw = heap.writeBarrierBeforeCopy(source, target, sourceStart, 0, count);
        for (int i = 0; i < count; i++) {
            long value = machine.memory.load(MutatorMachine.slotCell(machine.array, source, sourceStart + i));
            long cell = MutatorMachine.slotCell(machine.array, target, i);
            if (raw) {
                machine.memory.store(cell, value);
            } else {
                heap.storeItem(target, i, cell, value);
            }
            roots[to].slots[i] = roots[from].slots[sourceStart + i];
        }
        last = "copy " + roots[from] + " to " + roots[to];
    }

    private void moveItems(int root) {
        ModelObject array = roots[root];
        if (array.length < 2) {
            return;
        }
        long object = machine.root(root);
        heap.writeBarrierBeforeMove(object);
        machine.memory.copyWords(object + 8, object + 16, array.length - 1);
        System.arraycopy(array.slots, 0, array.slots, 1, array.length - 1);
        last = "move items of " + array;
    }

    private void fill(int root) {
        int value = random.nextInt(roots.length);
        ModelObject array = roots[root];
        heap.writeBarrier(machine.root(root));
        for (int i = 0; i < array.length; i++) {
            machine.memory.store(MutatorMachine.slotCell(machine.array, machine.root(root), i), machine.root(value));
            array.slots[i] = roots[value];
        }
        last = "fill " + array;
    }

    private void special() {
        switch (random.nextInt(6)) {
            case 0 -> heap.setEnabled(false);
            case 1, 2 -> heap.setEnabled(true);
            case 3 -> heap.addMemoryPressure(random.nextInt(200));
            case 4 -> shrink();
            default -> finalizer();
        }
    }

    private void shrink() {
        int root = rootOfType(machine.bytes);
        if (root >= 0 && roots[root].length > 0 && roots[root].identity == 0) {
            int length = random.nextInt(roots[root].length);
            if (heap.shrink(machine.root(root), length)) {
                roots[root].length = length;
            }
            last = "shrink " + roots[root] + " to " + length;
        }
    }

    private void finalizer() {
        if (!finalizers) {
            return;
        }
        long dead = heap.nextDead(0);
        int root = rootOfType(machine.structs.get(2));
        if (dead != 0) {
            last = "finalize object " + machine.memory.load(dead);
        } else if (root >= 0 && !roots[root].finalizerRegistered) {
            finalizersUsed = true;
            roots[root].finalizerRegistered = true;
            heap.registerFinalizer(machine.root(root), 0);
            last = "register finalizer of " + roots[root];
        }
    }

    private void collect() {
        int dice = random.nextInt(12);
        if (dice < 4) {
            heap.minorCollection();
        } else if (dice < 9) {
            heap.collectStep();
        } else {
            heap.collect(dice - 9);
        }
        last = "collect " + dice;
    }
}
