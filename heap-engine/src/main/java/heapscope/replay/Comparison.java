package heapscope.replay;

import java.util.List;

/**
 * How our collector compares with what is expected of it. Immutable.
 *
 * @param here what differs at this instant: after the last operation that is done
 * @param known each difference where it appeared first, in the order of the operations, as far as the run was ever at
 */
public record Comparison(List<Difference> here, List<Difference> known) {

    /** Nothing to compare with, or no difference. */
    public static final Comparison NONE = new Comparison(List.of(), List.of());

    public Comparison {
        here = List.copyOf(here);
        known = List.copyOf(known);
    }
}
