package heapscope.timeline;

import heapscope.run.Run;

/**
 * A kept state of a run.
 *
 * @param runningNanos how long the run takes to come here from its start, about
 * @param statements statements reached so far
 */
record Keyframe(Run.Checkpoint checkpoint, long runningNanos, long statements) {

    long tick() {
        return checkpoint.tick();
    }
}
