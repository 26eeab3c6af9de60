package heapscope.machine.module;

import heapscope.heap.HeapView;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import heapscope.memory.MemoryImage;
import heapscope.object.TypeDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks over the objects of the program, past those that only belong to one (arrays, tables, blocks of characters), as
 * {@code gc.get_referents} and its kin do (specification of the collector, section 7). It looks at one instant, in
 * which nothing moves.
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

    /** The objects of the program that an object references, itself or through what belongs to it. */
    List<Long> referents(long object) {
        Set<Long> found = new LinkedHashSet<>();
        follow(object, found);
        return List.copyOf(found);
    }

    private void follow(long object, Set<Long> found) {
        TypeDescriptor type = space.heap().types().get(space.heap().typeOf(object));
        for (int offset : type.pointerOffsets()) {
            visit(space.field(object, offset), found);
        }
        if (!type.itemPointerOffsets().isEmpty()) {
            long length = space.heap().lengthOf(object);
            for (long i = 0; i < length; i++) {
                for (int offset : type.itemPointerOffsets()) {
                    visit(space.memory().load(object + type.fixedSize() + i * type.itemSize() + offset), found);
                }
            }
        }
    }

    private void visit(long reference, Set<Long> found) {
        if (reference == Value.UNSET) {
            return;
        }
        if (INTERNAL.contains(space.heap().typeOf(reference))) {
            follow(reference, found);
        } else {
            found.add(reference);
        }
    }

    /** Every object of the program in nursery, arenas and large blocks, alive or not yet collected. */
    List<Long> objects() {
        MemoryImage image = space.memory().share();
        HeapView view = space.heap().view(image);
        List<Long> all = new ArrayList<>();
        HeapView.BlockVisitor collect = (object, typeId, size, header) -> {
            if (typeId >= 0 && !INTERNAL.contains(typeId)) {
                all.add(object);
            }
        };
        for (HeapView.Arena arena : view.arenas()) {
            arena.pages().forEach(page -> view.blocksOf(page, collect));
        }
        view.largeObjects(collect);
        view.nurseryObjects(collect);
        return all;
    }

    /** The objects of the program that reference one. */
    List<Long> referrers(long target) {
        return objects().stream().filter(object -> object != target && referents(object).contains(target)).toList();
    }
}
