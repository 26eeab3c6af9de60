/**
 * Logs of the collector as the real PyPy writes them under {@code PYPYLOG} (specification of the collector, section
 * 10): read into timelines, and written from the timelines of simulated runs.
 */
package heapscope.reference.log;
