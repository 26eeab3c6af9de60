package heapscope.machine.module;

import heapscope.machine.builtin.ByteStrings;
import heapscope.machine.builtin.Definitions;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The files that the built-in function open answers, over the simulated {@link Kernel}: text in UTF-8 or bytes, without
 * a buffer. A file is a record with its descriptor and its mode.
 */
final class FileObjects extends Definitions implements RecordBehavior.Kind {

    private static final int FILE_KIND = 7;
    private static final int CLOSED = -1;
    private static final int BINARY = 1;
    private static final int READABLE = 2;
    private static final int WRITABLE = 4;

    private final Kernel kernel;
    private final SystemErrors errors;
    private final ByteStrings byteStrings;
    private final List<String> names = new ArrayList<>();
    private final List<Long> methods = new ArrayList<>();
    private NamedValues bound;

    FileObjects(ModuleContext context, Kernel kernel) {
        super(context.operations(), context.library());
        this.kernel = kernel;
        this.errors = new SystemErrors(space);
        this.byteStrings = new ByteStrings(space);
    }

    void install(RecordBehavior records) {
        method("read", "size=", (args, count) -> read(args));
        method("readline", "", (args, count) -> content(args, line(args)));
        method("readlines", "", (args, count) -> lines(args));
        method("write", "data", (args, count) -> write(args, cell(args, 1)));
        method("writelines", "lines", (args, count) -> writeLines(args));
        method("seek", "offset, whence=", (args, count) -> seek(args));
        method("tell", "", (args, count) -> space.newInt(kernel.position(descriptor(args, 0))));
        method("flush", "", (args, count) -> space.none());
        method("close", "", (args, count) -> close(args));
        method("fileno", "", (args, count) -> space.newInt(descriptor(args, 0)));
        bound = new NamedValues(space, "file", names, methods);
        records.define(FILE_KIND, this);
        library.define(BuiltinClass.RECORD, "__enter__", "", (args, count) -> stack.get(args));
        library.define(BuiltinClass.RECORD, "__exit__", "type, value, traceback", (args, count) -> close(args));
        library.defineFunction("open", "/, file, mode=, buffering=, encoding=, errors=, newline=",
                (args, count) -> open(args));
    }

    private void method(String name, String parameters, Native body) {
        names.add(name);
        methods.add(library.prebuilt("file", name, parameters.isEmpty() ? "self" : "self, " + parameters, body));
    }

    private long open(long args) {
        String path = text(args, "the path");
        String mode = isGiven(cell(args, 1)) ? text(cell(args, 1), "open() argument 'mode'") : "r";
        if (!mode.matches("[rwax]b?t?\\+?b?|[rwax]tb?")) {
            throw valueError("invalid mode: '" + mode + "'");
        }
        char kind = mode.charAt(0);
        if (kind == 'x' && kernel.exists(path)) {
            throw errors.error(BuiltinClass.OS_ERROR, 17, "File exists");
        }
        int descriptor = kernel.open(path, kind != 'r', kind == 'w', kind == 'a')
                .orElseThrow(() -> errors.noFile(path));
        int flags = (mode.indexOf('b') >= 0 ? BINARY : 0)
                | (kind == 'r' || mode.indexOf('+') >= 0 ? READABLE : 0)
                | (kind != 'r' || mode.indexOf('+') >= 0 ? WRITABLE : 0);
        long modeCell = stack.push(space.newStr(mode));
        long file = space.allocate(Layout.RECORD);
        space.setRaw(file, Layout.RECORD_KIND, FILE_KIND);
        space.setRaw(file, Layout.RECORD_WORD, descriptor);
        space.setRaw(file, Layout.RECORD_WORD2, flags);
        space.setRaw(file, Layout.RECORD_FIRST, stack.get(args));
        space.setRaw(file, Layout.RECORD_SECOND, stack.get(modeCell));
        stack.drop(modeCell);
        return space.made(file);
    }

    private int flags(long file) {
        return (int) space.field(stack.get(file), Layout.RECORD_WORD2);
    }

    private boolean isBinary(long file) {
        return (flags(file) & BINARY) != 0;
    }

    /** The descriptor of a file that is open, and for what is needed. */
    private int descriptor(long file, int needed) {
        int number = (int) space.field(stack.get(file), Layout.RECORD_WORD);
        if (number == CLOSED) {
            throw valueError("I/O operation on closed file.");
        }
        if ((flags(file) & needed) != needed) {
            throw space.raise(BuiltinClass.OS_ERROR, needed == READABLE ? "not readable" : "not writable");
        }
        return number;
    }

