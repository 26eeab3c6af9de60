package heapscope.language;

import heapscope.language.grammar.WorkloadParser.DottedNameContext;
import heapscope.language.grammar.WorkloadParser.FromStatementContext;
import heapscope.language.grammar.WorkloadParser.ImportStatementContext;
import heapscope.language.grammar.WorkloadParser.ImportedNameContext;
import heapscope.language.grammar.WorkloadParser.ModuleAliasContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Imports, of the modules that exist. */
final class ImportBuilder {

    /** What can be imported. */
    static final List<String> MODULES = List.of(
            "__pypy__", "atexit", "collections", "functools", "gc", "heapq", "heapscope", "itertools",
            "math", "operator", "os", "random", "sys", "time", "weakref");
    private static final String FUTURE = "__future__";

    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;

    ImportBuilder(ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    /** {@code import a, b as c} */
    Statement modules(ImportStatementContext statement, Span at) {
        List<Statement.Alias> modules = new ArrayList<>();
        for (ModuleAliasContext module : statement.moduleAlias()) {
            checkModule(module.dottedName());
            modules.add(alias(module.dottedName().getText(), module.dottedName().getStart(),
                    module.NAME() == null ? null : module.NAME().getSymbol()));
        }
        return new Statement.Import(modules, at);
    }

    /** {@code from a import b, c as d}; imports from the future have happened: they are no statement. */
    Statement from(FromStatementContext statement, Span at) {
        DottedNameContext module = statement.dottedName();
        if (!statement.DOT().isEmpty() || !statement.ELLIPSIS().isEmpty() || module == null) {
            diagnostics.report(at, "A workload is one file: there is no package around it to import from.",
                    "write what you need into this file");
            return new Statement.Pass(at);
        }
        if (module.getText().equals(FUTURE)) {
            return new Statement.Pass(at);
        }
        checkModule(module);
        List<Statement.Alias> names = new ArrayList<>();
        if (statement.importedNames() != null) {
            for (ImportedNameContext name : statement.importedNames().importedName()) {
                names.add(alias(name.NAME(0).getText(), name.NAME(0).getSymbol(),
                        name.NAME().size() < 2 ? null : name.NAME(1).getSymbol()));
            }
        }
        return new Statement.ImportFrom(module.getText(), names, at);
    }

    private Statement.Alias alias(String name, Token start, Token local) {
        String known = expressions.privateNames().mangle(local == null ? name : local.getText());
        return new Statement.Alias(name, known, Spans.of(start));
    }

    private void checkModule(DottedNameContext module) {
        String name = module.getText();
        if (!MODULES.contains(name)) {
            diagnostics.report(Spans.of(module), "There is no module " + name + " on the simulated machine.",
                    "workloads can import " + String.join(", ", MODULES));
        }
    }
}
