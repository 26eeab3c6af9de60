/**
 * PyPy's collector incminimark: nursery, arenas, large objects, remembered sets, minor collections, the states of a major
 * collection, pinning, shadows, weak references, finalizers, and the invariants that hold between all of them. Everything
 * outside reaches it through {@link heapscope.heap.IncrementalCollector}.
 */
package heapscope.heap.incminimark;
