package heapscope.policy;

import heapscope.policy.Decision.Input;
import java.util.List;

/** Whether an object can be pinned (specification of the collector, section 8). */
public final class PinningPolicy {

    private PinningPolicy() {}

    /**
     * Decides on one request.
     *
     * @param pinned objects of the nursery that are pinned
     * @param maximum the most that may be
     * @param young whether the object is in the nursery
     * @param alreadyPinned whether it is pinned already
     * @param pinnable whether its type can be pinned
     */
    public static Decision pin(long pinned, int maximum, boolean young, boolean alreadyPinned, boolean pinnable) {
        String refusal = refusal(pinned, maximum, young, alreadyPinned, pinnable);
        List<Input> inputs = List.of(
                new Input("pinned_objects_in_nursery", pinned, "objects"),
                new Input("max_number_of_pinned_objects", maximum, "objects"));
        return refusal == null
                ? new Decision("pin", true, (pinned + 1) + " of at most " + maximum + " pinned objects", inputs)
                : new Decision("refuse to pin", false, refusal, inputs);
    }

    private static String refusal(long pinned, int maximum, boolean young, boolean alreadyPinned, boolean pinnable) {
        if (pinned >= maximum) {
            return "as many objects are pinned as may be: " + maximum;
        }
        if (!young) {
            return "the object is not in the nursery and does not move anyway";
        }
        if (alreadyPinned) {
            return "the object is pinned already";
        }
        return pinnable ? null : "objects that hold references or have a special death cannot be pinned";
    }
}
