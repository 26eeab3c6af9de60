package heapscope.snapshot;

import heapscope.event.Space;

/**
 * An object that a minor collection moved, or kept in place.
 *
 * @param from its address before
 * @param to its address after; equal to {@code from} for one that stayed (pinned, or allocated outside the nursery)
 * @param size bytes with its header; 0 if it stayed
 * @param parent the object through which it was found, 0 for a root
 * @param root the area of root cells through which it was found, empty if it was found through an object
 * @param space where it is now
 */
public record MovementRecord(long from, long to, long size, long parent, String root, Space space) {

    /** Whether its address changed. */
    public boolean moved() {
        return from != to;
    }
}
