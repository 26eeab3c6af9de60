package heapscope.heap.incminimark;

import heapscope.heap.HeapView.HeaderFlag;
import java.util.ArrayList;
import java.util.List;

/** The flags of header words, explained for the object that has them (specification of the collector, section 2). */
final class HeaderFlags {

    private record Flag(String name, long mask, String whenSet, String whenClear) {}

    private static final List<Flag> FLAGS = List.of(
            new Flag("TRACK_YOUNG_PTRS", Header.TRACK_YOUNG_PTRS,
                    "the write barrier is armed: the next store of a reference remembers this object",
                    "stores need not be noted: the object is young, already remembered, or holds no references"),
            new Flag("NO_HEAP_PTRS", Header.NO_HEAP_PTRS,
                    "a static object into which nothing was ever stored: marking skips it",
                    "the object is not static, or something was stored into it"),
            new Flag("VISITED", Header.VISITED,
                    "black: marking has visited this object (or, pinned, this minor collection has seen it)",
                    "not black: white, or gray if it is on a list of gray objects"),
            new Flag("HAS_SHADOW", Header.HAS_SHADOW,
                    "a place outside the nursery was reserved for its identity",
                    "nobody asked for its identity while it was in the nursery"),
            new Flag("FINALIZATION_ORDERING", Header.FINALIZATION_ORDERING,
                    "its finalizer's turn is being worked out, or the object has moved away",
                    "not taking part in the ordering of finalizers"),
            new Flag("EXTRA", Header.EXTRA,
                    "marked by a walker of the heap",
                    "not marked by a walker of the heap"),
            new Flag("HAS_CARDS", Header.HAS_CARDS,
                    "card bytes stand before its header, one bit for some of its items",
                    "without cards: a store remembers the whole object"),
            new Flag("CARDS_SET", Header.CARDS_SET,
                    "some card may be marked: the next minor collection scans the marked ones",
                    "no card is marked"),
            new Flag("VISITED_RMY", Header.VISITED_RMY,
                    "a young large object that this minor collection has reached",
                    "not a young large object that was reached"),
            new Flag("PINNED", Header.PINNED,
                    "pinned: minor collections leave it where it is (old objects: known to reference a pinned one)",
                    "not pinned"),
            new Flag("IGNORE_FINALIZER", Header.IGNORE_FINALIZER,
                    "its registered finalizer may be dropped",
                    "a registered finalizer, if any, will run"),
            new Flag("SHADOW_INITIALIZED", Header.SHADOW_INITIALIZED,
                    "its contents were copied to its shadow already",
                    "its contents are only here"),
            new Flag("DUMMY", Header.DUMMY,
                    "a special static object",
                    "an ordinary object"));

    private HeaderFlags() {}

    /** All flags of a header, set or not. */
    static List<HeaderFlag> of(long header) {
        List<HeaderFlag> flags = new ArrayList<>();
        for (Flag flag : FLAGS) {
            boolean set = (header & flag.mask) != 0;
            int bit = Long.numberOfTrailingZeros(flag.mask);
            flags.add(new HeaderFlag(flag.name, bit, set, set ? flag.whenSet : flag.whenClear));
        }
        return List.copyOf(flags);
    }
}
