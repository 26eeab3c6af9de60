package heapscope.machine;

import heapscope.machine.builtin.Operations;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions that build containers and strings or take them apart. */
final class ContainerOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Operations operations;
    private final Containers containers;

    ContainerOperations(Parts parts) {
        this.space = parts.space();
        this.stack = space.stack();
        this.operations = parts.operations();
        this.containers = parts.containers();
    }

    private void replace(long cell, long result) {
        stack.set(cell, result);
        stack.setTop(cell + 8);
    }

    private long operand(int depth) {
        return stack.top() - depth * 8L;
    }

    void slice(int count) {
        long first = operand(count);
        for (int i = 0; i < count; i++) {
            stack.set(first + i * 8L, space.box(stack.get(first + i * 8L)));
        }
        long slice = space.allocate(Layout.SLICE);
        space.setRaw(slice, Layout.SLICE_START, stack.get(first));
        space.setRaw(slice, Layout.SLICE_STOP, stack.get(first + 8));
        space.setRaw(slice, Layout.SLICE_STEP, count == 3 ? stack.get(first + 16) : space.none());
        replace(first, space.made(slice));
    }

    void tuple(int count) {
        long first = operand(count);
        if (count == 2) {
            space.temporaries().array(2);
        }
        replace(first, space.newTuple(first, count));
    }

    void list(int count) {
        long first = operand(count);
        if (!space.virtuals()) {
            listTemporaries(first, count);
        }
        replace(first, containers.list(first, count));
    }

    /** The operands are in a list first, which becomes the storage if it is one of objects. */
    private void listTemporaries(long first, int count) {
        int layout = count == 0 ? Layout.INT : space.layoutOf(stack.get(first));
        boolean raw = layout == Layout.INT || layout == Layout.FLOAT;
        for (int i = 1; i < count && raw; i++) {
            raw = space.layoutOf(stack.get(first + i * 8L)) == layout;
        }
        if (raw) {
            space.temporaries().list(count);
        }
    }

    void set(int count) {
        long first = operand(count);
        long set = stack.push(containers.set());
        for (int i = 0; i < count; i++) {
            containers.add(set, first + i * 8L);
        }
        replace(first, stack.get(set));
    }

    void map(int count) {
        long first = operand(count * 2);
        long dict = stack.push(containers.dict());
        for (int i = 0; i < count; i++) {
            containers.put(dict, first + i * 16L, first + i * 16L + 8);
        }
        replace(first, stack.get(dict));
    }

    void string(int count) {
        long first = operand(count);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(space.text(stack.get(first + i * 8L)));
        }
        replace(first, space.newStr(text.toString()));
    }

    void listAppend(int depth) {
        long value = operand(1);
        containers.append(value - depth * 8L, value);
        stack.setTop(value);
    }

    void setAdd(int depth) {
        long value = operand(1);
        containers.add(value - depth * 8L, value);
        stack.setTop(value);
    }

    void mapAdd(int depth) {
        long key = operand(2);
        containers.put(key - depth * 8L, key, key + 8);
        stack.setTop(key);
    }

    void listExtend(int depth) {
        long iterable = operand(1);
        containers.extend(iterable - depth * 8L, iterable);
        stack.setTop(iterable);
    }

    void setUpdate(int depth) {
        long iterable = operand(1);
        containers.addAll(iterable - depth * 8L, iterable);
        stack.setTop(iterable);
    }

    void dictUpdate(int depth) {
        long mapping = operand(1);
        if (!isMapping(mapping)) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "'" + space.typeName(mapping) + "' object is not a mapping");
        }
        containers.update(mapping - depth * 8L, mapping);
        stack.setTop(mapping);
    }

    /** Keywords of a call: each may be given once and must be a string. */
    void dictMerge(int depth) {
        long mapping = operand(1);
        long dict = mapping - depth * 8L;
        if (!isMapping(mapping)) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "argument after ** must be a mapping, not " + space.typeName(mapping));
        }
        long plain = stack.push(containers.dict());
        containers.update(plain, mapping);
        long keys = stack.push(containers.keys(plain));
        long key = stack.push(Value.UNSET);
        for (int i = 0; i < containers.length(keys); i++) {
            stack.set(key, containers.item(keys, i));
            if (!space.isStr(stack.get(key))) {
                throw space.raise(BuiltinClass.TYPE_ERROR, "keywords must be strings");
            }
            if (containers.get(dict, key) != Value.UNSET) {
                throw space.raise(BuiltinClass.TYPE_ERROR,
                        "got multiple values for keyword argument '" + space.text(stack.get(key)) + "'");
            }
        }
        containers.update(dict, plain);
        stack.setTop(mapping);
    }

    private boolean isMapping(long cell) {
        return space.isInstance(stack.get(cell), BuiltinClass.DICT)
                || space.caller().hasMethod(stack.get(cell), "keys");
    }

    void listToTuple() {
        long list = operand(1);
        replace(list, containers.tuple(list));
    }

    void format(int how) {
        long value = operand((how & 4) != 0 ? 2 : 1);
        String specification = (how & 4) != 0 ? space.text(stack.get(value + 8)) : "";
        String text = switch (how & 3) {
            case 1 -> formatted(operations.str(value), specification);
            case 2 -> formatted(operations.repr(value), specification);
            case 3 -> formatted(operations.ascii(value), specification);
            default -> operations.format(value, specification);
        };
        replace(value, space.newStr(text));
    }

    private String formatted(String text, String specification) {
        if (specification.isEmpty()) {
            return text;
        }
        long cell = stack.push(space.newStr(text));
        String result = operations.format(cell, specification);
        stack.drop(cell);
        return result;
    }

    void unpack(int count) {
        long cell = operand(1);
        long word = stack.get(cell);
        if (space.isInstance(word, BuiltinClass.TUPLE) && space.tupleLength(word) == count) {
            long tuple = cell + count * 8L;
            stack.setTop(tuple + 8);
            for (long each = cell; each < tuple; each += 8) {
                stack.set(each, Value.UNSET);
            }
            stack.set(tuple, word);
            if (count == 2 && space.layoutOf(word) != Layout.TUPLE && space.layoutOf(word) != Layout.TUPLE_INSTANCE) {
                space.temporaries().array(2);
            }
            for (int i = 0; i < count; i++) {
                stack.set(cell + (count - 1 - i) * 8L, space.tupleItem(stack.get(tuple), i));
            }
            stack.setTop(tuple);
            return;
        }
        unpackIterable(cell, count);
    }

    private void unpackIterable(long cell, int count) {
        long list = listOf(cell);
        int length = containers.length(list);
        if (length != count) {
            throw wrongLength(length, count);
        }
        spread(cell, list, 0, count);
        stack.setTop(cell + count * 8L);
    }

    private PythonError wrongLength(int length, int count) {
        return space.raise(BuiltinClass.VALUE_ERROR, length > count
                ? "too many values to unpack (expected " + count + ")"
                : "not enough values to unpack (expected " + count + ", got " + length + ")");
    }

    /** Pushes a list of the values of the iterable in a cell. */
    private long listOf(long cell) {
        try {
            return stack.push(containers.listOf(cell));
        } catch (PythonError error) {
            throw notIterable(cell, error);
        }
    }

    private PythonError notIterable(long cell, PythonError error) {
        boolean iterable = space.behaviorOf(stack.get(cell)) != null
                && space.layoutOf(stack.get(cell)) > Layout.FLOAT;
        if (iterable) {
            return error;
        }
        return space.raise(BuiltinClass.TYPE_ERROR, "cannot unpack non-iterable " + space.typeName(cell) + " object");
    }

    /** Puts items of a list into the cells from one on, the first into the last. */
    private void spread(long cell, long list, int from, int count) {
        long keep = list;
        if (cell + count * 8L > list) {
            keep = cell + count * 8L;
            long word = stack.get(list);
            for (long each = list; each < keep; each += 8) {
                stack.set(each, Value.UNSET);
            }
            stack.set(keep, word);
            stack.setTop(keep + 8);
        }
        for (int i = 0; i < count; i++) {
            long item = containers.item(keep, from + i);
            stack.set(cell + (count - 1 - i) * 8L, item);
        }
    }

    void unpackStarred(int argument) {
        int before = argument & 0xfff;
        int after = argument >>> 12;
        long cell = operand(1);
        long list = listOf(cell);
        int length = containers.length(list);
        if (length < before + after) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "not enough values to unpack (expected at least "
                    + (before + after) + ", got " + length + ")");
        }
        int middle = length - before - after;
        long items = stack.top();
        for (int i = 0; i < length; i++) {
            stack.push(containers.item(list, i));
        }
        long starred = stack.push(containers.list(items + before * 8L, middle));
        long results = stack.top();
        for (int i = after - 1; i >= 0; i--) {
            stack.push(stack.get(items + (before + middle + i) * 8L));
        }
        stack.push(stack.get(starred));
        for (int i = before - 1; i >= 0; i--) {
            stack.push(stack.get(items + i * 8L));
        }
        int count = before + after + 1;
        space.memory().copyWords(results, cell, count);
        stack.setTop(cell + count * 8L);
    }
}
