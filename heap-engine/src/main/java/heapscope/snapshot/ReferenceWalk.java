package heapscope.snapshot;

import heapscope.heap.HeapView;
import heapscope.run.RootGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/**
 * Follows references through a whole heap at an instant: who references an object, and by which chain it hangs on a root.
 * Both read all live memory and may be given up at any time.
 */
public final class ReferenceWalk {

    private static final int OBJECTS_BETWEEN_LOOKS = 1 << 12;

    private final HeapSnapshot snapshot;
    private final HeapView heap;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;
    private int sinceLook;
    private boolean stopped;

    /**
     * A walk.
     *
     * @param cancelled whether nobody waits for the answer any more
     */
    public ReferenceWalk(HeapSnapshot snapshot, BooleanSupplier cancelled) {
        this(snapshot, cancelled, share -> { });
    }

    /**
     * A walk that says how far it is.
     *
     * @param cancelled whether nobody waits for the answer any more
     * @param progress is told from time to time the share of the arenas that has been read, 0 to 1
     */
    public ReferenceWalk(HeapSnapshot snapshot, BooleanSupplier cancelled, DoubleConsumer progress) {
        this.progress = progress;
        this.snapshot = snapshot;
        this.heap = snapshot.heap();
        this.cancelled = cancelled;
    }

    /**
     * Where a reference stands.
     *
     * @param holder the object that holds it, 0 for a root cell
     * @param place the root group and the name of the cell for a root, the name of the field or item for an object
     */
    public record Reference(long holder, String place) {}

    /** All references to an object, root cells first; no more than a limit. */
    public List<Reference> referencesTo(long object, int limit) {
        List<Reference> found = new ArrayList<>();
        for (RootGroup group : snapshot.roots()) {
            for (RootGroup.Slot slot : group.slots()) {
                if (slot.isReference() && slot.word() == object && found.size() < limit) {
                    found.add(new Reference(0, placeOf(group, slot)));
                }
            }
        }
        eachObject(holder -> {
            if (found.size() < limit && references(holder, object)) {
                found.add(new Reference(holder, fieldOf(holder, object)));
            }
        });
        return found;
    }

    /**
     * A shortest chain from a root to an object: the root cell first, then each reference on the way, the last one being
     * to the object. Empty if no root reaches it.
     */
    public List<Reference> chainTo(long object) {
        LongLinks cameFrom = new LongLinks();
        List<Long> front = new ArrayList<>();
        for (RootGroup group : snapshot.roots()) {
            for (RootGroup.Slot slot : group.slots()) {
                if (slot.isReference() && cameFrom.add(slot.word(), 0)) {
                    front.add(slot.word());
                }
            }
        }
        heap.staticObjects((each, typeId, size, header) -> {
            if (cameFrom.add(each, 0)) {
                front.add(each);
            }
        });
        for (int i = 0; i < front.size() && !cameFrom.has(object) && !looksStopped(); i++) {
            long holder = front.get(i);
            snapshot.eachReference(holder, target -> {
                if (cameFrom.add(target, holder)) {
                    front.add(target);
                }
            });
        }
        return cameFrom.has(object) ? chain(cameFrom, object) : List.of();
    }

    private List<Reference> chain(LongLinks cameFrom, long object) {
        List<Reference> chain = new ArrayList<>();
        long at = object;
        while (cameFrom.get(at) != 0) {
            long holder = cameFrom.get(at);
            chain.add(new Reference(holder, fieldOf(holder, at)));
            at = holder;
        }
        chain.add(new Reference(0, rootOf(at)));
        Collections.reverse(chain);
        return chain;
    }

    private String rootOf(long object) {
        for (RootGroup group : snapshot.roots()) {
            for (RootGroup.Slot slot : group.slots()) {
                if (slot.isReference() && slot.word() == object) {
                    return placeOf(group, slot);
                }
            }
        }
        return "static data";
    }

    private static String placeOf(RootGroup group, RootGroup.Slot slot) {
        String title = group.kind() == RootGroup.Kind.FRAME ? "frame " + group.title() : group.title();
        return title + ", " + slot.name();
    }

    private String fieldOf(long holder, long target) {
        return snapshot.fields(holder, 1 << 12).stream()
                .filter(field -> field.isReference() && field.word() == target)
                .map(field -> field.name()).findFirst().orElse("");
    }

    private boolean references(long holder, long object) {
        boolean[] found = new boolean[1];
        snapshot.eachReference(holder, target -> found[0] |= target == object);
        return found[0];
    }

    private void eachObject(LongConsumer action) {
        HeapView.BlockVisitor visitor = (object, typeId, size, header) -> {
            if (typeId >= 0 && !looksStopped()) {
                action.accept(object);
            }
        };
        heap.nurseryObjects(visitor);
        List<HeapView.Arena> arenas = heap.arenas();
        for (int i = 0; i < arenas.size(); i++) {
            progress.accept((double) i / arenas.size());
            for (HeapView.Page page : arenas.get(i).pages()) {
                if (page.used() > 0) {
                    heap.blocksOf(page, visitor);
                }
            }
        }
        heap.largeObjects(visitor);
        heap.staticObjects(visitor);
    }

    private boolean looksStopped() {
        if (++sinceLook >= OBJECTS_BETWEEN_LOOKS) {
            sinceLook = 0;
            stopped |= cancelled.getAsBoolean();
        }
        return stopped;
    }
}
