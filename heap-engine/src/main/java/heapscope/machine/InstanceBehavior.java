package heapscope.machine;

import heapscope.machine.builtin.ObjectBehavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import java.util.Locale;

/** Instances of the program's classes where their methods do not say anything else. */
final class InstanceBehavior extends ObjectBehavior {

    InstanceBehavior(ObjectSpace space) {
        super(space);
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public String repr(long a) {
        long word = space.stack().get(a);
        String module = space.classes().get(space.classOf(word)).builtin() ? "" : "__main__.";
        return "<" + module + space.typeName(a) + " object at "
                + String.format(Locale.ROOT, "0x%012x", space.heap().id(word)) + ">";
    }

    @Override
    public long next(long a) {
        throw space.raise(BuiltinClass.TYPE_ERROR, "'" + space.typeName(a) + "' object is not an iterator");
    }
}
