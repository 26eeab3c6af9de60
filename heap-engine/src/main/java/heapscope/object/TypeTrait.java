package heapscope.object;

/** What makes the collector treat objects of a type specially (specification of the collector, sections 2.4, 3 and 5). */
public enum TypeTrait {
    /** A weak reference: its first body word is the target, which it does not keep alive. */
    WEAK_REFERENCE,
    /** Its death runs a destructor that touches no other object. */
    LIGHT_DESTRUCTOR,
    /** An old-style finalizer: allocated old, called by the collector itself. */
    OLD_STYLE_FINALIZER,
    /** Its second body word holds the external memory it answers for. */
    MEMORY_PRESSURE
}
