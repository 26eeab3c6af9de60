package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.StaticCells;
import heapscope.memory.MemoryImage;
import heapscope.run.Instant;
import heapscope.run.RootGroup;
import heapscope.run.RootGroup.Kind;
import heapscope.run.RootGroup.Slot;
import heapscope.unit.Tick;
import java.util.ArrayList;
import java.util.List;

/** What there is to see of a machine at an instant: its heap, its frames by the names of variables, its other roots. */
final class MachineView {

    private final MachineBuilder parts;
    private final WorkloadNaming naming;

    MachineView(MachineBuilder parts) {
        this.parts = parts;
        this.naming = new WorkloadNaming(parts.space, parts.activation);
    }

    Instant capture() {
        MemoryImage image = parts.memory.share();
        List<RootGroup> groups = new ArrayList<>();
        parts.activation.walk((code, next, frame, end) -> groups.add(frame(image, code, next, frame, end)));
        groups.add(globals(image));
        groups.add(statics(image));
        return new Instant(
                new Tick(parts.ticks.now()), parts.clock.now(), parts.heap.view(image), naming, groups,
                line(), isRunning() ? parts.activation.code.code.name() : "", parts.console.outputLength());
    }

    /** The line the newest frame is at, 0 before the start and after the end. */
    int line() {
        return isRunning() ? parts.activation.code.lineBefore(parts.activation.pc) : 0;
    }

    private boolean isRunning() {
        return parts.activation.depth > 0;
    }

    private RootGroup frame(MemoryImage image, LinkedCode code, int next, long frame, long end) {
        List<Slot> slots = new ArrayList<>();
        boolean virtuals = parts.space.virtuals();
        long object = virtuals ? 0 : image.load(frame);
        if (object != 0) {
            addIfSet(slots, image, "frame", frame);
        }
        long locals = virtuals ? frame : itemsOf(image, object);
        for (int i = 0; i < code.code.locals().size(); i++) {
            addIfSet(slots, image, code.code.locals().get(i), locals + i * 8L);
        }
        long cells = virtuals ? frame + (code.locals + 1) * 8L : locals + code.locals * 8L;
        for (int i = 0; i < code.cells && (!virtuals || cells + i * 8L < end); i++) {
            addIfSet(slots, image, code.cellName(i) + " (cell)", cells + i * 8L);
        }
        long operands = frame + (code.localCells + 1 + (virtuals ? code.cells : 0)) * 8L;
        for (int i = 0; operands + i * 8L < end; i++) {
            addIfSet(slots, image, "operand " + i, operands + i * 8L);
        }
        return new RootGroup(code.code.name(), Kind.FRAME, code.lineBefore(next), slots);
    }

    private static long itemsOf(MemoryImage image, long frame) {
        return image.load(frame + Layout.FRAME_LOCALS) + Layout.ARRAY_ITEMS;
    }

    private void addIfSet(List<Slot> slots, MemoryImage image, String name, long cell) {
        long word = image.load(cell);
        if (word != 0) {
            slots.add(new Slot(name, cell, word, naming.cell(image, word)));
        }
    }

    private RootGroup globals(MemoryImage image) {
        List<Slot> slots = new ArrayList<>();
        for (String name : parts.globals.names()) {
            addIfSet(slots, image, name, parts.globals.cell(name));
        }
        return new RootGroup("globals", Kind.GLOBALS, 0, slots);
    }

    private RootGroup statics(MemoryImage image) {
        StaticCells statics = parts.statics;
        List<Slot> slots = new ArrayList<>();
        addIfSet(slots, image, "exception on its way", statics.pendingException());
        addIfSet(slots, image, "exception being handled", statics.handledException());
        for (int i = BuiltinClass.values().length; i < statics.classCount(); i++) {
            addIfSet(slots, image, "class " + parts.space.classes().get(i).name(), statics.classCell(i));
        }
        return new RootGroup("static", Kind.STATIC, 0, slots);
    }
}
