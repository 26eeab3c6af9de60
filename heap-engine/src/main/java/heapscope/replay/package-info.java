/**
 * Recordings of the real collector, run again on ours and compared operation by operation.
 */
package heapscope.replay;
