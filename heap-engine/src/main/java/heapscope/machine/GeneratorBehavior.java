package heapscope.machine;

import heapscope.machine.value.Behavior;
import heapscope.machine.value.ObjectSpace;

/** Generators as iterators. */
final class GeneratorBehavior extends Behavior {

    private final Generators generators;
    private final CallableBehavior text;

    GeneratorBehavior(ObjectSpace space, Generators generators, CallableBehavior text) {
        super(space);
        this.generators = generators;
        this.text = text;
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long iterator(long a) {
        return space.stack().get(a);
    }

    @Override
    public long next(long a) {
        return generators.send(a, space.none());
    }

    @Override
    public String repr(long a) {
        return text.repr(a);
    }
}
