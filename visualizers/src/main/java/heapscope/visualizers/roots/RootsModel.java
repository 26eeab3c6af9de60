package heapscope.visualizers.roots;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.run.RootGroup;
import heapscope.snapshot.HeapSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the list of roots shows: a heading for each activation frame, newest first, and for each other group of roots,
 * and the cells of those that are open. Which are open is remembered from instant to instant.
 */
public final class RootsModel {

    /** So many of the newest activation frames are open until the user says otherwise. */
    static final int OPEN_FRAMES = 6;

    private final ObservableList<RootsRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RootsRow> visible = FXCollections.unmodifiableObservableList(rows);
    private final Map<String, Boolean> chosen = new HashMap<>();
    private HeapSnapshot snapshot;
    private Map<Long, Long> earlier = Map.of();

    /** The lines, top to bottom. */
    public ObservableList<RootsRow> rows() {
        return visible;
    }

    /** Shows the roots of an instant; cells that differ from the instant shown before are marked as changed. */
    public void show(HeapSnapshot next) {
        earlier = snapshot == null ? Map.of() : contents(snapshot);
        snapshot = next;
        list();
    }

    /** Shows nothing. */
    public void clear() {
        snapshot = null;
        earlier = Map.of();
        rows.clear();
    }

    /** Opens or folds a group. */
    public void toggle(RootsRow.Group group) {
        chosen.put(group.key(), !group.open());
        list();
    }

    /** How many activation frames there are. */
    public int frames() {
        return snapshot == null ? 0 : frames(snapshot.roots());
    }

    /** How many cells there are in all groups. */
    public long cells() {
        return snapshot == null ? 0 : snapshot.roots().stream().mapToLong(group -> group.slots().size()).sum();
    }

    /** Where the object that a cell references lives, null for a cell without a reference. */
    public Space spaceOf(RootGroup.Slot slot) {
        if (snapshot == null || !slot.isReference()) {
            return null;
        }
        HeapView heap = snapshot.heap();
        return heap.spaceOf(slot.word());
    }

    /** The index of the first line that references an object, -1 if none does. */
    public int indexOfReferenceTo(long object) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof RootsRow.Cell(RootGroup.Slot slot, boolean _)
                    && slot.isReference() && slot.word() == object) {
                return i;
            }
        }
        return -1;
    }

    private void list() {
        if (snapshot == null) {
            rows.clear();
            return;
        }
        List<RootsRow> lines = new ArrayList<>();
        int depth = frames(snapshot.roots());
        Map<String, Integer> seen = new HashMap<>();
        boolean newest = true;
        int frame = 0;
        for (RootGroup group : snapshot.roots()) {
            if (group.kind() == RootGroup.Kind.FRAME) {
                depth--;
                boolean open = chosen.getOrDefault("frame " + depth, frame < OPEN_FRAMES);
                add(lines, group, "frame " + depth, depth, newest, open);
                newest = false;
                frame++;
            } else {
                String name = group.kind() + " " + group.title();
                String key = name + " " + seen.merge(name, 1, Integer::sum);
                add(lines, group, key, -1, false, chosen.getOrDefault(key, true));
            }
        }
        rows.setAll(lines);
    }

    private void add(List<RootsRow> lines, RootGroup group, String key, int depth, boolean newest, boolean open) {
        List<RootsRow> cells = new ArrayList<>(group.slots().size());
        int changes = 0;
        for (RootGroup.Slot slot : group.slots()) {
            boolean changed = isChanged(slot);
            changes += changed ? 1 : 0;
            cells.add(new RootsRow.Cell(slot, changed));
        }
        lines.add(new RootsRow.Group(key, group, depth, newest, open, changes));
        lines.addAll(open ? cells : Collections.emptyList());
    }

    private boolean isChanged(RootGroup.Slot slot) {
        Long before = earlier.get(slot.cell());
        return before != null && before != slot.word();
    }

    private static int frames(List<RootGroup> groups) {
        return (int) groups.stream().filter(group -> group.kind() == RootGroup.Kind.FRAME).count();
    }

    private static Map<Long, Long> contents(HeapSnapshot shown) {
        Map<Long, Long> words = new HashMap<>();
        for (RootGroup group : shown.roots()) {
            for (RootGroup.Slot slot : group.slots()) {
                words.put(slot.cell(), slot.word());
            }
        }
        return words;
    }
}
