package heapscope.visualizers.memory;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.heap.HeapView.Arena;
import heapscope.heap.HeapView.Page;
import heapscope.object.TypeDescriptor;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.visualizers.panel.Texts;

/** What is said of an object when the mouse is over it. */
final class ObjectText {

    private static final Texts TEXTS = SpacePicture.TEXTS;

    private ObjectText() {}

    /** A few short lines. */
    static String of(SpacePicture picture, long object) {
        HeapSnapshot snapshot = picture.snapshot();
        HeapView heap = snapshot.heap();
        String address = SpacePicture.addressText(object);
        long header = heap.memory().load(object - TypeDescriptor.HEADER);
        if (header == NurseryRemains.FORWARDED) {
            return TEXTS.get("object.forwarded", address, SpacePicture.addressText(heap.memory().load(object)));
        }
        StringBuilder text = new StringBuilder();
        String label = snapshot.label(object);
        String type = snapshot.typeName(object);
        text.append(label.equals(type) ? type : label + " \u00b7 " + type).append('\n');
        text.append(TEXTS.get("object.place", picture.extentOf(object)[1], address, where(picture, heap, object)));
        if (heap.spaceOf(object) != Space.NURSERY) {
            text.append('\n').append(TEXTS.get("object." + heap.colorOf(object)));
        } else if (heap.nursery().pinned().contains(object)) {
            text.append('\n').append(TEXTS.get("object.pinned"));
        }
        if (heap.isRemembered(object)) {
            text.append('\n').append(TEXTS.get("object.remembered"));
        }
        for (MovementRecord move : picture.marks().moves()) {
            if (move.to() == object) {
                text.append('\n').append(TEXTS.get("object.moved", SpacePicture.addressText(move.from())));
            }
        }
        return text.toString();
    }

    private static String where(SpacePicture picture, HeapView heap, long object) {
        if (picture instanceof OldSpacePicture old) {
            Page page = old.map().pageAt(object);
            Arena arena = old.map().arenaAt(object);
            if (page != null && heap.spaceOf(object) == Space.ARENA) {
                return TEXTS.get("object.inPage", arena.number(), page.index(), page.blockSize());
            }
        }
        return TEXTS.get("object.in", heap.spaceOf(object).label());
    }
}
