package heapscope.machine.module;

import heapscope.heap.HeapView;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.StaticCells;
import heapscope.machine.value.Value;
import heapscope.object.TypeDescriptor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks over the objects that can be reached, as {@code gc.get_objects} and its kin do (specification of the collector,
 * section 7): over all of them, or past those that only belong to an object of the program (arrays, tables, blocks of
 * characters). It looks at one instant, in which nothing moves.
 */
final class HeapWalk {

    private static final Set<Integer> INTERNAL = Set.of(
            Layout.BIGINT, Layout.WORDS, Layout.BLOCK, Layout.CHARS, Layout.REFS, Layout.LIST_HEADER, Layout.TABLE,
            Layout.INDEX_BYTES, Layout.INDEX_SHORTS, Layout.INDEX_INTS, Layout.ENTRIES, Layout.WEAK_BOX, Layout.GLOBALS,
            Layout.NONE, Layout.BOOL, Layout.ELLIPSIS, Layout.NOT_IMPLEMENTED);

    private final ObjectSpace space;

    HeapWalk(ObjectSpace space) {
        this.space = space;
    }

    /** Whether an object only belongs to others and is none of the program's own. */
    boolean isInternal(long object) {
        return INTERNAL.contains(space.heap().typeOf(object));
    }

    /** What a collection starts from: static objects that were written to, then what static cells and the stack hold. */
    List<Long> roots() {
        List<Long> roots = new ArrayList<>();
        HeapView view = space.heap().view(space.memory().share());
        view.staticObjects((object, type, size, header) -> {
            if (view.isInList("prebuilt_root_objects", object)) {
                roots.add(object);
            }
        });
        StaticCells statics = space.statics();
        RootStack stack = space.stack();
        addCells(roots, statics.base(), statics.endOfClasses());
        addCells(roots, statics.startOfReserved(), statics.end());
        addCells(roots, stack.base(), stack.top());
        return roots;
    }

    private void addCells(List<Long> roots, long from, long to) {
        for (long cell = from; cell < to; cell += 8) {
            add(roots, space.memory().load(cell));
        }
    }

    private static void add(List<Long> objects, long word) {
        if (word != Value.UNSET && Value.isReference(word)) {
            objects.add(word);
        }
    }

    /** What an object references itself. */
    List<Long> references(long object) {
        List<Long> found = new ArrayList<>();
        TypeDescriptor type = space.heap().types().get(space.heap().typeOf(object));
        for (int offset : type.pointerOffsets()) {
            add(found, space.field(object, offset));
        }
        if (!type.itemPointerOffsets().isEmpty()) {
            long length = space.heap().lengthOf(object);
            for (long i = 0; i < length; i++) {
                for (int offset : type.itemPointerOffsets()) {
                    add(found, space.memory().load(object + type.fixedSize() + i * type.itemSize() + offset));
                }
            }
        }
        return found;
    }

    /** Every object that can be reached, nearest to the roots first. */
    Set<Long> reachable() {
        Set<Long> found = new LinkedHashSet<>(roots());
        Deque<Long> unseen = new ArrayDeque<>(found);
        while (!unseen.isEmpty()) {
            for (long reference : references(unseen.poll())) {
                if (found.add(reference)) {
                    unseen.add(reference);
                }
            }
        }
        return found;
    }

    /** The objects of the program that an object references, itself or through what belongs to it. */
    List<Long> referents(long object) {
        Set<Long> found = new LinkedHashSet<>();
        follow(object, found);
        return List.copyOf(found);
    }

    private void follow(long object, Set<Long> found) {
        for (long reference : references(object)) {
            if (isInternal(reference)) {
                follow(reference, found);
            } else {
                found.add(reference);
            }
        }
    }

    /** Every object of the program that can be reached. */
    List<Long> objects() {
        return reachable().stream().filter(object -> !isInternal(object)).toList();
    }

    /** The objects of the program that reference one. */
    List<Long> referrers(long target) {
        return objects().stream().filter(object -> object != target && referents(object).contains(target)).toList();
    }
}
