package heapscope.snapshot;

import static heapscope.snapshot.Wording.bytes;
import static heapscope.snapshot.Wording.count;
import static heapscope.snapshot.Wording.was;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.snapshot.StepDetails.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tells a step in one plain sentence. The same step always has the same sentence. */
public final class Narrator {

    private final HeapSnapshot before;
    private final HeapSnapshot after;

    /** Tells of what lies between two instants. */
    public Narrator(HeapSnapshot before, HeapSnapshot after) {
        this.before = before;
        this.after = after;
    }

    String sentence(StepCounts counts, List<RecordedEvent> events, List<MovementRecord> moves) {
        if (counts.total() == 0) {
            return after.instant().tick().value() == 0
                    ? "Nothing has happened yet: the program is about to start." : "Nothing happened.";
        }
        if (counts.total() == 1) {
            return new EventNarrator(before, after).sentence(events.getFirst().event());
        }
        List<String> parts = new ArrayList<>();
        if (counts.of(EventKind.MINOR_FINISHED) > 0) {
            parts.add(minor(counts, moves));
        }
        if (counts.of(EventKind.STEP_FINISHED) > 0) {
            parts.add(increment(counts));
        }
        if (counts.of(EventKind.CYCLE_FINISHED) > 0) {
            parts.add("major collection " + counts.cycleNumber() + " finished");
        }
        if (parts.isEmpty()) {
            return Wording.capitalized(program(counts)) + ".";
        }
        return Wording.capitalized(String.join("; ", parts)) + ".";
    }

    private String minor(StepCounts counts, List<MovementRecord> moves) {
        long collections = counts.of(EventKind.MINOR_FINISHED);
        String title = collections == 1
                ? "minor collection " + counts.minorNumber() : count(collections, "minor collection");
        Young young = new Young(counts);
        long moved = moves.stream().filter(MovementRecord::moved).count();
        long kept = moves.size() - moved;
        if (moved + kept == 0) {
            return title + ": none of " + count(young.objects, "young object") + " survived; " + young.freed(0);
        }
        String survivors = moved + kept + " of " + count(young.objects, "young object") + " survived";
        String where = kept == 0 ? " and moved to the old space" : moved == 0
                ? " where " + (kept == 1 ? "it is" : "they are")
                : ", " + moved + " of them moved to the old space";
        String because = new Holders(before, after).because(moves);
        return title + ": " + survivors + where + because + "; " + young.freed(young.keptBytes(moves));
    }

    private static String increment(StepCounts counts) {
        long steps = counts.of(EventKind.STEP_FINISHED);
        StringBuilder text = new StringBuilder(steps == 1
                ? "increment " + counts.stepNumber() + " of the major collection, " + counts.firstState()
                : count(steps, "increment") + " of the major collection, from " + counts.firstState());
        List<String> parts = new ArrayList<>();
        addWork(parts, counts);
        text.append(": ").append(parts.isEmpty() ? "nothing was left to do in this state" : Wording.join(parts));
        if (!counts.firstState().equals(counts.lastState())) {
            text.append("; it is now in state ").append(counts.lastState());
        }
        return text.toString();
    }

    private static void addWork(List<String> parts, StepCounts counts) {
        add(parts, counts.of(EventKind.ROOTS_COLLECTED), () -> "the roots became gray");
        long visited = counts.of(EventKind.OBJECT_VISITED);
        add(parts, visited, () -> count(visited, "object") + " (" + bytes(counts.visitedBytes()) + ") became black");
        long swept = counts.of(EventKind.PAGE_SWEPT);
        add(parts, swept, () -> count(swept, "page") + " " + was(swept) + " swept");
        long freed = counts.of(EventKind.OBJECT_FREED) + counts.sweptObjects();
        add(parts, freed, () -> count(freed, "object") + " " + was(freed) + " freed");
        long cleared = counts.of(EventKind.WEAK_REFERENCE_CLEARED);
        add(parts, cleared, () -> count(cleared, "weak reference") + " " + was(cleared) + " cleared");
        long finalizers = counts.of(EventKind.FINALIZER_RUN);
        add(parts, finalizers, () -> count(finalizers, "finalizer") + " ran");
        long arenas = counts.of(EventKind.ARENA_FREED);
        add(parts, arenas, () -> count(arenas, "arena") + " " + was(arenas) + " given back");
    }

    private static String program(StepCounts counts) {
        List<String> parts = new ArrayList<>();
        long allocated = counts.of(EventKind.OBJECT_ALLOCATED);
        add(parts, allocated, () ->
                count(allocated, "object") + " (" + bytes(counts.allocatedBytes()) + ") " + was(allocated)
                + " allocated");
        long stored = counts.of(EventKind.POINTER_STORED);
        add(parts, stored, () -> count(stored, "reference") + " " + was(stored) + " stored");
        long pinned = counts.of(EventKind.OBJECT_PINNED);
        add(parts, pinned, () -> count(pinned, "object") + " " + was(pinned) + " pinned");
        long unpinned = counts.of(EventKind.OBJECT_UNPINNED);
        add(parts, unpinned, () -> count(unpinned, "object") + " " + was(unpinned) + " unpinned");
        long calls = counts.of(EventKind.FUNCTION_CALLED);
        add(parts, calls, () -> count(calls, "function") + " " + was(calls) + " called");
        long returns = counts.of(EventKind.FUNCTION_RETURNED);
        add(parts, returns, () -> count(returns, "function") + " returned");
        add(parts, counts.of(EventKind.OUTPUT_WRITTEN), () -> "output was written");
        long visited = counts.of(EventKind.OBJECT_VISITED);
        add(parts, visited, () -> count(visited, "object") + " became black");
        long moved = counts.of(EventKind.OBJECT_MOVED);
        add(parts, moved, () -> count(moved, "object") + " moved");
        HeapEvent.StatementReached next = counts.lastStatement();
        String done = parts.isEmpty() ? count(counts.total(), "event") + " happened" : Wording.join(parts);
        return next == null ? done : done + "; " + next.text() + " is about to run";
    }

    private static void add(List<String> parts, long number, Supplier<String> part) {
        if (number > 0) {
            parts.add(part.get());
        }
    }

    /** What was young when the collection came. */
    private final class Young {

        private long objects;
        private long bytes;

        Young(StepCounts counts) {
            before.heap().nurseryObjects((object, type, size, header) -> {
                objects++;
                bytes += size;
            });
            objects += counts.allocatedInNursery();
            bytes += counts.allocatedInNurseryBytes();
            moved = counts.movedBytes();
        }

        private final long moved;

        long keptBytes(List<MovementRecord> moves) {
            return moves.stream()
                    .filter(move -> !move.moved() && move.space() == Space.NURSERY)
                    .mapToLong(move -> after.heap().sizeOf(move.to()))
                    .sum();
        }

        String freed(long kept) {
            long freed = Math.max(0, bytes - moved - kept);
            return freed == 0 ? "nothing was freed" : bytes(freed) + " were freed";
        }

        private String bytes(long number) {
            return Wording.bytes(number);
        }
    }
}
