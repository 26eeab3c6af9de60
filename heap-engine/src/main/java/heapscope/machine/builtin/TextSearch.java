package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;

/** Methods of strings and byte strings that look for a part: find, count, startswith, replace, ... */
final class TextSearch extends Definitions {

    private final TextKind kind;
    private final Indexing indexing;

    TextSearch(Operations operations, Library library, TextKind kind) {
        super(operations, library);
        this.kind = kind;
        this.indexing = new Indexing(operations);
    }

    void define() {
        method("find", "part, start=, end=", (args, count) -> space.newInt(find(args, false)));
        method("rfind", "part, start=, end=", (args, count) -> space.newInt(find(args, true)));
        method("index", "part, start=, end=", (args, count) -> space.newInt(found(find(args, false))));
        method("rindex", "part, start=, end=", (args, count) -> space.newInt(found(find(args, true))));
        method("count", "part, start=, end=", (args, count) -> space.newInt(count(args)));
        method("startswith", "prefix, start=, end=", (args, count) -> space.bool(matches(args, true)));
        method("endswith", "suffix, start=, end=", (args, count) -> space.bool(matches(args, false)));
        method("replace", "old, new, count=, /", (args, count) -> replace(args));
        method("removeprefix", "prefix", (args, count) -> {
            String text = kind.read(args);
            String prefix = kind.argument(cell(args, 1), "removeprefix() argument");
            return kind.make(args, text.startsWith(prefix) ? text.substring(prefix.length()) : text);
        });
        method("removesuffix", "suffix", (args, count) -> {
            String text = kind.read(args);
            String suffix = kind.argument(cell(args, 1), "removesuffix() argument");
            boolean ends = !suffix.isEmpty() && text.endsWith(suffix);
            return kind.make(args, ends ? text.substring(0, text.length() - suffix.length()) : text);
        });
    }

    private void method(String name, String parameters, Native body) {
        library.define(kind.owner(), name, parameters, body);
    }

    /** The part of the text between the bounds, in UTF-16 units; null if the start is behind the text. */
    private Window window(long args) {
        String text = kind.read(args);
        int length = text.codePointCount(0, text.length());
        Indexing.Span bounds = indexing.bounds(cell(args, 2), cell(args, 3), length);
        if (bounds.start() > length) {
            return null;
        }
        int start = text.offsetByCodePoints(0, (int) bounds.start());
        int end = text.offsetByCodePoints(0, (int) Math.min(Math.max(bounds.stop(), bounds.start()), length));
        return new Window(text, start, end, bounds.stop() < bounds.start());
    }

    private String part(long args) {
        long word = stack.get(cell(args, 1));
        if (kind.isAscii() && space.isInt(word)) {
            return Character.toString(new ByteSources(operations).oneByte(cell(args, 1)));
        }
        return kind.argument(cell(args, 1), "");
    }

    private long find(long args, boolean last) {
        String part = part(args);
        Window window = window(args);
        if (window == null || window.isInverted()) {
            return -1;
        }
        String visible = window.text().substring(window.start(), window.end());
        int at = last ? visible.lastIndexOf(part) : visible.indexOf(part);
        return at < 0 ? -1 : window.text().codePointCount(0, window.start() + at);
    }

    private long found(long index) {
        if (index < 0) {
            throw valueError(kind.isAscii() ? "subsection not found" : "substring not found");
        }
        return index;
    }

    private long count(long args) {
        String part = part(args);
        Window window = window(args);
        if (window == null || window.isInverted()) {
            return 0;
        }
        String visible = window.text().substring(window.start(), window.end());
        if (part.isEmpty()) {
            return visible.codePointCount(0, visible.length()) + 1;
        }
        long count = 0;
        for (int at = visible.indexOf(part); at >= 0; at = visible.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private boolean matches(long args, boolean atStart) {
        Window window = window(args);
        boolean isVisible = window != null && !window.isInverted();
        String visible = isVisible ? window.text().substring(window.start(), window.end()) : null;
        long word = stack.get(cell(args, 1));
        if (!Value.isReference(word) || !space.isInstance(word, BuiltinClass.TUPLE)) {
            return matches(visible, cell(args, 1), atStart);
        }
        long each = stack.push(Value.UNSET);
        int length = space.tupleLength(word);
        boolean found = false;
        for (int i = 0; i < length && !found; i++) {
            stack.set(each, space.tupleItem(stack.get(cell(args, 1)), i));
            found = matches(visible, each, atStart);
        }
        stack.drop(each);
        return found;
    }

    private boolean matches(String visible, long cell, boolean atStart) {
        if (!kind.is(stack.get(cell))) {
            String method = atStart ? "startswith" : "endswith";
            String type = kind.isAscii() ? "bytes" : "str";
            throw typeError(method + " first arg must be " + type + " or a tuple of " + type
                    + ", not " + space.typeName(cell));
        }
        String part = kind.read(cell);
        return visible != null && (atStart ? visible.startsWith(part) : visible.endsWith(part));
    }

    private long replace(long args) {
        String text = kind.read(args);
        String old = kind.argument(cell(args, 1), "replace() argument 1");
        String fresh = kind.argument(cell(args, 2), "replace() argument 2");
        long most = integer(cell(args, 3), -1);
        if (most < 0) {
            return kind.make(args, text.replace(old, fresh));
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (long done = 0; done < most; done++) {
            int next = text.indexOf(old, old.isEmpty() && done > 0 ? at + 1 : at);
            if (next < 0 || old.isEmpty() && done > text.length()) {
                break;
            }
            out.append(text, at, next).append(fresh);
            at = next + old.length();
        }
        return kind.make(args, out.append(text.substring(at)).toString());
    }

    private record Window(String text, int start, int end, boolean isInverted) {}
}
