package heapscope.machine.builtin;

import heapscope.machine.value.ObjectSpace;

/** None, Ellipsis and NotImplemented. */
final class SingletonBehavior extends ObjectBehavior {

    private final String name;
    private final boolean truth;

    SingletonBehavior(ObjectSpace space, String name, boolean truth) {
        super(space);
        this.name = name;
        this.truth = truth;
    }

    @Override
    public boolean truth(long a) {
        return truth;
    }

    @Override
    public String repr(long a) {
        return name;
    }
}
