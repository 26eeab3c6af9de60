package heapscope.machine.module;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Native;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The module os over the simulated {@link Kernel}. A system call works on a {@link CallBuffer}.
 */
final class OsModule {

    private static final String NAME = "os";
    private static final int PATH_KIND = 6;
    private static final int O_WRONLY = 1;
    private static final int O_CREAT = 64;
    private static final int O_TRUNC = 512;
    private static final int O_APPEND = 1024;
    private static final int PROCESS_ID = 4242;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final Kernel kernel;
    private final SystemErrors errors;
    private final CallBuffer buffer;

    OsModule(ModuleContext context, Kernel kernel) {
        this.context = context;
        this.kernel = kernel;
        this.space = context.space();
        this.stack = space.stack();
        this.errors = new SystemErrors(space);
        this.buffer = new CallBuffer(space);
        context.library().keep(kernel);
    }

    void install(RecordBehavior records) {
        context.library().defineModule(NAME);
        constant("O_RDONLY", space.prebuiltInt(0));
        constant("O_WRONLY", space.prebuiltInt(O_WRONLY));
        constant("O_RDWR", space.prebuiltInt(2));
        constant("O_CREAT", space.prebuiltInt(O_CREAT));
        constant("O_TRUNC", space.prebuiltInt(O_TRUNC));
        constant("O_APPEND", space.prebuiltInt(O_APPEND));
        constant("sep", space.prebuiltStr("/"));
        constant("linesep", space.prebuiltStr("\n"));
        constant("name", space.prebuiltStr("posix"));
        define("getpid", "", (args, count) -> space.newInt(PROCESS_ID));
        define("pipe", "", (args, count) -> pipe());
        define("open", "path, flags, mode=", (args, count) -> open(args));
        define("close", "fd", (args, count) -> close(args));
        define("write", "fd, data", (args, count) -> write(args));
        define("read", "fd, n", (args, count) -> read(args));
        define("remove", "path", (args, count) -> remove(args));
        define("unlink", "path", (args, count) -> remove(args));
        paths(records);
        new FileObjects(context, kernel).install(records);
    }

    private void define(String name, String parameters, Native body) {
        context.library().defineFunction(NAME, name, parameters, body);
    }

    private void constant(String name, long value) {
        context.library().defineConstant(NAME, name, value);
    }

    private void paths(RecordBehavior records) {
        long exists = context.library().prebuilt("path", "exists", "self, path",
                (args, count) -> space.bool(kernel.exists(text(args + 8))));
        long base = context.library().prebuilt("path", "basename", "self, path", (args, count) -> {
            String path = text(args + 8);
            return space.newStr(path.substring(path.lastIndexOf('/') + 1));
        });
        long join = context.library().prebuilt("path", "join", "self, path, *more", (args, count) -> join(args));
        records.define(PATH_KIND, new NamedValues(
                space, "module", List.of("exists", "isfile", "basename", "join"), List.of(exists, exists, base, join)));
        long record = space.heap().allocatePrebuilt(Layout.RECORD, 0);
        space.setRaw(record, Layout.RECORD_KIND, PATH_KIND);
        constant("path", record);
    }

    private long join(long args) {
        String path = text(args + 8);
        for (int i = 0; i < space.tupleLength(stack.get(args + 16)); i++) {
            String part = space.text(space.tupleItem(stack.get(args + 16), i));
            boolean absolute = part.startsWith("/");
            path = absolute ? part : path.isEmpty() || path.endsWith("/") ? path + part : path + "/" + part;
        }
        return space.newStr(path);
    }

    private String text(long cell) {
        if (!space.isStr(stack.get(cell))) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "expected str, not " + space.typeName(cell));
        }
        return space.text(stack.get(cell));
    }

    private long pipe() {
        int[] ends = kernel.pipe();
        long first = stack.push(space.newInt(ends[0]));
        stack.push(space.newInt(ends[1]));
        long result = space.newTuple(first, 2);
        stack.drop(first);
        return result;
    }

    private long open(long args) {
        String path = text(args);
        long flags = context.operations().index(args + 8);
        return kernel.open(path, (flags & O_CREAT) != 0, (flags & O_TRUNC) != 0, (flags & O_APPEND) != 0)
                .map(space::newInt)
                .orElseThrow(() -> errors.noFile(path));
    }

    private int descriptor(long cell, boolean toWrite) {
        int number = (int) context.operations().index(cell);
        Kernel.Kind kind = kernel.descriptor(number).map(Kernel.Descriptor::kind).orElse(null);
        boolean fits = kind != null && kind != (toWrite ? Kernel.Kind.PIPE_READ : Kernel.Kind.PIPE_WRITE);
        if (!fits) {
            throw errors.badDescriptor();
        }
        return number;
    }

    private long close(long args) {
        if (!kernel.close((int) context.operations().index(args))) {
            throw errors.badDescriptor();
        }
        return space.none();
    }

    private long write(long args) {
        int number = descriptor(args, true);
        byte[] bytes = buffer.contents(args + 8);
        if (kernel.descriptor(number).orElseThrow().kind() == Kernel.Kind.TERMINAL) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (number == 2) {
                context.console().complain(text);
            } else {
                context.console().print(text);
            }
            return space.newInt(bytes.length);
        }
        int written = kernel.write(number, bytes);
        if (written < 0) {
            throw errors.error(BuiltinClass.BROKEN_PIPE_ERROR, 32, "Broken pipe");
        }
        if (written == 0 && bytes.length > 0) {
            throw errors.error(BuiltinClass.BLOCKING_IO_ERROR, 11,
                    "the pipe is full and no other thread could read from it");
        }
        return space.newInt(written);
    }

    private long read(long args) {
        int number = descriptor(args, false);
        long wanted = context.operations().index(args + 8);
        if (wanted < 0) {
            throw errors.error(BuiltinClass.OS_ERROR, 22, "Invalid argument");
        }
        Kernel.Descriptor from = kernel.descriptor(number).orElseThrow();
        boolean waitsForever = from.kind() == Kernel.Kind.PIPE_READ
                && kernel.waiting(from.pipe()) == 0
                && kernel.hasEnd(from.pipe(), Kernel.Kind.PIPE_WRITE);
        if (waitsForever) {
            throw errors.error(BuiltinClass.BLOCKING_IO_ERROR, 11,
                    "the pipe is empty and no other thread could write to it");
        }
        return buffer.filled(wanted, room -> kernel.read(number, room));
    }

    private long remove(long args) {
        String path = text(args);
        if (!kernel.remove(path)) {
            throw errors.noFile(path);
        }
        return space.none();
    }
}
