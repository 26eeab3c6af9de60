package heapscope.machine.builtin;

import heapscope.machine.value.Behavior;
import heapscope.machine.value.ObjectSpace;

/** What every object does that knows nothing better: identity, and its type and address as text. */
public class ObjectBehavior extends Behavior {

    /** The behavior of plain objects in a space. */
    public ObjectBehavior(ObjectSpace space) {
        super(space);
    }

    @Override
    public String repr(long a) {
        long id = space.heap().id(space.stack().get(a));
        return "<" + space.typeName(a) + " object at 0x" + Quoting.hex(id, 12) + ">";
    }
}
