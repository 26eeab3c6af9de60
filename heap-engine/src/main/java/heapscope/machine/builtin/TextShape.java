package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import java.util.function.IntPredicate;

/** Methods of strings and byte strings that trim, pad and change case, and those that ask what the characters are. */
final class TextShape extends Definitions {

    private final TextKind kind;

    TextShape(Operations operations, Library library, TextKind kind) {
        super(operations, library);
        this.kind = kind;
    }

    void define() {
        method("strip", "characters=", (args, count) -> strip(args, true, true));
        method("lstrip", "characters=", (args, count) -> strip(args, true, false));
        method("rstrip", "characters=", (args, count) -> strip(args, false, true));
        method("center", "width, fill=", (args, count) -> pad(args, '^'));
        method("ljust", "width, fill=", (args, count) -> pad(args, '<'));
        method("rjust", "width, fill=", (args, count) -> pad(args, '>'));
        method("zfill", "width", (args, count) -> zeros(args));
        method("expandtabs", "/, tabsize=", (args, count) -> expandTabs(args));
        change("upper", (text) -> Casing.upper(text, kind.isAscii()));
        change("lower", (text) -> Casing.lower(text, kind.isAscii()));
        change("title", (text) -> Casing.title(text, kind.isAscii()));
        change("capitalize", (text) -> Casing.capitalize(text, kind.isAscii()));
        change("swapcase", (text) -> Casing.swap(text, kind.isAscii()));
        all("isdigit", (c) -> isDigit(c));
        all("isalpha", (c) -> isLetter(c));
        all("isalnum", (c) -> isLetter(c) || isDigit(c));
        all("isspace", (c) -> c <= Character.MAX_VALUE && kind.isSpace((char) c));
        question("isupper", (text) -> Casing.isUpper(text, kind.isAscii()));
        question("islower", (text) -> Casing.isLower(text, kind.isAscii()));
        question("istitle", (text) -> Casing.isTitle(text, kind.isAscii()));
        question("isascii", (text) -> text.codePoints().allMatch(c -> c < 0x80));
    }

    private boolean isLetter(int c) {
        return kind.isAscii() ? c < 0x80 && Character.isLetter(c) : Character.isLetter(c);
    }

    private boolean isDigit(int c) {
        return kind.isAscii() ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private void method(String name, String parameters, Native body) {
        library.define(kind.owner(), name, parameters, body);
    }

    private void change(String name, Change change) {
        method(name, "", (args, count) -> kind.make(args, change.of(kind.read(args))));
    }

    private void question(String name, Question question) {
        method(name, "", (args, count) -> space.bool(question.of(kind.read(args))));
    }

    private void all(String name, IntPredicate each) {
        question(name, (text) -> !text.isEmpty() && text.codePoints().allMatch(each));
    }

    private long strip(long args, boolean atStart, boolean atEnd) {
        String text = kind.read(args);
        String set = isSome(cell(args, 1)) ? kind.argument(cell(args, 1), "strip arg") : null;
        int start = 0;
        int end = text.length();
        while (atStart && start < end && isStripped(text.charAt(start), set)) {
            start++;
        }
        while (atEnd && end > start && isStripped(text.charAt(end - 1), set)) {
            end--;
        }
        return kind.make(args, text.substring(start, end));
    }

    private boolean isStripped(char c, String set) {
        return set == null ? kind.isSpace(c) : set.indexOf(c) >= 0;
    }

    private long pad(long args, char align) {
        String text = kind.read(args);
        String fill = isGiven(cell(args, 2)) ? kind.argument(cell(args, 2), "the fill character") : " ";
        if (fill.codePointCount(0, fill.length()) != 1) {
            throw typeError("The fill character must be exactly one character long");
        }
        int missing = width(args) - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return kind.make(args, text);
        }
        // An odd blank goes to the left if the width is odd, as in CPython.
        int left = align == '<' ? 0 : align == '>' ? missing : missing / 2 + (missing & width(args) & 1);
        return kind.make(args, fill.repeat(left) + text + fill.repeat(missing - left));
    }

    private int width(long args) {
        long width = operations.index(cell(args, 1));
        if (width > StrBehavior.MAX_BYTES) {
            throw space.raise(BuiltinClass.MEMORY_ERROR);
        }
        return (int) Math.max(0, width);
    }

    private long zeros(long args) {
        String text = kind.read(args);
        int missing = width(args) - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return kind.make(args, text);
        }
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return kind.make(args, text.substring(0, sign) + "0".repeat(missing) + text.substring(sign));
    }

    private long expandTabs(long args) {
        String text = kind.read(args);
        int size = (int) integer(cell(args, 1), 8);
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int blanks = size > 0 ? size - column % size : 0;
                out.append(" ".repeat(blanks));
                column += blanks;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return kind.make(args, out.toString());
    }

    /** Makes another text of one. */
    @FunctionalInterface
    private interface Change {
        String of(String text);
    }

    /** Asks something of a text. */
    @FunctionalInterface
    private interface Question {
        boolean of(String text);
    }
}
