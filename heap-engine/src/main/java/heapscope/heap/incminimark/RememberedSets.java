package heapscope.heap.incminimark;

import heapscope.memory.StateWords;

/** What write barriers and minor collections remember of old objects (specification of the collector, section 4). */
final class RememberedSets {

    /** {@code old_objects_pointing_to_young}: written to since the last minor collection, or moved in this one. */
    final AddressStack pointingToYoung;
    /** {@code old_objects_with_cards_set}. */
    final AddressStack withCardsSet;
    /** {@code prebuilt_root_objects}: static objects ever written to. */
    final AddressStack prebuiltRoots;
    /** {@code old_objects_pointing_to_pinned}. */
    final AddressStack pointingToPinned;
    /** {@code updated_old_objects_pointing_to_pinned}. */
    boolean pointingToPinnedUpdated;

    RememberedSets(Books books) {
        pointingToYoung = new AddressStack(books);
        withCardsSet = new AddressStack(books);
        prebuiltRoots = new AddressStack(books);
        pointingToPinned = new AddressStack(books);
    }

    void keep(StateWords state) {
        pointingToYoung.keep(state);
        withCardsSet.keep(state);
        prebuiltRoots.keep(state);
        pointingToPinned.keep(state);
        state.put(pointingToPinnedUpdated);
    }

    void restore(StateWords state) {
        pointingToYoung.restore(state);
        withCardsSet.restore(state);
        prebuiltRoots.restore(state);
        pointingToPinned.restore(state);
        pointingToPinnedUpdated = state.nextBoolean();
    }
}
