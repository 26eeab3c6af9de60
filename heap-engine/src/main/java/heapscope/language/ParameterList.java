package heapscope.language;

import heapscope.language.Parameters.Parameter;
import heapscope.language.grammar.WorkloadLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Collects parameters as they are written and says where their order is wrong. */
final class ParameterList {

    private final Diagnostics diagnostics;
    private final List<Parameter> positional = new ArrayList<>();
    private final List<Parameter> keywordOnly = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Parameter varArgs;
    private Parameter keywordArgs;
    private Token bareStar;
    private int positionalOnly;
    private boolean star;
    private boolean slash;

    ParameterList(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes the next parameter; it starts with the token and is null for a bare {@code *} or {@code /}. */
    void add(Token start, Parameter parameter) {
        if (keywordArgs != null) {
            diagnostics.report(Spans.of(start), "Nothing can follow the ** parameter.", "move it to the end");
        }
        if (parameter != null && !names.add(parameter.name())) {
            diagnostics.report(parameter.at(), "The parameter " + parameter.name() + " is named twice.",
                    "give one of them another name");
        }
        switch (start.getType()) {
            case WorkloadLexer.STAR -> star(start, parameter);
            case WorkloadLexer.POW -> keywordArgs = parameter;
            case WorkloadLexer.SLASH -> slash(start);
            default -> plain(parameter);
        }
    }

    private void star(Token start, Parameter parameter) {
        if (star) {
            diagnostics.report(Spans.of(start), "A function can have only one * among its parameters.", "remove one");
        }
        star = true;
        varArgs = parameter;
        bareStar = parameter == null ? start : null;
    }

    private void slash(Token start) {
        if (slash || star || positional.isEmpty()) {
            diagnostics.report(Spans.of(start), "The / must stand once, behind positional parameters and before *.",
                    "remove it");
        }
        slash = true;
        positionalOnly = positional.size();
    }

    private void plain(Parameter parameter) {
        if (star) {
            keywordOnly.add(parameter);
            return;
        }
        boolean defaultBefore = !positional.isEmpty() && positional.getLast().defaultValue() != null;
        if (defaultBefore && parameter.defaultValue() == null) {
            diagnostics.report(parameter.at(), "The parameter " + parameter.name()
                    + " has no default value but follows one that has.", "give it a default value, or move it forward");
        }
        positional.add(parameter);
    }

    /** What was collected. */
    Parameters parameters() {
        if (bareStar != null && keywordOnly.isEmpty()) {
            diagnostics.report(Spans.of(bareStar), "A bare * must be followed by named parameters.",
                    "remove it, or write *args");
        }
        return new Parameters(List.copyOf(positional), positionalOnly, varArgs, List.copyOf(keywordOnly), keywordArgs);
    }
}
