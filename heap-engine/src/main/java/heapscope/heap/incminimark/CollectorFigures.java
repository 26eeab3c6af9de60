package heapscope.heap.incminimark;

import heapscope.heap.HeapView.Collector;
import heapscope.heap.HeapView.Figure;
import heapscope.heap.HeapView.ObjectList;
import heapscope.memory.WordReader;
import heapscope.policy.Decision;
import java.util.Arrays;
import java.util.List;

/** The collector's state, figures and lists, with what they mean. */
final class CollectorFigures {

    private static final int FIRST = 100;
    private static final List<String> STATES =
            Arrays.stream(CollectorState.values()).map(CollectorState::name).toList();

    private record Explained(String name, String label, String unit, String meaning) {}

    private static final List<Explained> FIGURES = List.of(
            new Explained("nursery_surviving_size", "Survivors", "bytes",
                    "What the last minor collection moved out of the nursery"),
            new Explained("pinned_objects_in_nursery", "Pinned", "objects",
                    "Objects of the nursery that may not move"),
            new Explained("copied_buffers", "Copied for calls", "buffers",
                    "Buffers of system calls that could not be pinned and were copied out of the heap"),
            new Explained("copied_buffer_bytes", "Bytes copied so", "bytes",
                    "What system calls copied out of the heap because it could not be pinned"),
            new Explained("ac_total_memory_used", "In arenas", "bytes", "Small old objects, without overhead"),
            new Explained("rawmalloced_total_size", "Large objects", "bytes",
                    "Objects in blocks of their own, with their cards"),
            new Explained("arenas_count", "Arenas", "arenas", "Arenas that the collector holds"),
            new Explained("ac_total_memory_alloced", "Arenas' size", "bytes", "What the arenas take, used or not"),
            new Explained("next_major_collection_threshold", "Threshold", "bytes",
                    "The next major collection starts when more than this is used"),
            new Explained("next_major_collection_initial", "Threshold at first", "bytes",
                    "The threshold before memory outside the heap lowered it"),
            new Explained("min_heap_size", "Least threshold", "bytes", "The threshold never goes below this"),
            new Explained("max_heap_size", "Maximum", "bytes", "The heap may not grow beyond this; 0 for no limit"),
            new Explained("size_objects_made_old", "Became old", "bytes",
                    "What became old since the major collection started"),
            new Explained("threshold_objects_made_old", "Paid for", "bytes",
                    "What the increments so far allow to become old: half a nursery each"),
            new Explained("num_major_collects", "Major collections", "collections", "Whole major collections so far"),
            new Explained("n_minor", "Minor collections", "collections", "Minor collections so far"),
            new Explained("n_major_steps", "Increments", "increments", "Increments of major collections so far"),
            new Explained("kept_alive_by_finalizer", "Kept for finalizers", "bytes",
                    "What only objects whose finalizers are due keep alive"));

    private static final List<Explained> LISTS = List.of(
            new Explained("old_objects_pointing_to_young", "Old, may reference young", "",
                    "Old objects that were written to since the last minor collection, which will scan them"),
            new Explained("old_objects_with_cards_set", "Arrays with marked cards", "",
                    "Large arrays of which the next minor collection scans the marked cards"),
            new Explained("old_objects_pointing_to_pinned", "Old, reference pinned", "",
                    "Old objects that keep a pinned object of the nursery alive"),
            new Explained("prebuilt_root_objects", "Static roots", "",
                    "Static objects that were written to: roots of marking from then on"),
            new Explained("objects_to_trace", "Gray", "", "Objects that marking has found and not visited yet"),
            new Explained("more_objects_to_trace", "More gray", "",
                    "Objects that minor collections found or made gray again while marking goes on"),
            new Explained("young_rawmalloced_objects", "Young large", "",
                    "Large objects allocated since the last minor collection"),
            new Explained("old_rawmalloced_objects", "Old large", "", "Large objects that have become old"),
            new Explained("raw_malloc_might_sweep", "Large, to sweep", "",
                    "Large objects that the sweep has still to look at"),
            new Explained("young_objects_with_weakrefs", "Young weak references", "",
                    "Weak references in the nursery"),
            new Explained("old_objects_with_weakrefs", "Old weak references", "",
                    "Weak references that have become old"),
            new Explained("young_objects_with_destructors", "Young with destructor", "",
                    "Objects of the nursery whose death runs a light destructor"),
            new Explained("old_objects_with_destructors", "Old with destructor", "",
                    "Old objects whose death runs a light destructor"),
            new Explained("probably_young_objects_with_finalizers", "Fresh finalizers", "",
                    "Objects whose finalizers were registered since the last minor collection"),
            new Explained("old_objects_with_finalizers", "Finalizers", "",
                    "Old objects with a registered finalizer"),
            new Explained("run_old_style_finalizers", "Finalizers due", "",
                    "Objects whose finalizers the collector itself will call"),
            new Explained("finalizer_queue", "Finalizer queue", "",
                    "Objects whose finalizers the program will call"),
            new Explained("nursery_objects_shadows", "Objects with shadow", "",
                    "Objects of the nursery for which a place outside is reserved"));

    private CollectorFigures() {}

    static Collector of(HeapState heap, WordReader books, String inCollection, String budgetUnit, Decision last) {
        NamedState named = new NamedState(heap);
        List<Figure> figures = FIGURES.stream().map(figure -> new Figure(
                figure.name, figure.label, named.scalar(figure.name), figure.unit, figure.meaning)).toList();
        List<ObjectList> lists = LISTS.stream().map(list -> new ObjectList(
                list.name, list.label, named.length(list.name), list.meaning,
                Arrays.stream(named.newest(list.name, books, FIRST)).boxed().toList())).toList();
        return new Collector(
                STATES, heap.state.ordinal(), inCollection, heap.enabled, heap.budget, budgetUnit, heap.budgetUsed,
                last, heap.thresholds.used(), heap.thresholds.next, figures, lists);
    }
}
