package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;

/** The constructor and methods of dict. */
final class DictMethods extends Definitions {

    private final Dicts dicts;
    private final HashTables tables;

    DictMethods(Operations operations, Library library) {
        super(operations, library);
        this.dicts = operations.dicts();
        this.tables = operations.tables();
    }

    void define() {
        library.defineConstructor(BuiltinClass.DICT, "mapping=, /, **names", (args, count) -> construct(args));
        library.defineClassMethod(BuiltinClass.DICT, "fromkeys", "iterable, value=", (args, count) -> fromKeys(args));
        dict("__init__", "mapping=, /, **names", (args, count) -> update(args));
        dict("get", "key, default=", (args, count) -> {
            long value = dicts.get(args, cell(args, 1));
            return value != Value.UNSET ? value : orNone(cell(args, 2));
        });
        dict("setdefault", "key, default=", (args, count) -> setDefaultOf(args));
        dict("pop", "key, default=", (args, count) -> pop(args));
        dict("popitem", "", (args, count) -> popItem(args));
        dict("update", "mapping=, /, **names", (args, count) -> update(args));
        dict("clear", "", (args, count) -> {
            tables.clear(args);
            return space.none();
        });
        dict("copy", "", (args, count) -> dicts.copy(args));
        dict("keys", "", (args, count) -> DictViewBehavior.make(space, IteratorKind.DICT_KEYS, args));
        dict("values", "", (args, count) -> DictViewBehavior.make(space, IteratorKind.DICT_VALUES, args));
        dict("items", "", (args, count) -> DictViewBehavior.make(space, IteratorKind.DICT_ITEMS, args));
        library.define(BuiltinClass.DICT_VIEW, "isdisjoint", "other",
                (args, count) -> space.bool(new SetRelations(operations).areDisjoint(args, cell(args, 1))));
    }

    private void dict(String name, String parameters, Native body) {
        library.define(BuiltinClass.DICT, name, parameters, body);
    }

    private long orNone(long cell) {
        return isGiven(cell) ? stack.get(cell) : space.none();
    }

    private long construct(long args) {
        long dict = stack.push(dicts.make());
        if (isGiven(cell(args, 1))) {
            dicts.update(dict, cell(args, 1));
        }
        dicts.update(dict, cell(args, 2));
        return stack.pop();
    }

    private long update(long args) {
        if (isGiven(cell(args, 1))) {
            dicts.update(args, cell(args, 1));
        }
        dicts.update(args, cell(args, 2));
        return space.none();
    }

    private long fromKeys(long args) {
        setDefault(cell(args, 2), space.none());
        long dict = stack.push(dicts.make());
        long iterator = stack.push(operations.iterator(cell(args, 1)));
        long key = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(key, each);
            dicts.put(dict, key, cell(args, 2));
        }
        stack.drop(iterator);
        return stack.pop();
    }

    private long setDefaultOf(long args) {
        long value = dicts.get(args, cell(args, 1));
        if (value != Value.UNSET) {
            return value;
        }
        setDefault(cell(args, 2), space.none());
        dicts.put(args, cell(args, 1), cell(args, 2));
        return stack.get(cell(args, 2));
    }

    private long pop(long args) {
        long value = dicts.remove(args, cell(args, 1));
        if (value != Value.UNSET) {
            return value;
        }
        if (!isGiven(cell(args, 2))) {
            throw dicts.missing(cell(args, 1));
        }
        return stack.get(cell(args, 2));
    }

    private long popItem(long args) {
        long entry = tables.previous(args, Long.MAX_VALUE);
        if (entry < 0) {
            throw space.raise(BuiltinClass.KEY_ERROR, "popitem(): dictionary is empty");
        }
        long pair = stack.push(tables.key(args, entry));
        stack.push(tables.value(args, entry));
        tables.remove(args, entry);
        long result = space.newTuple(pair, 2);
        stack.drop(pair);
        return result;
    }
}
