package heapscope.samples;

/**
 * A ready workload that teaches one thing.
 *
 * @param fileName its file name
 * @param title its title, for a menu
 * @param lesson one sentence that says what to look for
 * @param preset the name of the configuration it is made for
 * @param text the program, whose first line holds the lesson, or the operation script, whose description does
 */
public record Sample(String fileName, String title, String lesson, String preset, String text) {}
