package heapscope.snapshot;

import heapscope.run.RootGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says who held the survivors of a minor collection: activation frames and other roots, old objects. */
final class Holders {

    private static final int MOST_NAMED = 3;

    private final HeapSnapshot before;
    private final HeapSnapshot after;

    Holders(HeapSnapshot before, HeapSnapshot after) {
        this.before = before;
        this.after = after;
    }

    /** {@code  because frame main and list at 0x3f8 hold them}; empty if nothing is known. */
    String because(List<MovementRecord> moves) {
        Set<String> names = new LinkedHashSet<>();
        Map<Long, String> roots = rootsByTarget();
        Set<Long> survivors = new HashSet<>();
        moves.forEach(move -> survivors.add(move.to()));
        for (MovementRecord move : moves) {
            if (move.parent() == 0) {
                names.add(roots.getOrDefault(move.from(), move.root().isEmpty() ? "a root" : move.root()));
            } else if (!survivors.contains(move.parent())) {
                names.add(Wording.object(after, move.parent()));
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        String verb = names.size() == 1 && !names.iterator().next().equals("globals") ? " holds " : " hold ";
        return " because " + Wording.join(shortened(names)) + verb + (moves.size() == 1 ? "it" : "them");
    }

    private static List<String> shortened(Set<String> names) {
        List<String> list = new ArrayList<>(names);
        if (list.size() <= MOST_NAMED + 1) {
            return list;
        }
        List<String> few = new ArrayList<>(list.subList(0, MOST_NAMED));
        few.add(list.size() - MOST_NAMED + " others");
        return few;
    }

    private Map<Long, String> rootsByTarget() {
        Map<Long, String> roots = new HashMap<>();
        for (RootGroup group : before.roots()) {
            for (RootGroup.Slot slot : group.slots()) {
                if (slot.isReference()) {
                    roots.putIfAbsent(slot.word(), nameOf(group));
                }
            }
        }
        return roots;
    }

    /** A group of roots in a sentence: {@code frame main}. */
    static String nameOf(RootGroup group) {
        return switch (group.kind()) {
            case FRAME -> "frame " + group.title();
            case GLOBALS -> "globals";
            case STATIC, STACK -> group.title();
        };
    }
}
