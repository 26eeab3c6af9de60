/** Comparisons of runs on the simulated machine with measured runs of the real PyPy. */
package heapscope.reference.pypy;
