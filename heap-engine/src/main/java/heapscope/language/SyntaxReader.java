package heapscope.language;

import heapscope.language.grammar.LexicalProblem;
import heapscope.language.grammar.TextStream;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Text to statements. The grammar is such that the parser's fast prediction, which does not look at what surrounds a
 * rule, is exact; so wrong texts cost no more than right ones.
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
        return new StatementBuilder(diagnostics).file(parser(tokens, diagnostics).file());
    }

    private static WorkloadParser parser(CommonTokenStream tokens, Diagnostics diagnostics) {
        WorkloadParser parser = new WorkloadParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new SyntaxFaults(diagnostics));
        parser.setErrorHandler(new StatementRecovery());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
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
        try {
            return parser(tokens, diagnostics).replacement();
        } catch (RecognitionException reported) {
            return null;
        } finally {
            lexer.problems().forEach(problem -> LexicalReports.report(problem, diagnostics));
        }
    }
}
