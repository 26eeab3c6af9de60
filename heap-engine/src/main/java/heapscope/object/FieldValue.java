package heapscope.object;

/**
 * One field or item of an object at an instant.
 *
 * @param name its name or index
 * @param cell the address of the word that holds it
 * @param word the raw word
 * @param isReference whether the word is a reference
 * @param text the value for people
 */
public record FieldValue(String name, long cell, long word, boolean isReference, String text) {}
