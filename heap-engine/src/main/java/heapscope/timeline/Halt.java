package heapscope.timeline;

/** Why a run was held, or that it ended. */
public enum Halt {
    /** It is at the tick it was to go to. */
    ARRIVED,
    /** It met what was looked for. */
    FOUND,
    /** It is about to execute a statement with a breakpoint. */
    BREAKPOINT,
    /** Somebody wanted it to halt. */
    HELD,
    /** It has ended. */
    ENDED
}
