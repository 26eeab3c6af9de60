package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;

/** Exceptions with more than a message. */
public final class Raising {

    private Raising() {}

    /** Makes an exception with the arguments in consecutive cells, which are dropped; throw what this answers. */
    public static PythonError withArguments(ObjectSpace space, BuiltinClass kind, long firstCell, int count) {
        PythonError error = space.raise(kind);
        long args = space.newTuple(firstCell, count);
        space.setField(space.stack().get(space.pendingException()), Layout.EXCEPTION_ARGS, args);
        space.stack().drop(firstCell);
        return error;
    }
}
