/**
 * Recordings of the real collector, run again on ours and compared operation by operation, and operation scripts, which
 * people write in the same vocabulary.
 */
package heapscope.replay;
