package heapscope.language;

import java.util.List;

/**
 * What an assembler made.
 *
 * @param instructions see {@link Op}
 * @param lines the line of each
 * @param columns the column of each
 * @param handlers the exception table, innermost first
 * @param stackSize the deepest operand stack, as CPython 3.9 computes it
 */
record Assembled(int[] instructions, int[] lines, int[] columns, List<Code.Handler> handlers, int stackSize) {}
