package heapscope.language;

import heapscope.language.grammar.TextStream;
import heapscope.language.grammar.WorkloadLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Finds what to color in a text, whether it is a correct program or not. */
public final class Highlighter {

    /** What a stretch of text is. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        /** {@code None}, {@code True}, {@code False}, {@code ...} */
        CONSTANT,
        /** A built-in function or class. */
        BUILTIN,
        /** {@code self} and {@code cls} */
        SELF,
        /** The name of a function or class where it is defined. */
        DEFINITION,
        /** A decorator, with its sign. */
        DECORATOR,
        /** A string or byte string, also one that is not closed yet. */
        STRING,
        /** A number. */
        NUMBER,
        /** A comment. */
        COMMENT,
        /** An operator. */
        OPERATOR,
        /** What can be part of no program: an unknown character, a number with letters. */
        FAULT
    }

    /**
     * A stretch of text.
     *
     * @param start its first character, from 0
     * @param length its characters
     */
    public record Stretch(int start, int length, Kind kind) {}

    private static final Set<String> BUILTINS = Set.of(
            "abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "classmethod",
            "dict", "delattr", "dir", "divmod", "enumerate", "filter", "float", "format", "frozenset",
            "getattr", "globals", "hasattr", "hash", "hex", "id", "input", "int", "isinstance", "issubclass",
            "iter", "len", "list", "map", "max", "memoryview", "min", "next", "object", "oct", "open", "ord",
            "pow", "print", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice",
            "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip");

    private final List<Stretch> stretches = new ArrayList<>();
    private Token previous;
    private boolean lineStart = true;
    private boolean decorating;

    private Highlighter() { }

    /** The stretches to color, in the order of the text, none overlapping another; the rest is plain. */
    public static List<Stretch> highlight(String text) {
        WorkloadLexer lexer = new WorkloadLexer(new TextStream(text));
        lexer.removeErrorListeners();
        lexer.withoutLayout();
        Highlighter highlighter = new Highlighter();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            highlighter.take(token);
        }
        return List.copyOf(highlighter.stretches);
    }

    private void take(Token token) {
        switch (token.getType()) {
            case WorkloadLexer.NEWLINE -> {
                lineStart = true;
                decorating = false;
            }
            case WorkloadLexer.SPACE, WorkloadLexer.JOINED_LINE, WorkloadLexer.BYTE_ORDER_MARK -> { }
            case WorkloadLexer.COMMENT -> add(token, Kind.COMMENT);
            default -> {
                boolean begins = lineStart && token.getType() == WorkloadLexer.AT;
                decorating = begins || decorating && continuesDecorator(token);
                Kind kind = decorating ? Kind.DECORATOR : kind(token);
                if (kind != null) {
                    add(token, kind);
                }
                lineStart = false;
                previous = token;
            }
        }
    }

    private static boolean continuesDecorator(Token token) {
        return token.getType() == WorkloadLexer.NAME || token.getType() == WorkloadLexer.DOT;
    }

    private void add(Token token, Kind kind) {
        stretches.add(new Stretch(token.getStartIndex(), token.getStopIndex() - token.getStartIndex() + 1, kind));
    }

    private Kind kind(Token token) {
        return switch (token.getType()) {
            case WorkloadLexer.NONE, WorkloadLexer.TRUE, WorkloadLexer.FALSE, WorkloadLexer.ELLIPSIS -> Kind.CONSTANT;
            case WorkloadLexer.NAME -> name(token);
            case WorkloadLexer.STRING, WorkloadLexer.OPEN_STRING, WorkloadLexer.OPEN_LONG_STRING -> Kind.STRING;
            case WorkloadLexer.INTEGER, WorkloadLexer.FLOAT, WorkloadLexer.IMAGINARY -> Kind.NUMBER;
            case WorkloadLexer.UNKNOWN, WorkloadLexer.BAD_NUMBER -> Kind.FAULT;
            case WorkloadLexer.LPAREN, WorkloadLexer.RPAREN, WorkloadLexer.LBRACK, WorkloadLexer.RBRACK,
                    WorkloadLexer.LBRACE, WorkloadLexer.RBRACE, WorkloadLexer.COMMA, WorkloadLexer.COLON,
                    WorkloadLexer.SEMI, WorkloadLexer.DOT -> null;
            default -> FaultSite.isKeyword(token) ? Kind.KEYWORD : Kind.OPERATOR;
        };
    }

    private Kind name(Token token) {
        int before = previous == null || lineStart ? Token.EOF : previous.getType();
        if (before == WorkloadLexer.DEF || before == WorkloadLexer.CLASS) {
            return Kind.DEFINITION;
        }
        String name = token.getText();
        if (name.equals("self") || name.equals("cls")) {
            return Kind.SELF;
        }
        return before != WorkloadLexer.DOT && BUILTINS.contains(name) ? Kind.BUILTIN : null;
    }
}
