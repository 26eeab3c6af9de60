package heapscope.session;

/**
 * What a session runs.
 *
 * @param name the file name for messages
 * @param text the program
 */
public record Workload(String name, String text) {}
