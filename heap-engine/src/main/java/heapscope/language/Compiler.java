package heapscope.language;

import java.util.List;
import java.util.Map;

/** Compiles the text of a workload. */
public final class Compiler {

    private Compiler() { }

    /**
     * Compiles a text, whatever it is: what is wrong with it is part of the result, never an exception.
     *
     * @param fileName the name for messages
     */
    public static Compilation compile(String fileName, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Program program = null;
        try {
            program = compile(fileName, text, diagnostics);
        } catch (StackOverflowError tooDeep) {
            diagnostics.report(new Span(1, 1, 1), "An expression of this text is nested too deeply.",
                    "give its parts names of their own");
        }
        return new Compilation(diagnostics.isEmpty() ? program : null, diagnostics.inOrder());
    }

    private static Program compile(String fileName, String text, Diagnostics diagnostics) {
        List<Statement> module = SyntaxReader.statements(text, diagnostics);
        if (!diagnostics.isEmpty()) {
            return null;
        }
        Map<Object, Scope> scopes = new ScopeBuilder(diagnostics).build(module);
        return new ProgramCompiler(scopes, diagnostics).compile(fileName, text, module);
    }
}
