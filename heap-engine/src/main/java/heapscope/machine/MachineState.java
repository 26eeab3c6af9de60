package heapscope.machine;

import heapscope.heap.HeapModel;
import heapscope.machine.value.Keepable;
import heapscope.memory.MemoryImage;
import heapscope.run.Run;
import heapscope.run.Run.Checkpoint;
import heapscope.time.Ledger;
import heapscope.unit.PageNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps and restores everything a machine is: memory, the heap's books, the registers, what parts keep for
 * themselves.
 */
final class MachineState {

    private final MachineBuilder parts;
    private final ProgramEnd end;

    MachineState(MachineBuilder parts, ProgramEnd end) {
        this.parts = parts;
        this.end = end;
    }

    Checkpoint keep() {
        return new Kept(
                parts.ticks.now(), parts.memory.share(), parts.heap.keep(), parts.clock.ledger().copy(), registers(),
                keepParts(), end.outcome(), end.ofProgram());
    }

    private Registers registers() {
        Activation activation = parts.activation;
        return new Registers(
                activation.code.number, activation.pc, activation.fp, parts.stack.top(), activation.depth,
                activation.recursionLimit, parts.space.classes().size(), parts.statics.classCount());
    }

    private List<Object> keepParts() {
        List<Object> states = new ArrayList<>();
        for (Keepable each : parts.library.keepables()) {
            states.add(each.keep());
        }
        return states;
    }

    void restore(Checkpoint checkpoint) {
        Kept kept = (Kept) checkpoint;
        parts.memory.restore(kept.image);
        parts.heap.restore(kept.heap);
        parts.clock.ledger().restore(kept.ledger);
        parts.ticks.restore(kept.tick);
        restore(kept.registers);
        List<Keepable> keepables = parts.library.keepables();
        for (int i = 0; i < keepables.size(); i++) {
            keepables.get(i).restore(kept.parts.get(i));
        }
        end.restore(kept.outcome, kept.ofProgram);
        parts.epochs.newClasses();
    }

    private void restore(Registers registers) {
        Activation activation = parts.activation;
        activation.code = activation.codeOf(registers.code);
        activation.pc = registers.pc;
        activation.fp = registers.fp;
        activation.depth = registers.depth;
        activation.recursionLimit = registers.recursionLimit;
        activation.nesting = 0;
        parts.stack.setTop(registers.top);
        parts.space.classes().restore(registers.classes);
        parts.statics.restoreClassCount(registers.classCells);
    }

    /**
     * A hash of all that the program can see or that decides what happens next; dead cells above the stack do not
     * count.
     */
    long hash() {
        long top = parts.stack.top();
        long h = parts.memory.share().hashWithout(top, MachineBuilder.STACK_END);
        h = h * 31 + parts.heap.keep().hash();
        h = h * 31 + parts.ticks.now();
        h = h * 31 + parts.clock.ledger().hashCode();
        h = h * 31 + registers().hashCode();
        return h * 31 + keepParts().hashCode();
    }

    private record Registers(
            int code, int pc, long fp, long top, int depth, int recursionLimit, int classes, int classCells) {}

    private record Kept(
            long tick, MemoryImage image, HeapModel.Memento heap, Ledger ledger, Registers registers,
                    List<Object> parts,
            Run.Outcome outcome, Run.Outcome ofProgram)
            implements Checkpoint {

        @Override
        public long ownBytes(Checkpoint earlier) {
            int frames = earlier instanceof Kept other ? image.framesNotIn(other.image) : image.pageTableSize();
            return (long) frames * PageNumber.SIZE + image.pageTableSize() * 8L;
        }
    }
}
