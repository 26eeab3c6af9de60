/** Logs of the real PyPy in the window: importing one, and fitting the costs to it. */
package heapscope.app.log;
