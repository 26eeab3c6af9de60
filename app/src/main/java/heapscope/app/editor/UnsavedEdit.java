package heapscope.app.editor;

/**
 * An edit that is in no file of the user yet.
 *
 * @param file the file it belongs to, null if none
 * @param name the name of the workload
 * @param text the text with the edit
 * @param savedText the text without it
 */
public record UnsavedEdit(String file, String name, String text, String savedText) {}
