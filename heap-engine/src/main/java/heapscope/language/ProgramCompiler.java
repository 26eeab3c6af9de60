package heapscope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compiles the units of one program and numbers them. */
final class ProgramCompiler {

    private final Map<Object, Scope> scopes;
    private final Diagnostics diagnostics;
    private final List<Code> codes = new ArrayList<>();

    ProgramCompiler(Map<Object, Scope> scopes, Diagnostics diagnostics) {
        this.scopes = scopes;
        this.diagnostics = diagnostics;
    }

    /** The whole program. */
    Program compile(String fileName, String text, List<Statement> module) {
        Span first = module.isEmpty() ? new Span(1, 1, 1) : module.getFirst().at();
        Unit unit = open(module, null, first);
        new StatementCompiler(this, unit).body(module);
        unit.none();
        unit.assembler().emit(Op.RETURN_VALUE);
        close(unit);
        return new Program(fileName, text, codes, statementLines());
    }

    /** Starts the unit that a tree node opens. */
    Unit open(Object node, Unit outer, Span at) {
        Unit unit = new Unit(scopes.get(node), outer, codes.size(), at);
        codes.add(null);
        return unit;
    }

    /** Finishes a unit. */
    Code close(Unit unit) {
        Code code = unit.finish();
        codes.set(code.id(), code);
        return code;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    private List<Integer> statementLines() {
        TreeSet<Integer> lines = new TreeSet<>();
        for (Code code : codes) {
            for (int instruction : code.instructions()) {
                if (Op.of(instruction) == Op.STATEMENT) {
                    lines.add(Op.argument(instruction));
                }
            }
        }
        return List.copyOf(lines);
    }
}
