package heapscope.policy;

import heapscope.policy.Decision.Input;
import heapscope.unit.Bytes;
import java.util.List;

/** Why a collection starts where no figures have to be weighed (specification of the collector, sections 3.4 and 7). */
public final class CollectionCause {

    private static final String COLLECT = "collect";

    private CollectionCause() {}

    /**
     * An object does not fit into the nursery any more.
     *
     * @param wanted bytes of the object
     * @param left bytes up to the nursery's end or the next pinned object
     */
    public static Decision nurseryFull(long wanted, long left) {
        return new Decision(COLLECT, true,
                "the nursery is full: " + new Bytes(wanted) + " wanted, " + new Bytes(left) + " left",
                figures(wanted, left));
    }

    /** The collection just before made no room, because pinned objects stayed where they were. */
    public static Decision nurseryStillFull(long wanted, long left) {
        return new Decision(COLLECT, true, "the nursery is still full, pinned objects are in the way: "
                + new Bytes(wanted) + " wanted, " + new Bytes(left) + " left", figures(wanted, left));
    }

    private static List<Input> figures(long wanted, long left) {
        return List.of(new Input("totalsize", wanted, "bytes"), new Input("nursery_top - nursery_free", left, "bytes"));
    }

    /** The program asked for a collection of a generation; a negative one is a minor collection alone. */
    public static Decision collectCalled(int generation) {
        String extent = switch (generation) {
            case 0 -> "a minor collection and the increments that are due";
            case 1 -> "a minor collection, and the start of a major one";
            default -> generation < 0 ? "a minor collection" : "a whole major collection";
        };
        return new Decision(COLLECT, true, "the program called gc.collect(" + generation + "): " + extent,
                List.of(new Input("gen", generation, "")));
    }

    /** The program asked for one minor collection and one increment. */
    public static Decision collectStepCalled() {
        return new Decision(COLLECT, true, "the program called gc.collect_step()", List.of());
    }

    /** An operation of a recording or script drives the collector itself. */
    public static Decision operationAskedFor(String part) {
        return new Decision(COLLECT, true, "the operation asks for " + part, List.of());
    }
}
