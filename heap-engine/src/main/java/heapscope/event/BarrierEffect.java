package heapscope.event;

/** What a write barrier did before a store (specification of the collector, section 4). */
public enum BarrierEffect {
    /** No barrier: the store initialised a fresh object. */
    NONE("initialising store, no barrier"),
    /** The object is young or already remembered. */
    FAST_EXIT("nothing to do: the object is young or already remembered"),
    /** The object was put into the remembered set. */
    REMEMBERED("remembered the object: it is old and now may reference a young one"),
    /** A card bit was set. */
    CARD_MARKED("marked the card of the item"),
    /** The card bit was set already. */
    CARD_ALREADY_MARKED("nothing to do: the card of the item is marked already");

    private final String label;

    BarrierEffect(String label) {
        this.label = label;
    }

    /** The effect for people. */
    public String label() {
        return label;
    }
}
