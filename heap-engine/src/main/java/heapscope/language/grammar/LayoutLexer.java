package heapscope.language.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Turns line ends and indentation into tokens: a NEWLINE behind each logical line, INDENT and DEDENT where a block
 * starts and ends. Inside brackets there are no lines. What is wrong is noted and worked around, so that the parser
 * gets a balanced sequence of tokens from any text.
 */
public abstract class LayoutLexer extends Lexer {

    private static final int TAB = 8;
    private static final int DEEPEST = 90;
    /** No line inside brackets starts with one of these: a bracket before it was forgotten. */
    private static final Set<String> NEVER_INSIDE_BRACKETS = Set.of("def", "class", "while", "return", "import", "with",
            "try", "except", "finally", "raise", "del", "global", "nonlocal", "pass", "break", "continue", "assert");

    /** How far a line is indented, by both ways of counting a tab. */
    private record Indentation(int width, int characters) {}

    private final Deque<Token> pending = new ArrayDeque<>();
    private final Deque<Indentation> blocks = new ArrayDeque<>();
    private final Deque<Token> brackets = new ArrayDeque<>();
    private final List<LexicalProblem> problems = new ArrayList<>();
    private boolean layout = true;
    private boolean lineStart = true;

    /** A lexer of the text. */
    protected LayoutLexer(CharStream input) {
        super(input);
        blocks.push(new Indentation(0, 0));
    }

    /** Switches lines and indentation off: for an expression inside a format string, and for coloring. */
    public void withoutLayout() {
        layout = false;
        lineStart = false;
    }

    /** What was wrong so far, in the order of the text. */
    public List<LexicalProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Token nextToken() {
        if (!pending.isEmpty()) {
            return pending.poll();
        }
        Token token = super.nextToken();
        if (token.getChannel() != Token.DEFAULT_CHANNEL) {
            return token;
        }
        if (!layout) {
            return withoutLayout(token);
        }
        switch (token.getType()) {
            case WorkloadLexer.NEWLINE -> endLine(token);
            case Token.EOF -> endText(token);
            default -> {
                if (lineStart) {
                    startLine(token);
                }
                noteBracketsAndFaults(token);
                pending.add(token);
            }
        }
        return pending.poll();
    }

    private Token withoutLayout(Token token) {
        if (token.getType() == WorkloadLexer.NEWLINE) {
            ((CommonToken) token).setChannel(Token.HIDDEN_CHANNEL);
        } else {
            noteBracketsAndFaults(token);
        }
        return token;
    }

    private void endLine(Token newline) {
        if (!brackets.isEmpty() && startsStatement(newline.getStopIndex() + 1)) {
            reportUnclosed();
        }
        if (lineStart || !brackets.isEmpty()) {
            ((CommonToken) newline).setChannel(Token.HIDDEN_CHANNEL);
        } else {
            lineStart = true;
        }
        pending.add(newline);
    }

    private void endText(Token end) {
        reportUnclosed();
        if (!lineStart) {
            pending.add(at(end, WorkloadLexer.NEWLINE));
        }
        while (blocks.size() > 1) {
            blocks.pop();
            pending.add(at(end, WorkloadLexer.DEDENT));
        }
        lineStart = true;
        pending.add(end);
    }

    private void reportUnclosed() {
        while (!brackets.isEmpty()) {
            Token open = brackets.pollLast();
            problem(LexicalProblem.Kind.UNCLOSED_BRACKET, open, closing(open.getType()));
            brackets.clear();
        }
    }

    private boolean startsStatement(int position) {
        String text = _input.getText(Interval.of(position, Math.min(position + 200, _input.size() - 1)));
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return NEVER_INSIDE_BRACKETS.contains(text.substring(start, end));
    }

    private void startLine(Token first) {
        lineStart = false;
        Indentation indentation = indentation(first);
        Indentation current = blocks.element();
        int byWidth = Integer.compare(indentation.width, current.width);
        if (byWidth != Integer.compare(indentation.characters, current.characters)) {
            problem(LexicalProblem.Kind.TABS_MIXED, first, "");
        }
        if (byWidth > 0) {
            if (blocks.size() == DEEPEST) {
                problem(LexicalProblem.Kind.NESTED_TOO_DEEPLY, first, "");
            }
            blocks.push(indentation);
            pending.add(at(first, WorkloadLexer.INDENT));
            return;
        }
        while (indentation.width < blocks.element().width) {
            blocks.pop();
            pending.add(at(first, WorkloadLexer.DEDENT));
        }
        if (indentation.width != blocks.element().width) {
            problem(LexicalProblem.Kind.UNEVEN_DEDENT, first, "");
        }
    }

    private Indentation indentation(Token first) {
        int column = first.getCharPositionInLine();
        int start = first.getStartIndex();
        String before = column == 0 ? "" : _input.getText(Interval.of(start - column, start - 1));
        int width = 0;
        int characters = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '\f' || c == '\uFEFF') {
                width = 0;
                characters = 0;
            } else {
                width = c == '\t' ? (width / TAB + 1) * TAB : width + 1;
                characters++;
            }
        }
        return new Indentation(width, characters);
    }

    private void noteBracketsAndFaults(Token token) {
        switch (token.getType()) {
            case WorkloadLexer.LPAREN, WorkloadLexer.LBRACK, WorkloadLexer.LBRACE -> {
                if (brackets.size() == DEEPEST) {
                    problem(LexicalProblem.Kind.NESTED_TOO_DEEPLY, token, "");
                }
                brackets.push(token);
            }
            case WorkloadLexer.RPAREN, WorkloadLexer.RBRACK, WorkloadLexer.RBRACE -> close(token);
            case WorkloadLexer.UNKNOWN -> problem(LexicalProblem.Kind.UNKNOWN_CHARACTER, token, token.getText());
            case WorkloadLexer.BAD_NUMBER -> problem(LexicalProblem.Kind.BAD_NUMBER, token, token.getText());
            case WorkloadLexer.OPEN_STRING -> problem(LexicalProblem.Kind.OPEN_STRING, token, token.getText());
            case WorkloadLexer.OPEN_LONG_STRING ->
                problem(LexicalProblem.Kind.OPEN_LONG_STRING, token, token.getText());
            default -> { }
        }
    }

    private void close(Token token) {
        if (brackets.isEmpty()) {
            problem(LexicalProblem.Kind.UNOPENED_BRACKET, token, token.getText());
            return;
        }
        Token open = brackets.pop();
        String expected = closing(open.getType());
        if (!expected.equals(token.getText())) {
            problem(LexicalProblem.Kind.WRONG_BRACKET, token, open.getText() + " in line " + open.getLine());
        }
    }

    private static String closing(int open) {
        return switch (open) {
            case WorkloadLexer.LPAREN -> ")";
            case WorkloadLexer.LBRACK -> "]";
            default -> "}";
        };
    }

    private void problem(LexicalProblem.Kind kind, Token token, String text) {
        int length = Math.max(1, token.getStopIndex() - token.getStartIndex() + 1);
        problems.add(new LexicalProblem(kind, token.getLine(), token.getCharPositionInLine() + 1, length, text));
    }

    private Token at(Token place, int type) {
        CommonToken token = new CommonToken(place);
        token.setType(type);
        token.setText("");
        token.setChannel(Token.DEFAULT_CHANNEL);
        token.setStopIndex(place.getStartIndex() - 1);
        return token;
    }
}
