/** The cost model against pauses that were measured: its coefficients fitted anew to a log of the real PyPy. */
package heapscope.reference.cost;
