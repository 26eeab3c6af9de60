package heapscope.snapshot;

import heapscope.timeline.TimelineData;

/**
 * A timeline and where it comes from.
 *
 * @param name the name of the workload or of the log
 * @param configuration the configuration, or what else its figures depend on, in one line
 */
public record NamedTimeline(String name, String configuration, TimelineData data) {}
