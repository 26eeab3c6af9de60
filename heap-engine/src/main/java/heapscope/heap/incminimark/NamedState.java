package heapscope.heap.incminimark;

import heapscope.memory.WordReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The collector's figures and lists by the specification's names. */
final class NamedState {

    /** The contents of a list as they are in an image of the books, bottom or front first. */
    @FunctionalInterface
    private interface Contents {
        long[] in(WordReader books);
    }

    private final Map<String, AddressStack> stacks = new LinkedHashMap<>();
    private final Map<String, DoubleSupplier> scalars = new LinkedHashMap<>();
    private final Map<String, Contents> lists = new LinkedHashMap<>();
    private final Map<String, DoubleSupplier> lengths = new LinkedHashMap<>();

    NamedState(HeapState heap) {
        nameLists(heap);
        nameScalars(heap);
        nameAllocatorScalars(heap);
        nameLengths(heap);
    }

    private void nameLists(HeapState heap) {
        RememberedSets remembered = heap.remembered;
        DeathLists deaths = heap.deaths;
        stack("old_objects_pointing_to_young", remembered.pointingToYoung);
        stack("old_objects_with_cards_set", remembered.withCardsSet);
        stack("old_objects_pointing_to_pinned", remembered.pointingToPinned);
        stack("prebuilt_root_objects", remembered.prebuiltRoots);
        stack("objects_to_trace", heap.gray);
        stack("more_objects_to_trace", heap.moreGray);
        list("young_rawmalloced_objects", heap.large.young::keys, heap.large.young::size);
        stack("old_rawmalloced_objects", heap.large.old);
        stack("raw_malloc_might_sweep", heap.large.mightSweep);
        stack("young_objects_with_weakrefs", deaths.youngWeak);
        stack("old_objects_with_weakrefs", deaths.oldWeak);
        stack("young_objects_with_destructors", deaths.youngDestructors);
        stack("old_objects_with_destructors", deaths.oldDestructors);
        pairs("probably_young_objects_with_finalizers", deaths.youngFinalizers);
        pairs("old_objects_with_finalizers", deaths.oldFinalizers);
        list("run_old_style_finalizers", deaths.oldStyleDue::toArray, deaths.oldStyleDue::length);
        list("finalizer_queue", books -> deaths.queue(0).toArray(books), () -> deaths.queue(0).length());
        list("nursery_objects_shadows", heap.shadows::keys, heap.shadows::size);
    }

    private void stack(String name, AddressStack stack) {
        stacks.put(name, stack);
        list(name, stack::toArray, stack::length);
    }

    private void pairs(String name, AddressDeque deque) {
        list(name, books -> everySecond(deque.toArray(books)), () -> deque.length() / 2);
    }

    private void list(String name, Contents contents, DoubleSupplier length) {
        lists.put(name, contents);
        lengths.put(name, length);
    }

    private static long[] everySecond(long[] pairs) {
        long[] objects = new long[pairs.length / 2];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = pairs[2 * i];
        }
        return objects;
    }

    private void nameScalars(HeapState heap) {
        scalars.put("gc_state", () -> heap.state.ordinal());
        scalars.put("enabled", () -> truth(heap.enabled));
        scalars.put("nursery_free", () -> heap.nursery.free);
        scalars.put("nursery_top", () -> heap.nursery.top);
        scalars.put("nursery", () -> heap.nursery.start);
        scalars.put("nursery_size", () -> heap.nursery.size);
        scalars.put("pinned_objects_in_nursery", () -> heap.pinnedObjects);
        scalars.put("copied_buffers", () -> heap.copiedBuffers);
        scalars.put("copied_buffer_bytes", () -> heap.copiedBytes);
        scalars.put("any_pinned_object_kept", () -> truth(heap.anyPinnedKept));
        scalars.put("updated_old_objects_pointing_to_pinned", () -> truth(heap.remembered.pointingToPinnedUpdated));
        scalars.put("next_major_collection_threshold", () -> heap.thresholds.next);
        scalars.put("next_major_collection_initial", () -> heap.thresholds.initial);
        scalars.put("min_heap_size", () -> heap.thresholds.minHeapSize);
        scalars.put("max_heap_size", () -> heap.thresholds.maxHeapSize);
        scalars.put("threshold_reached", () -> truth(heap.thresholds.reached(0)));
        scalars.put("size_objects_made_old", () -> heap.thresholds.sizeMadeOld);
        scalars.put("threshold_objects_made_old", () -> heap.thresholds.thresholdMadeOld);
        scalars.put("nursery_surviving_size", () -> heap.nurserySurviving);
        scalars.put("num_major_collects", () -> heap.cycles);
        scalars.put("n_minor", () -> heap.minors);
        scalars.put("n_major_steps", () -> heap.steps);
        scalars.put("n_shadows", () -> heap.shadows.size());
        scalars.put("kept_alive_by_finalizer", () -> heap.deaths.keptAlive);
    }

    private void nameAllocatorScalars(HeapState heap) {
        scalars.put("ac_total_memory_used", () -> heap.arenas.used);
        scalars.put("ac_peak_memory_used", () -> heap.arenas.peakUsed);
        scalars.put("ac_total_memory_alloced", () -> heap.arenas.arenas.allocated);
        scalars.put("ac_peak_memory_alloced", () -> heap.arenas.arenas.peakAllocated);
        scalars.put("arenas_count", () -> heap.arenas.arenas.count);
        scalars.put("rawmalloced_total_size", () -> heap.large.total);
        scalars.put("rawmalloced_peak_size", () -> heap.large.peak);
    }

    private void nameLengths(HeapState heap) {
        String[][] abbreviations = {
            {"len_young_rawmalloced", "young_rawmalloced_objects"},
            {"len_old_rawmalloced", "old_rawmalloced_objects"},
            {"len_young_weakrefs", "young_objects_with_weakrefs"},
            {"len_old_weakrefs", "old_objects_with_weakrefs"},
            {"len_young_finalizers", "probably_young_objects_with_finalizers"},
            {"len_old_finalizers", "old_objects_with_finalizers"},
            {"len_young_destructors", "young_objects_with_destructors"},
            {"len_old_destructors", "old_objects_with_destructors"},
        };
        lengths.forEach((list, length) -> scalars.put("len_" + list, length));
        for (String[] pair : abbreviations) {
            scalars.put(pair[0], lengths.get(pair[1]));
        }
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }

    double scalar(String name) {
        DoubleSupplier scalar = scalars.get(name);
        if (scalar == null) {
            throw new IllegalArgumentException("the collector has no figure named " + name);
        }
        return scalar.getAsDouble();
    }

    /** How many objects are in a list. */
    long length(String name) {
        return (long) lengths.get(name).getAsDouble();
    }

    long[] list(String name, WordReader books) {
        Contents contents = lists.get(name);
        if (contents == null) {
            throw new IllegalArgumentException("the collector has no list named " + name);
        }
        return contents.in(books);
    }

    /** The newest objects of a list, no more than the limit, the newest first. */
    long[] newest(String name, WordReader books, int limit) {
        int count = (int) Math.min(limit, length(name));
        long[] newest = new long[count];
        AddressStack stack = stacks.get(name);
        if (stack != null) {
            AddressStack.Walk walk = stack.walk(books);
            for (int i = 0; i < count; i++) {
                newest[i] = walk.next();
            }
            return newest;
        }
        long[] all = list(name, books);
        for (int i = 0; i < count; i++) {
            newest[i] = all[all.length - 1 - i];
        }
        return newest;
    }

    List<String> listNames() {
        return List.copyOf(lists.keySet());
    }
}
