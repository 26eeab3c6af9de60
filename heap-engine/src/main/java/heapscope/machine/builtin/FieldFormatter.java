package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** {@code str.format}: replaces the fields of a template, {@code {name.attribute[key]!r:specification}}. */
final class FieldFormatter {

    private static final int NUMBERED = -1;
    /** More digits cannot be the number of an argument or of an item. */
    private static final int MOST_DIGITS = 9;

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;

    FieldFormatter(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
    }

    /** The template with its fields replaced by the values of a tuple and of a mapping, in cells. */
    String format(String template, long positional, long named) {
        return new Job(positional, named).fill(template, 2);
    }

    /** One template being filled. */
    private final class Job {

        private final long positional;
        private final long named;
        /** The next field without a number, or {@link #NUMBERED} once a field has one: they do not mix. */
        private int next;

        Job(long positional, long named) {
            this.positional = positional;
            this.named = named;
        }

        String fill(String template, int depth) {
            if (depth < 0) {
                throw error("Max string recursion exceeded");
            }
            StringBuilder out = new StringBuilder();
            int at = 0;
            while (at < template.length()) {
                char c = template.charAt(at++);
                boolean isDouble = at < template.length() && template.charAt(at) == c;
                if (c != '{' && c != '}') {
                    out.append(c);
                } else if (isDouble) {
                    out.append(c);
                    at++;
                } else if (c == '}') {
                    throw error("Single '}' encountered in format string");
                } else {
                    int end = closing(template, at);
                    out.append(field(template.substring(at, end), depth));
                    at = end + 1;
                }
            }
            return out.toString();
        }

        private int closing(String template, int start) {
            int open = 1;
            for (int at = start; at < template.length(); at++) {
                open += template.charAt(at) == '{' ? 1 : template.charAt(at) == '}' ? -1 : 0;
                if (open == 0) {
                    return at;
                }
            }
            throw error(start == template.length()
                    ? "Single '{' encountered in format string"
                    : "expected '}' before end of string");
        }

        private String field(String field, int depth) {
            int nameEnd = nameEnd(field);
            String name = field.substring(0, nameEnd);
            char conversion = 0;
            int at = nameEnd;
            if (at < field.length() && field.charAt(at) == '!') {
                if (at + 1 == field.length()) {
                    throw error("end of string while looking for conversion specifier");
                }
                conversion = field.charAt(at + 1);
                at += 2;
            }
            String specification = at < field.length() ? field.substring(at + 1) : "";
            long value = lookUp(name);
            if (specification.indexOf('{') >= 0) {
                specification = fill(specification, depth - 1);
            }
            String result = convert(value, conversion, specification);
            stack.drop(value);
            return result;
        }

        private int nameEnd(String field) {
            int brackets = 0;
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (brackets == 0 && (c == '!' || c == ':')) {
                    return i;
                }
            }
            return field.length();
        }

        private String convert(long value, char conversion, String specification) {
            if (conversion == 0) {
                return operations.format(value, specification);
            }
            String text = switch (conversion) {
                case 'r' -> operations.repr(value);
                case 's' -> operations.str(value);
                case 'a' -> operations.ascii(value);
                default -> throw error("Unknown conversion specifier " + conversion);
            };
            stack.set(value, space.newStr(text));
            return operations.format(value, specification);
        }

        /** Pushes the value of a field's name. */
        private long lookUp(String name) {
            int end = 0;
            while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
                end++;
            }
            long value = first(name.substring(0, end));
            int at = end;
            while (at < name.length()) {
                if (name.charAt(at) == '.') {
                    int stop = at + 1;
                    while (stop < name.length() && name.charAt(stop) != '.' && name.charAt(stop) != '[') {
                        stop++;
                    }
                    attribute(value, name.substring(at + 1, stop));
                    at = stop;
                } else {
                    int stop = name.indexOf(']', at);
                    if (stop < 0) {
                        throw error("expected '}' before end of string");
                    }
                    item(value, name.substring(at + 1, stop));
                    at = stop + 1;
                }
            }
            return value;
        }

        private long first(String name) {
            boolean isNumber = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
            if (name.isEmpty() || isNumber) {
                int index = isNumber ? numbered(name) : automatic();
                if (index >= space.tupleLength(stack.get(positional))) {
                    throw space.raise(BuiltinClass.INDEX_ERROR,
                            "Replacement index " + index + " out of range for positional args tuple");
                }
                return stack.push(space.tupleItem(stack.get(positional), index));
            }
            long key = stack.push(space.newStr(name));
            stack.set(key, operations.item(named, key));
            return key;
        }

        private int automatic() {
            if (next < 0) {
                throw error("cannot switch from manual field specification to automatic field numbering");
            }
            return next++;
        }

        private int numbered(String name) {
            if (next > 0) {
                throw error("cannot switch from automatic field numbering to manual field specification");
            }
            next = NUMBERED;
            return (int) number(name);
        }

        private long number(String digits) {
            if (digits.length() > MOST_DIGITS) {
                throw error("Too many decimal digits in format string");
            }
            return Long.parseLong(digits);
        }

        private void attribute(long value, String name) {
            if (name.isEmpty()) {
                throw error("Empty attribute in format string");
            }
            long found = space.caller().attribute(stack.get(value), name);
            if (found == Value.UNSET) {
                throw space.raise(BuiltinClass.ATTRIBUTE_ERROR,
                        "'" + space.typeName(value) + "' object has no attribute '" + name + "'");
            }
            stack.set(value, found);
        }

        private void item(long value, String index) {
            if (index.isEmpty()) {
                throw error("Empty attribute in format string");
            }
            boolean isNumber = index.chars().allMatch(c -> c >= '0' && c <= '9');
            long key = stack.push(isNumber ? space.newInt(number(index)) : space.newStr(index));
            stack.set(value, operations.item(value, key));
            stack.drop(key);
        }
    }

    private PythonError error(String message) {
        return space.raise(BuiltinClass.VALUE_ERROR, message);
    }
}
