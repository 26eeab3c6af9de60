package heapscope.machine;

import heapscope.language.BinaryOperator;
import heapscope.language.Code;
import heapscope.language.Comparison;
import heapscope.language.Constant;
import heapscope.language.Op;
import heapscope.language.Program;
import heapscope.machine.value.BigDigits;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the code units of a program ready to run: prebuilt constants and names, cells of globals, faster
 * instructions.
 */
final class Linker {

    private final ObjectSpace space;
    private final Library library;
    private final Map<String, Long> strings = new HashMap<>();
    private final List<LinkedCode> codes = new ArrayList<>();
    private Globals globals;
    private int firstCode;
    private String fileName;
    private String[] source;
    private boolean sealed;
    /** Whether statements are no events: in the modules that belong to the language and not to the workload. */
    private boolean quiet;

    Linker(ObjectSpace space, Library library) {
        this.space = space;
        this.library = library;
    }

    /** Links a program behind those before; answers its module's code. */
    LinkedCode link(Program program, Globals ofProgram, boolean isLibrary) {
        globals = ofProgram;
        firstCode = codes.size();
        fileName = program.fileName();
        source = program.source().split("\n", -1);
        quiet = isLibrary;
        for (Code code : program.codes()) {
            codes.add(link(code));
        }
        return codes.get(firstCode);
    }

    /** All code units linked so far by number. */
    LinkedCode[] codes() {
        return codes.toArray(LinkedCode[]::new);
    }

    private LinkedCode link(Code code) {
        int count = code.names().size();
        long[] words = new long[count];
        long[] cells = new long[count];
        long[] builtins = new long[count];
        for (int i = 0; i < count; i++) {
            String name = code.names().get(i);
            words[i] = string(name);
            cells[i] = globals.cell(name);
            builtins[i] = library.builtinCell(name);
        }
        long[] constants = new long[code.constants().size()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = constant(code.constants().get(i));
        }
        int[] statements = statements(code);
        int[] instructions = space.virtuals() ? new PeepholeFusion(specialised(statements)).fuse() : statements;
        LinkedCode.Links links = new LinkedCode.Links(
                firstCode, fileName, source, globals, words, cells, builtins, constants);
        return new LinkedCode(code, instructions, space.virtuals(), links);
    }

    /** From now on nothing is prebuilt: the program starts. */
    void seal() {
        sealed = true;
    }

    /** A string: the prebuilt one of that text if there is one. May allocate. */
    long string(String text) {
        Long known = strings.get(text);
        if (known != null) {
            return known;
        }
        if (sealed) {
            return space.newStr(text);
        }
        long made = space.prebuiltStr(text);
        strings.put(text, made);
        return made;
    }

    private long constant(Constant constant) {
        return switch (constant) {
            case Constant.NoneValue _ -> space.none();
            case Constant.BoolValue bool -> space.bool(bool.value());
            case Constant.EllipsisValue _ -> space.ellipsis();
            case Constant.IntValue number -> integer(number.value());
            case Constant.FloatValue number -> space.prebuiltFloat(number.value());
            case Constant.StrValue text -> string(text.value());
            case Constant.BytesValue bytes -> space.prebuiltBytes(toArray(bytes.value()));
            case Constant.TupleValue tuple -> tuple(tuple.items());
            case Constant.CodeValue _ -> Value.UNSET;
        };
    }

    private static byte[] toArray(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
    }

    private long integer(BigInteger value) {
        if (value.bitLength() < 64) {
            return space.prebuiltInt(value.longValue());
        }
        long[] digits = BigDigits.of(value);
        long array = space.heap().allocatePrebuilt(Layout.WORDS, digits.length * (BigDigits.BYTES / 8L));
        space.storeDigits(array, digits);
        long big = space.heap().allocatePrebuilt(Layout.BIGINT, 0);
        space.setRaw(big, Layout.BIGINT_DIGITS, array);
        space.setRaw(big, Layout.BIGINT_SIZE, value.signum() < 0 ? -digits.length : digits.length);
        return space.prebuiltBox(Layout.LONG, big);
    }

    private long boxed(long word) {
        if (Value.isInt(word)) {
            return space.prebuiltBox(Layout.INT, Value.intOf(word));
        }
        return Value.isFloat(word) ? space.prebuiltBox(Layout.FLOAT, Double.doubleToRawLongBits(Value.floatOf(word)))
                : word;
    }

    private long tuple(List<Constant> items) {
        if (items.isEmpty()) {
            return space.emptyTuple();
        }
        if (items.size() == 2) {
            return pair(constant(items.get(0)), constant(items.get(1)));
        }
        long array = space.heap().allocatePrebuilt(Layout.REFS, items.size());
        for (int i = 0; i < items.size(); i++) {
            space.setRaw(array, Layout.ARRAY_ITEMS + i * 8, boxed(constant(items.get(i))));
        }
        long tuple = space.heap().allocatePrebuilt(Layout.TUPLE, 0);
        space.setRaw(tuple, Layout.TUPLE_ITEMS, array);
        return tuple;
    }

    private long pair(long first, long second) {
        int layout = Layout.TUPLE2;
        if (space.layoutOf(first) == space.layoutOf(second)) {
            layout = switch (space.layoutOf(first)) {
                case Layout.INT -> Layout.TUPLE2_INTS;
                case Layout.FLOAT -> Layout.TUPLE2_FLOATS;
                default -> layout;
            };
        }
        boolean raw = layout != Layout.TUPLE2;
        long pair = space.heap().allocatePrebuilt(layout, 0);
        space.setRaw(pair, Layout.TUPLE2_FIRST, raw ? space.rawNumber(first) : boxed(first));
        space.setRaw(pair, Layout.TUPLE2_SECOND, raw ? space.rawNumber(second) : boxed(second));
        return pair;
    }

    /** The instructions; statements are no events where the linker is quiet. */
    private int[] statements(Code code) {
        int[] instructions = code.instructions().clone();
        for (int i = 0; i < instructions.length && quiet; i++) {
            if (Op.of(instructions[i]) == Op.STATEMENT) {
                instructions[i] = Op.NOP.with(0);
            }
        }
        return instructions;
    }

    private static int[] specialised(int[] instructions) {
        for (int i = 0; i < instructions.length; i++) {
            int argument = Op.argument(instructions[i]);
            instructions[i] = switch (Op.of(instructions[i])) {
                case BINARY, INPLACE -> arithmetic(BinaryOperator.values()[argument]);
                case COMPARE -> Opcodes.COMPARE_ORDER | IntegerFastPath.mask(Comparison.values()[argument]) << 8;
                default -> instructions[i];
            };
        }
        return instructions;
    }

    private static int arithmetic(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> Opcodes.ADD;
            case SUBTRACT -> Opcodes.SUBTRACT;
            case MULTIPLY -> Opcodes.MULTIPLY;
            default -> Opcodes.ARITHMETIC | operator.ordinal() << 8;
        };
    }
}
