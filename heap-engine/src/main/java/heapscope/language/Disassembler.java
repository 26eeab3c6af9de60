package heapscope.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Readable listings of compiled programs. */
public final class Disassembler {

    private static final int LONGEST_CONSTANT = 60;

    private Disassembler() { }

    /** All code units of a program, each under its name. */
    public static String list(Program program) {
        return program.codes().stream().map(Disassembler::list).collect(Collectors.joining("\n"));
    }

    /** One code unit: its header, one line for each instruction, and its exception table. */
    public static String list(Code code) {
        StringBuilder text = new StringBuilder();
        text.append(header(code)).append('\n');
        int line = -1;
        for (int i = 0; i < code.instructions().length; i++) {
            String shown = code.lines()[i] == line ? "" : String.valueOf(code.lines()[i]);
            line = code.lines()[i];
            text.append(String.format(Locale.ROOT, "%5s %4d  %s", shown, i, instruction(code, i)).stripTrailing())
                    .append('\n');
        }
        for (Code.Handler handler : code.handlers()) {
            text.append(String.format(Locale.ROOT, "      %d to %d -> %d, depth %d", handler.start(),
                    handler.end() - 1, handler.target(), handler.depth())).append('\n');
        }
        return text.toString();
    }

    private static String header(Code code) {
        StringBuilder header = new StringBuilder(code.qualifiedName()).append(", stack ").append(code.stackSize());
        append(header, "locals", code.locals());
        append(header, "cells", code.cellVars());
        append(header, "free", code.freeVars());
        return header.append(code.isGenerator() ? ", generator" : "").toString();
    }

    private static void append(StringBuilder header, String title, List<String> names) {
        if (!names.isEmpty()) {
            header.append(", ").append(title).append(' ').append(String.join(" ", names));
        }
    }

    /** One instruction, with what its argument stands for. */
    public static String instruction(Code code, int index) {
        int instruction = code.instructions()[index];
        Op op = Op.of(instruction);
        int argument = Op.argument(instruction);
        String meaning = meaning(code, op, argument);
        return meaning.isEmpty() ? op.name() : String.format(Locale.ROOT, "%-20s %s", op.name(), meaning);
    }

    private static String meaning(Code code, Op op, int argument) {
        return switch (op) {
            case LOAD_CONST -> show(code.constants().get(argument));
            case LOAD_FAST, STORE_FAST, DELETE_FAST -> code.locals().get(argument);
            case LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL, LOAD_NAME, STORE_NAME, DELETE_NAME, LOAD_ATTR, STORE_ATTR,
                    DELETE_ATTR, LOAD_METHOD, IMPORT_NAME, IMPORT_FROM -> code.names().get(argument);
            case LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_CLOSURE, LOAD_CLASSDEREF, LOAD_SUPER ->
                cell(code, argument);
            case JUMP, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP, FOR_ITER ->
                "to " + argument;
            case UNARY -> UnaryOperator.values()[argument].symbol();
            case BINARY -> BinaryOperator.values()[argument].symbol();
            case INPLACE -> BinaryOperator.values()[argument].symbol() + "=";
            case COMPARE -> Comparison.values()[argument].symbol();
            case IS -> argument == 0 ? "is" : "is not";
            case CONTAINS -> argument == 0 ? "in" : "not in";
            case BUILD_CLASS -> code.names().get(argument >>> 8) + ", " + (argument & 0xff);
            case UNPACK_EX -> (argument & 0xfff) + ", " + (argument >>> 12);
            default -> takesArgument(op) ? String.valueOf(argument) : "";
        };
    }

    private static boolean takesArgument(Op op) {
        return switch (op) {
            case STATEMENT, CALL_METHOD, CALL_FUNCTION, CALL_FUNCTION_KW, CALL_FUNCTION_EX, BUILD_SLICE, BUILD_TUPLE,
                    BUILD_LIST, BUILD_SET, BUILD_MAP, BUILD_STRING, LIST_APPEND, SET_ADD, MAP_ADD, LIST_EXTEND,
                    SET_UPDATE, DICT_UPDATE, DICT_MERGE, FORMAT_VALUE, UNPACK_SEQUENCE, MAKE_FUNCTION, RAISE -> true;
            default -> false;
        };
    }

    private static String cell(Code code, int number) {
        int own = code.cellVars().size();
        return number < own ? code.cellVars().get(number) : code.freeVars().get(number - own);
    }

    /** A constant as the workload language writes it. */
    static String show(Constant constant) {
        return switch (constant) {
            case Constant.NoneValue none -> "None";
            case Constant.BoolValue bool -> bool.value() ? "True" : "False";
            case Constant.EllipsisValue ellipsis -> "...";
            case Constant.IntValue number -> number.value().toString();
            case Constant.FloatValue number -> String.valueOf(number.value());
            case Constant.StrValue string -> quote(string.value());
            case Constant.BytesValue bytes -> "b" + quote(bytes.value().stream()
                    .map(value -> String.valueOf((char) value.intValue())).collect(Collectors.joining()));
            case Constant.TupleValue tuple -> tuple.items().stream().map(Disassembler::show)
                    .collect(Collectors.joining(", ", "(", tuple.items().size() == 1 ? ",)" : ")"));
            case Constant.CodeValue code -> "code " + code.code().qualifiedName();
        };
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.chars().limit(LONGEST_CONSTANT).forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c < ' ' || c > '~') {
                        quoted.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append(text.length() > LONGEST_CONSTANT ? "..." : "").append('\'').toString();
    }
}
