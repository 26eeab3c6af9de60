package heapscope.language.grammar;

/**
 * Something that is wrong with the layout of a text or with one of its characters.
 *
 * @param kind what is wrong
 * @param line the line, from 1
 * @param column the column, from 1
 * @param length characters concerned
 * @param text the characters concerned, or what belongs to them (the bracket that closes)
 */
public record LexicalProblem(Kind kind, int line, int column, int length, String text) {

    /** What can be wrong. */
    public enum Kind {
        UNKNOWN_CHARACTER,
        BAD_NUMBER,
        OPEN_STRING,
        OPEN_LONG_STRING,
        TABS_MIXED,
        UNEVEN_DEDENT,
        UNCLOSED_BRACKET,
        UNOPENED_BRACKET,
        WRONG_BRACKET,
        NESTED_TOO_DEEPLY
    }
}
