package heapscope.machine.builtin;

import heapscope.language.Comparison;

/** What a comparison says of an order. */
final class Ordering {

    private Ordering() {}

    /** Whether a comparison holds for operands of which the first is less (negative), equal (0) or greater. */
    static boolean holds(Comparison operator, int order) {
        return switch (operator) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }
}
