package heapscope.session;

import heapscope.snapshot.StepDetails;

/** Is told of a session's progress, on the session's thread: hand over and return quickly. */
public interface SessionListener {

    /**
     * The run goes on. Called about 30 times a second at the most.
     *
     * @param progress where it is
     */
    default void progressed(Progress progress) {}

    /**
     * The run, while it goes on at full speed, has written more than it ever had before. Called about 30 times a second
     * at the most; what was written since the last call is to be asked for on arrival.
     *
     * @param fromCharacter how many characters of its standard output come before
     * @param following the characters from there on
     */
    default void wrote(int fromCharacter, String following) {}

    /** A command arrived. Called before its future completes, for the commands of everybody. */
    default void arrived(Arrival arrival) {}

    /**
     * A glance at a run that goes on.
     *
     * @param tick how far it is
     * @param knownTicks how many ticks are known
     * @param arrival everything there is to see, when the run goes at a limited speed; null at full speed
     * @param details what happened in the last step, when the run goes so slowly that one can read it; else null
     * @param output all that was written so far, when the run goes at a limited speed; null at full speed
     */
    record Progress(long tick, long knownTicks, Arrival arrival, StepDetails details, String output) {}
}
