package heapscope.language;

import heapscope.language.grammar.LexicalProblem;
import heapscope.language.grammar.TextStream;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Text to statements. A text is parsed with the fast prediction first; only one with faults is parsed again, with the
 * full one and with the recovery that reports them.
 */
final class SyntaxReader {

    private SyntaxReader() { }

    /** The statements of a text, without those that are broken. */
    static List<Statement> statements(String text, Diagnostics diagnostics) {
        WorkloadLexer lexer = new WorkloadLexer(new TextStream(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        for (LexicalProblem problem : lexer.problems()) {
            LexicalReports.report(problem, diagnostics);
        }
        WorkloadParser.FileContext file = fast(tokens);
        if (file == null) {
            file = thorough(tokens, diagnostics);
        }
        return new StatementBuilder(diagnostics).file(file);
    }

    private static WorkloadParser.FileContext fast(CommonTokenStream tokens) {
        WorkloadParser parser = parser(tokens);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.file();
        } catch (ParseCancellationException faulty) {
            return null;
        }
    }

    private static WorkloadParser.FileContext thorough(CommonTokenStream tokens, Diagnostics diagnostics) {
        tokens.seek(0);
        WorkloadParser parser = parser(tokens);
        parser.setErrorHandler(new StatementRecovery());
        parser.addErrorListener(new SyntaxFaults(diagnostics));
        return parser.file();
    }

    private static WorkloadParser parser(CommonTokenStream tokens) {
        WorkloadParser parser = new WorkloadParser(tokens);
        parser.removeErrorListeners();
        return parser;
    }

    /** The expression in a format string that starts at the place, or null if it is wrong, which is reported. */
    static WorkloadParser.ReplacementContext replacement(String code, Span start, Diagnostics diagnostics) {
        WorkloadLexer lexer = new WorkloadLexer(new TextStream(code));
        lexer.removeErrorListeners();
        lexer.setLine(start.line());
        lexer.setCharPositionInLine(start.column() - 1);
        lexer.withoutLayout();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        WorkloadParser parser = parser(tokens);
        parser.setErrorHandler(new StatementRecovery());
        parser.addErrorListener(new SyntaxFaults(diagnostics));
        try {
            return parser.replacement();
        } catch (RecognitionException reported) {
            return null;
        } finally {
            lexer.problems().forEach(problem -> LexicalReports.report(problem, diagnostics));
        }
    }
}
