package heapscope.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which labelled object is where, as the objects move and die, and the shadows reserved for them. */
final class Labels {

    /** Addresses by label; only of objects whose memory is not released. */
    private final TreeMap<Integer, Long> addresses = new TreeMap<>();
    private final Map<Long, Integer> labels = new HashMap<>();
    /** Labels of the objects in the nursery. */
    private final Set<Integer> young = new TreeSet<>();
    /** Shadows by label, as long as they are not the object itself or swept. */
    private final TreeMap<Integer, Long> shadows = new TreeMap<>();
    private final Map<Long, Integer> shadowOwners = new HashMap<>();
    /** Labels whose identity was asked for. */
    private final Map<Integer, Long> identities = new HashMap<>();

    Labels() {}

    /** A copy that no longer changes with the original. */
    Labels copy() {
        Labels copy = new Labels();
        copy.restore(this);
        return copy;
    }

    /** Goes back to a copy. */
    void restore(Labels kept) {
        addresses.clear();
        addresses.putAll(kept.addresses);
        labels.clear();
        labels.putAll(kept.labels);
        young.clear();
        young.addAll(kept.young);
        shadows.clear();
        shadows.putAll(kept.shadows);
        shadowOwners.clear();
        shadowOwners.putAll(kept.shadowOwners);
        identities.clear();
        identities.putAll(kept.identities);
    }

    void bind(int label, long address, boolean inNursery) {
        addresses.put(label, address);
        labels.put(address, label);
        if (inNursery) {
            young.add(label);
        }
    }

    /** The address of a labelled object. */
    long address(int label) {
        Long address = addresses.get(label);
        if (address == null) {
            throw new OperationFault("an object that it names is gone or was never made");
        }
        return address;
    }

    /** Whether the object's memory is not released. */
    boolean isBound(int label) {
        return addresses.containsKey(label);
    }

    /** The label of the object at an address, null if it has none. */
    Integer label(long address) {
        return labels.get(address);
    }

    /** An object moved; answers its label, null if it has none. */
    Integer move(long from, long to) {
        Integer label = labels.remove(from);
        if (label != null) {
            young.remove(label);
            bind(label, to, false);
            Long shadow = shadows.get(label);
            if (shadow != null && shadow == to) {
                forgetShadow(label);
            }
        }
        return label;
    }

    /** The memory of an object was released. */
    void release(int label) {
        Long address = addresses.remove(label);
        labels.remove(address);
        young.remove(label);
    }

    /** The labels of the objects in the nursery. */
    Set<Integer> youngLabels() {
        return new HashSet<>(young);
    }

    /** All labelled objects by label. */
    TreeMap<Integer, Long> all() {
        return addresses;
    }

    void bindShadow(int label, long shadow) {
        shadows.put(label, shadow);
        shadowOwners.put(shadow, label);
    }

    /** All shadows by the label of their owner. */
    TreeMap<Integer, Long> shadows() {
        return shadows;
    }

    /** The label of the owner of a shadow, null if nothing is known of one there. */
    Integer shadowOwner(long shadow) {
        return shadowOwners.get(shadow);
    }

    void forgetShadow(int label) {
        shadowOwners.remove(shadows.remove(label));
    }

    /** The identity of an object that was answered before, null the first time; from now on it is the given one. */
    Long identity(int label, long id) {
        return identities.put(label, id);
    }
}
