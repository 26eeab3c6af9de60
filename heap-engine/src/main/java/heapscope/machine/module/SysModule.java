package heapscope.machine.module;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ListStrategy;
import heapscope.machine.value.Native;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.object.TypeDescriptor;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** The module sys. It says of itself that it is a PyPy, whose collector it has. */
final class SysModule {

    private static final String NAME = "sys";
    private static final int STREAM_KIND = 4;
    private static final int NAMES_KIND = 5;
    private static final String VERSION = "3.9.16 (Heapscope's simulated machine)";

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final IntSupplier recursionLimit;
    private final IntConsumer setRecursionLimit;

    SysModule(ModuleContext context, IntSupplier recursionLimit, IntConsumer setRecursionLimit) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.recursionLimit = recursionLimit;
        this.setRecursionLimit = setRecursionLimit;
    }

    void install(RecordBehavior records) {
        context.library().defineModule(NAME);
        constant("version", space.prebuiltStr(VERSION));
        constant("platform", space.prebuiltStr("linux"));
        constant("byteorder", space.prebuiltStr("little"));
        constant("executable", space.prebuiltStr("heapscope"));
        constant("version_info", prebuiltTuple(3, 9, 16));
        constant("argv", prebuiltArguments());
        constant("maxsize", prebuiltInt(Long.MAX_VALUE));
        streams(records);
        names(records);
        define("exit", "status=", (args, count) -> exit(args));
        define("getrecursionlimit", "", (args, count) -> space.newInt(recursionLimit.getAsInt()));
        define("setrecursionlimit", "limit", (args, count) -> limit(args));
        define("getsizeof", "object, default=", (args, count) -> size(args));
        define("intern", "string", (args, count) -> stack.get(args));
        define("exc_info", "", (args, count) -> handled());
    }

    private void define(String name, String parameters, Native body) {
        context.library().defineFunction(NAME, name, parameters, body);
    }

    private void constant(String name, long value) {
        context.library().defineConstant(NAME, name, value);
    }

    private long prebuiltInt(long value) {
        long box = space.heap().allocatePrebuilt(Layout.INT, 0);
        space.setRaw(box, Layout.INT_VALUE, value);
        return box;
    }

    private long prebuiltTuple(long... values) {
        long items = space.heap().allocatePrebuilt(Layout.REFS, values.length);
        for (int i = 0; i < values.length; i++) {
            space.setRaw(items, Layout.ARRAY_ITEMS + i * 8, prebuiltInt(values[i]));
        }
        long tuple = space.heap().allocatePrebuilt(Layout.TUPLE, 0);
        space.setRaw(tuple, Layout.TUPLE_ITEMS, items);
        return tuple;
    }

    private long prebuiltArguments() {
        long items = space.heap().allocatePrebuilt(Layout.REFS, 1);
        space.setRaw(items, Layout.ARRAY_ITEMS, space.prebuiltStr("workload.py"));
        long header = space.heap().allocatePrebuilt(Layout.LIST_HEADER, 0);
        space.setRaw(header, Layout.LIST_LENGTH, 1);
        space.setRaw(header, Layout.LIST_ITEMS, items);
        long list = space.heap().allocatePrebuilt(Layout.LIST, 0);
        space.setRaw(list, Layout.LIST_STRATEGY, ListStrategy.OBJECTS.ordinal());
        space.setRaw(list, Layout.LIST_STORAGE, header);
        return list;
    }

    private void streams(RecordBehavior records) {
        long write = context.library().prebuilt("stream", "write", "self, text", (args, count) -> write(args));
        long flush = context.library().prebuilt("stream", "flush", "self", (args, count) -> space.none());
        records.define(STREAM_KIND, new NamedValues(space, "TextIOWrapper", List.of("write", "flush"), List.of(write, flush)));
        constant("stdout", stream(1));
        constant("stderr", stream(2));
    }

    private long stream(int descriptor) {
        long record = space.heap().allocatePrebuilt(Layout.RECORD, 0);
        space.setRaw(record, Layout.RECORD_KIND, STREAM_KIND);
        space.setRaw(record, Layout.RECORD_WORD, descriptor);
        return record;
    }

    private long write(long args) {
        if (!space.isStr(stack.get(args + 8))) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "write() argument must be str, not " + space.typeName(args + 8));
        }
        String text = space.text(stack.get(args + 8));
        if (space.field(stack.get(args), Layout.RECORD_WORD) == 2) {
            context.console().complain(text);
        } else {
            context.console().print(text);
        }
        return space.newInt(text.codePointCount(0, text.length()));
    }

    private void names(RecordBehavior records) {
        long implementation = space.heap().allocatePrebuilt(Layout.RECORD, 0);
        space.setRaw(implementation, Layout.RECORD_KIND, NAMES_KIND);
        records.define(NAMES_KIND, new NamedValues(
                space, "namespace", List.of("name"), List.of(space.prebuiltStr("pypy"))));
        constant("implementation", implementation);
    }

    private long exit(long args) {
        long status = stack.get(args);
        if (status == Value.UNSET || status == space.none()) {
            throw space.raise(BuiltinClass.SYSTEM_EXIT);
        }
        throw space.raiseValue(BuiltinClass.SYSTEM_EXIT, args);
    }

    private long limit(long args) {
        long limit = context.operations().index(args);
        if (limit < 1 || limit > 1_000_000) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "recursion limit must be greater or equal than 1");
        }
        setRecursionLimit.accept((int) limit);
        return space.none();
    }

    private long size(long args) {
        long word = stack.get(args);
        if (!Value.isReference(word)) {
            return space.newInt(2 * TypeDescriptor.HEADER);
        }
        TypeDescriptor type = space.heap().types().get(space.heap().typeOf(word));
        return space.newInt(type.totalSize(type.isVarSized() ? space.heap().lengthOf(word) : 0));
    }

    private long handled() {
        long exception = stack.get(space.statics().handledException());
        long first = stack.top();
        if (exception == Value.UNSET || exception == space.none()) {
            for (int i = 0; i < 3; i++) {
                stack.push(space.none());
            }
        } else {
            stack.push(space.statics().classObject(space.classOf(exception)));
            stack.push(exception);
            stack.push(space.none());
        }
        long result = space.newTuple(first, 3);
        stack.drop(first);
        return result;
    }
}
