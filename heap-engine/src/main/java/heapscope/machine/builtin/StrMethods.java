package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;
import java.util.function.IntPredicate;

/** The constructor of str and the methods that byte strings do not have. */
final class StrMethods extends Definitions {

    private final FieldFormatter formatter;
    private final ByteStrings byteStrings;

    StrMethods(Operations operations, Library library) {
        super(operations, library);
        this.formatter = new FieldFormatter(operations);
        this.byteStrings = new ByteStrings(space);
    }

    void define() {
        library.defineConstructor(BuiltinClass.STR, "/, object=, encoding=, errors=", (args, count) -> construct(args));
        method("format", "*args, **names", (args, count) ->
                space.newStr(formatter.format(space.text(stack.get(args)), cell(args, 1), cell(args, 2))));
        method("format_map", "mapping", (args, count) -> {
            long none = stack.push(space.emptyTuple());
            return space.newStr(formatter.format(space.text(stack.get(args)), none, cell(args, 1)));
        });
        method("encode", "/, encoding=, errors=", (args, count) -> space.newBytes(
                new TextCodec(space).encode(space.text(stack.get(args)), name(cell(args, 1)), errors(cell(args, 2)))));
        method("casefold", "", (args, count) -> {
            String upper = Casing.upper(space.text(stack.get(args)), false);
            return space.newStr(Casing.lower(upper, false));
        });
        method("isdecimal", "", (args, count) -> space.bool(all(args, Character::isDigit)));
        method("isnumeric", "", (args, count) -> space.bool(all(args, c -> Character.isDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER || Character.getType(c) == Character.OTHER_NUMBER)));
        method("isprintable", "", (args, count) ->
                space.bool(space.text(stack.get(args)).codePoints().allMatch(Quoting::isPrintable)));
        method("isidentifier", "", (args, count) -> space.bool(isIdentifier(space.text(stack.get(args)))));
        method("translate", "table", (args, count) -> translate(args));
        library.defineClassMethod(BuiltinClass.STR, "maketrans", "first, second=, third=",
                (args, count) -> makeTable(args));
    }

    private void method(String name, String parameters, Native body) {
        library.define(BuiltinClass.STR, name, parameters, body);
    }

    private String name(long cell) {
        return isGiven(cell) ? text(cell, "the encoding") : "utf-8";
    }

    private String errors(long cell) {
        return isGiven(cell) ? text(cell, "errors") : "strict";
    }

    private long construct(long args) {
        if (!isGiven(cell(args, 1))) {
            return space.newStr("");
        }
        long word = stack.get(cell(args, 1));
        if (isGiven(cell(args, 2)) && byteStrings.isBytes(word)) {
            return space.newStr(
                    new TextCodec(space).decode(byteStrings.toBytes(word), name(cell(args, 2)), errors(cell(args, 3))));
        }
        boolean isExact = Value.isReference(word) && space.layoutOf(word) == Layout.STR;
        return isExact ? word : space.newStr(operations.str(cell(args, 1)));
    }

    private boolean all(long args, IntPredicate each) {
        String text = space.text(stack.get(args));
        return !text.isEmpty() && text.codePoints().allMatch(each);
    }

    private static boolean isIdentifier(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int first = text.codePointAt(0);
        boolean starts = first == '_' || Character.isUnicodeIdentifierStart(first);
        return starts && text.codePoints().allMatch(c -> c == '_' || Character.isUnicodeIdentifierPart(c));
    }

    private long translate(long args) {
        StringBuilder out = new StringBuilder();
        long code = stack.push(Value.UNSET);
        long found = stack.push(Value.UNSET);
        for (int c : space.text(stack.get(args)).codePoints().toArray()) {
            stack.set(code, space.newInt(c));
            stack.set(found, lookUp(cell(args, 1), code));
            long word = stack.get(found);
            if (word == Value.UNSET) {
                out.appendCodePoint(c);
            } else if (space.isStr(word)) {
                out.append(space.text(word));
            } else if (word != space.none()) {
                out.appendCodePoint((int) operations.index(found));
            }
        }
        return space.newStr(out.toString());
    }

    private long lookUp(long table, long code) {
        if (operations.dicts().isDict(stack.get(table))) {
            return operations.dicts().get(table, code);
        }
        return operations.item(table, code);
    }

    private long makeTable(long args) {
        long table = stack.push(operations.dicts().make());
        long key = stack.push(Value.UNSET);
        long value = stack.push(Value.UNSET);
        if (!isGiven(cell(args, 2))) {
            return tableOf(cell(args, 1), table, key, value);
        }
        int[] from = text(cell(args, 1), "maketrans() argument 1").codePoints().toArray();
        int[] to = text(cell(args, 2), "maketrans() argument 2").codePoints().toArray();
        if (from.length != to.length) {
            throw valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length; i++) {
            stack.set(key, space.newInt(from[i]));
            stack.set(value, space.newInt(to[i]));
            operations.dicts().put(table, key, value);
        }
        String removed = isGiven(cell(args, 3)) ? text(cell(args, 3), "maketrans() argument 3") : "";
        for (int c : removed.codePoints().toArray()) {
            stack.set(key, space.newInt(c));
            stack.set(value, space.none());
            operations.dicts().put(table, key, value);
        }
        return stack.get(table);
    }

    private long tableOf(long dict, long table, long key, long value) {
        HashTables tables = operations.tables();
        if (!operations.dicts().isDict(stack.get(dict))) {
            throw typeError("if you give only one argument to maketrans it must be a dict");
        }
        for (long e = tables.next(dict, 0); e >= 0; e = tables.next(dict, e + 1)) {
            stack.set(key, tables.key(dict, e));
            stack.set(value, tables.value(dict, e));
            if (space.isStr(stack.get(key))) {
                stack.set(key, space.newInt(space.text(stack.get(key)).codePointAt(0)));
            }
            operations.dicts().put(table, key, value);
        }
        return stack.get(table);
    }
}
