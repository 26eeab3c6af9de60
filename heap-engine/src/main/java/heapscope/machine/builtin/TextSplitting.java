package heapscope.machine.builtin;

import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Methods of strings and byte strings that take apart and put together: split, partition, splitlines, join. */
final class TextSplitting extends Definitions {

    private final TextKind kind;

    TextSplitting(Operations operations, Library library, TextKind kind) {
        super(operations, library);
        this.kind = kind;
    }

    void define() {
        method("split", "/, sep=, maxsplit=", (args, count) -> list(args, split(args, false)));
        method("rsplit", "/, sep=, maxsplit=", (args, count) -> list(args, split(args, true)));
        method("splitlines", "/, keepends=", (args, count) -> list(args, lines(args)));
        method("partition", "sep", (args, count) -> partition(args, false));
        method("rpartition", "sep", (args, count) -> partition(args, true));
        method("join", "iterable", (args, count) -> join(args));
    }

    private void method(String name, String parameters, Native body) {
        library.define(kind.owner(), name, parameters, body);
    }

    private long list(long self, List<String> parts) {
        long list = stack.push(operations.lists().newList());
        long part = stack.push(Value.UNSET);
        for (String each : parts) {
            stack.set(part, kind.make(self, each));
            operations.lists().append(list, part);
        }
        stack.drop(part);
        return stack.pop();
    }

    private List<String> split(long args, boolean fromEnd) {
        String text = kind.read(args);
        long most = integer(cell(args, 2), -1);
        long limit = most < 0 ? Long.MAX_VALUE : most;
        if (!isSome(cell(args, 1))) {
            return fromEnd ? wordsFromEnd(text, limit) : words(text, limit);
        }
        if (!kind.is(stack.get(cell(args, 1))) && !kind.isAscii()) {
            throw typeError("must be str or None, not " + space.typeName(cell(args, 1)));
        }
        String separator = kind.argument(cell(args, 1), "");
        if (separator.isEmpty()) {
            throw valueError("empty separator");
        }
        return fromEnd ? splitFromEnd(text, separator, limit) : split(text, separator, limit);
    }

    private static List<String> split(String text, String separator, long limit) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && parts.size() < limit) {
            parts.add(text.substring(start, at));
            start = at + separator.length();
            at = text.indexOf(separator, start);
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<String> splitFromEnd(String text, String separator, long limit) {
        List<String> parts = new ArrayList<>();
        int end = text.length();
        int at = text.lastIndexOf(separator);
        while (at >= 0 && parts.size() < limit) {
            parts.add(text.substring(at + separator.length(), end));
            end = at;
            at = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    private List<String> words(String text, long limit) {
        List<String> parts = new ArrayList<>();
        int at = skip(text, 0, true);
        while (at < text.length()) {
            if (parts.size() == limit) {
                parts.add(text.substring(at));
                break;
            }
            int end = skip(text, at, false);
            parts.add(text.substring(at, end));
            at = skip(text, end, true);
        }
        return parts;
    }

    private int skip(String text, int start, boolean spaces) {
        int at = start;
        while (at < text.length() && kind.isSpace(text.charAt(at)) == spaces) {
            at++;
        }
        return at;
    }

    private List<String> wordsFromEnd(String text, long limit) {
        List<String> parts = new ArrayList<>();
        int end = skipBack(text, text.length(), true);
        while (end > 0) {
            if (parts.size() == limit) {
                parts.add(text.substring(0, end));
                break;
            }
            int start = skipBack(text, end, false);
            parts.add(text.substring(start, end));
            end = skipBack(text, start, true);
        }
        Collections.reverse(parts);
        return parts;
    }

    private int skipBack(String text, int end, boolean spaces) {
        int at = end;
        while (at > 0 && kind.isSpace(text.charAt(at - 1)) == spaces) {
            at--;
        }
        return at;
    }

    private List<String> lines(long args) {
        String text = kind.read(args);
        boolean keeps = isGiven(cell(args, 1)) && operations.truth(cell(args, 1));
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isLineEnd(c)) {
                int next = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
                lines.add(text.substring(start, keeps ? next : at));
                start = next;
                at = next - 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private boolean isLineEnd(char c) {
        if (c == '\n' || c == '\r') {
            return true;
        }
        boolean isControl = c == 0x0b || c == 0x0c || c >= 0x1c && c <= 0x1e;
        return !kind.isAscii() && (isControl || c == 0x85 || c == 0x2028 || c == 0x2029);
    }

    private long partition(long args, boolean last) {
        String text = kind.read(args);
        String separator = kind.argument(cell(args, 1), "");
        if (separator.isEmpty()) {
            throw valueError("empty separator");
        }
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return last ? triple(args, "", "", text) : triple(args, text, "", "");
        }
        return triple(args, text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    private long triple(long self, String before, String separator, String behind) {
        long first = stack.push(kind.make(self, before));
        stack.push(kind.make(self, separator));
        stack.push(kind.make(self, behind));
        long result = space.newTuple(first, 3);
        stack.drop(first);
        return result;
    }

    private long join(long args) {
        String separator = kind.read(args);
        if (!operations.isIterable(cell(args, 1))) {
            throw typeError("can only join an iterable");
        }
        StringBuilder out = new StringBuilder();
        long iterator = stack.push(operations.iterator(cell(args, 1)));
        long item = stack.push(Value.UNSET);
        long position = 0;
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(item, each);
            if (!kind.is(each)) {
                String expected = kind.isAscii() ? "expected a bytes-like object" : "expected str instance";
                throw typeError("sequence item " + position + ": " + expected + ", " + space.typeName(item) + " found");
            }
            out.append(position++ == 0 ? "" : separator).append(kind.read(item));
        }
        stack.drop(iterator);
        return kind.make(args, out.toString());
    }
}
