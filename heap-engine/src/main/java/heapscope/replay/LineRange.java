package heapscope.replay;

/**
 * The lines of a text on which something stands, from 1.
 *
 * @param last the last of them, inclusive
 */
public record LineRange(int first, int last) {}
