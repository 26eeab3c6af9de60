package heapscope.heap.incminimark;

import heapscope.object.TypeDescriptor;

/** An object of the independent model: plain Java, references and all. */
final class ModelObject {

    final int number;
    final TypeDescriptor type;
    int length;
    ModelObject[] slots;
    /** What a weak reference leads to; not followed by reachability. */
    ModelObject weakTarget;
    /** The identity that was answered, 0 if nobody asked. */
    long identity;
    boolean pinned;
    /** A weak reference to an object that was pinned once may be cleared early (specification, section 8). */
    boolean wasPinned;
    boolean finalizerRegistered;
    boolean destructed;

    ModelObject(int number, TypeDescriptor type, int length) {
        this.number = number;
        this.type = type;
        this.length = length;
        slots = new ModelObject[type.pointerOffsets().size() + length * type.itemPointerOffsets().size()];
    }

    @Override
    public String toString() {
        return "object " + number + " (" + type.name() + ")";
    }
}