    private long content(long file, byte[] bytes) {
        return isBinary(file) ? space.newBytes(bytes) : space.newStr(new String(bytes, StandardCharsets.UTF_8));
    }

    private long read(long args) {
        int number = descriptor(args, READABLE);
        long size = isSome(cell(args, 1)) ? operations.index(cell(args, 1)) : -1;
        int left = Math.max(0, kernel.size(number) - kernel.position(number));
        if (isBinary(args) || size < 0) {
            return content(args, kernel.read(number, size < 0 ? left : (int) Math.min(size, left)));
        }
        int start = kernel.position(number);
        String rest = new String(kernel.read(number, left), StandardCharsets.UTF_8);
        int end = rest.offsetByCodePoints(0, (int) Math.min(size, rest.codePointCount(0, rest.length())));
        byte[] taken = rest.substring(0, end).getBytes(StandardCharsets.UTF_8);
        kernel.seek(number, start + taken.length);
        return content(args, taken);
    }

    /** The bytes up to the next end of a line, with it. */
    private byte[] line(long file) {
        int number = descriptor(file, READABLE);
        int start = kernel.position(number);
        byte[] rest = kernel.read(number, Math.max(0, kernel.size(number) - start));
        int end = 0;
        while (end < rest.length && rest[end] != '\n') {
            end++;
        }
        int length = Math.min(end + 1, rest.length);
        kernel.seek(number, start + length);
        return Arrays.copyOf(rest, length);
    }

    private long lines(long args) {
        long list = stack.push(operations.lists().newList());
        long each = stack.push(Value.UNSET);
        for (byte[] line = line(args); line.length > 0; line = line(args)) {
            stack.set(each, content(args, line));
            operations.lists().append(list, each);
        }
        stack.drop(each);
        return stack.pop();
    }

    private long write(long file, long data) {
        int number = descriptor(file, WRITABLE);
        long word = stack.get(data);
        if (isBinary(file) ? !byteStrings.isBytes(word) : !space.isStr(word)) {
            throw typeError(isBinary(file)
                    ? "a bytes-like object is required, not '" + space.typeName(data) + "'"
                    : "write() argument must be str, not " + space.typeName(data));
        }
        if (isBinary(file)) {
            byte[] bytes = byteStrings.toBytes(word);
            kernel.write(number, bytes);
            return space.newInt(bytes.length);
        }
        String text = space.text(word);
        kernel.write(number, text.getBytes(StandardCharsets.UTF_8));
        return space.newInt(text.codePointCount(0, text.length()));
    }

    private long writeLines(long args) {
        long iterator = stack.push(operations.iterator(cell(args, 1)));
        long line = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(line, each);
            write(args, line);
        }
        stack.drop(iterator);
        return space.none();
    }

    private long seek(long args) {
        int number = descriptor(args, 0);
        long whence = integer(cell(args, 2), 0);
        long from = whence == 0 ? 0 : whence == 1 ? kernel.position(number) : kernel.size(number);
        long position = from + operations.index(cell(args, 1));
        if (position < 0 || position > Integer.MAX_VALUE) {
            throw valueError("negative seek position " + position);
        }
        kernel.seek(number, (int) position);
        return space.newInt(position);
    }

    private long close(long args) {
        long number = space.field(stack.get(args), Layout.RECORD_WORD);
        if (number != CLOSED) {
            kernel.close((int) number);
            space.setRaw(stack.get(args), Layout.RECORD_WORD, CLOSED);
        }
        return space.none();
    }

    // --- files as records

    @Override
    public String name() {
        return "file";
    }

    @Override
    public long attribute(long cell, String attribute) {
        return switch (attribute) {
            case "closed" -> space.bool(space.field(stack.get(cell), Layout.RECORD_WORD) == CLOSED);
            case "name" -> space.field(stack.get(cell), Layout.RECORD_FIRST);
            case "mode" -> space.field(stack.get(cell), Layout.RECORD_SECOND);
            default -> bound.attribute(cell, attribute);
        };
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public long next(long cell) {
        byte[] line = line(cell);
        return line.length == 0 ? Value.UNSET : content(cell, line);
    }
}
