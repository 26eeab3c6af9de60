package heapscope.machine;

/**
 * When what instructions remember is out of date. An epoch stands in the key of what was remembered, so that starting a
 * new one forgets everything at once.
 */
final class CacheEpochs {

    /**
     * Changes when an attribute is added to or removed from a class, or a descriptor is replaced, or the run goes
     * back.
     */
    int classes = 1;
    /** Changes with each collection too, because objects move: for remembered addresses. */
    int addresses = 1;

    /** The objects may have moved, or a method was replaced. */
    void newAddresses() {
        addresses++;
    }

    /** The attributes of some class have changed. */
    void newClasses() {
        classes++;
        addresses++;
    }
}
