package heapscope.heap;

/**
 * What the collector has behind it when a program begins: in a real process the interpreter's own start collects too.
 *
 * @param minors minor collections so far
 * @param increments increments of major collections so far
 * @param cycles whole major collections so far
 * @param threshold bytes at which the next major collection starts, as the last one set it; 0 for the initial one
 */
public record HeapStart(long minors, long increments, long cycles, double threshold) {}
