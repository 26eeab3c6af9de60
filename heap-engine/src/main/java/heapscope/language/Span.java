package heapscope.language;

/**
 * Where something stands in the text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param length characters on that line, at least 1
 */
record Span(int line, int column, int length) {}
