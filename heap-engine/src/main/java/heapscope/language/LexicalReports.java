package heapscope.language;

import heapscope.language.grammar.LexicalProblem;

/** Sentences for what is wrong with the layout or the characters of a text. */
final class LexicalReports {

    private LexicalReports() { }

    /** Reports the problem. */
    static void report(LexicalProblem problem, Diagnostics diagnostics) {
        String text = problem.text();
        diagnostics.report(new Span(problem.line(), problem.column(), problem.length()), message(problem, text),
                advice(problem, text));
    }

    private static String message(LexicalProblem problem, String text) {
        return switch (problem.kind()) {
            case UNKNOWN_CHARACTER -> "The character " + show(text) + " has no meaning here.";
            case BAD_NUMBER -> text + " is neither a number nor a name.";
            case OPEN_STRING -> "This string has no closing quote on its line.";
            case OPEN_LONG_STRING -> "This string has no closing triple quote.";
            case TABS_MIXED -> "The indentation mixes tabs and spaces.";
            case UNEVEN_DEDENT -> "The indentation matches no block around this line.";
            case UNCLOSED_BRACKET -> "This bracket is never closed.";
            case UNOPENED_BRACKET -> "This " + text + " closes no bracket.";
            case WRONG_BRACKET -> "This bracket does not fit the open " + text + ".";
            case NESTED_TOO_DEEPLY -> "This is nested too deeply.";
        };
    }

    private static String advice(LexicalProblem problem, String text) {
        return switch (problem.kind()) {
            case UNKNOWN_CHARACTER -> unknownAdvice(text);
            case BAD_NUMBER -> numberAdvice(text);
            case OPEN_STRING -> "add the quote, or use triple quotes for several lines";
            case OPEN_LONG_STRING -> "add three quotes where it ends";
            case TABS_MIXED -> "indent with spaces only";
            case UNEVEN_DEDENT -> "align it with the block that it belongs to";
            case UNCLOSED_BRACKET -> "add " + text;
            case UNOPENED_BRACKET -> "remove it, or add the opening bracket";
            case WRONG_BRACKET -> "close the inner bracket first";
            case NESTED_TOO_DEEPLY -> "move the inner part into a function or a name of its own";
        };
    }

    private static String show(String text) {
        int c = text.codePointAt(0);
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT
                ? String.format("U+%04X", c) : "'" + text + "'";
    }

    private static String unknownAdvice(String text) {
        return switch (text) {
            case "$", "?", "`" -> "remove it";
            case "!" -> "write not, or != for unequal";
            case "\\" -> "a backslash may only end a line";
            case "\u201c", "\u201d", "\u201e" -> "write a straight quote: \"";
            case "\u2018", "\u2019" -> "write a straight quote: '";
            case "\u2013", "\u2014", "\u2212" -> "write a minus sign: -";
            case "\u00d7" -> "write *";
            case "\u2264" -> "write <=";
            case "\u2265" -> "write >=";
            case "\u2260" -> "write !=";
            default -> Character.isWhitespace(text.codePointAt(0)) || text.equals("\u00a0") ? "write a space"
                    : "remove it, or put it into a string";
        };
    }

    private static String numberAdvice(String text) {
        if (text.matches("0[0-9_]+")) {
            return "write 0o for an octal number, or leave out the leading zeros";
        }
        return text.matches("[0-9]+[lL]") ? "leave out the L: integers have any size"
                : "a name starts with a letter, and a number has digits only";
    }
}
