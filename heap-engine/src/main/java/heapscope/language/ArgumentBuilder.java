package heapscope.language;

import heapscope.language.Parameters.Parameter;
import heapscope.language.grammar.WorkloadParser.ArgumentContext;
import heapscope.language.grammar.WorkloadParser.ArgumentsContext;
import heapscope.language.grammar.WorkloadParser.LambdaParameterContext;
import heapscope.language.grammar.WorkloadParser.LambdaParametersContext;
import heapscope.language.grammar.WorkloadParser.ParameterContext;
import heapscope.language.grammar.WorkloadParser.ParametersContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Arguments of calls, and parameters of functions with the rules of their order. */
final class ArgumentBuilder {

    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;

    ArgumentBuilder(ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    /** The arguments of a call; none if there is nothing between its parentheses. */
    List<Expression.Argument> of(ArgumentsContext arguments) {
        List<Expression.Argument> list = new ArrayList<>();
        if (arguments == null) {
            return list;
        }
        Set<String> names = new HashSet<>();
        boolean keywords = false;
        boolean unpacked = false;
        for (ArgumentContext context : arguments.argument()) {
            Expression.Argument argument = argument(context, arguments.argument().size() == 1);
            list.add(argument);
            switch (argument.passing()) {
                case POSITIONAL -> checkOrder(argument, keywords, unpacked);
                case STARRED -> checkOrder(argument, false, unpacked);
                case KEYWORD -> {
                    keywords = true;
                    checkRepetition(argument, names);
                }
                case DOUBLE_STARRED -> unpacked = true;
            }
        }
        return list;
    }

    private void checkOrder(Expression.Argument argument, boolean keywords, boolean unpacked) {
        if (keywords || unpacked) {
            diagnostics.report(argument.at(), "A positional argument cannot follow a "
                    + (unpacked ? "** argument." : "keyword argument."), "move it before the others, or give its name");
        }
    }

    private void checkRepetition(Expression.Argument argument, Set<String> names) {
        if (!names.add(argument.name())) {
            diagnostics.report(argument.at(), "The keyword argument " + argument.name() + " is given twice.",
                    "remove one of them");
        }
    }

    private Expression.Argument argument(ArgumentContext argument, boolean alone) {
        Span at = Spans.of(argument);
        if (argument.STAR() != null) {
            return positional(Expression.Passing.STARRED, expressions.test(argument.test()), at);
        }
        if (argument.POW() != null) {
            return positional(Expression.Passing.DOUBLE_STARRED, expressions.test(argument.test()), at);
        }
        if (argument.ASSIGN() != null) {
            String name = expressions.privateNames().mangle(argument.NAME().getText());
            return new Expression.Argument(Expression.Passing.KEYWORD, name, expressions.test(argument.test()), at);
        }
        Expression value = expressions.named(argument.namedTest());
        if (argument.comprehension() != null) {
            if (!alone) {
                diagnostics.report(at, "A generator expression beside other arguments needs its own parentheses.",
                        "write f((x for x in items), other)");
            }
            value = new DisplayBuilder(expressions, diagnostics)
                    .comprehension(Expression.Product.GENERATOR, value, null, argument.comprehension(), at);
        }
        return positional(Expression.Passing.POSITIONAL, value, at);
    }

    private static Expression.Argument positional(Expression.Passing passing, Expression value, Span at) {
        return new Expression.Argument(passing, null, value, at);
    }

    /** The parameters of a lambda. */
    Parameters lambda(LambdaParametersContext parameters) {
        if (parameters == null) {
            return Parameters.NONE;
        }
        ParameterList list = new ParameterList(diagnostics);
        for (LambdaParameterContext parameter : parameters.lambdaParameter()) {
            Expression value = parameter.ASSIGN() == null ? null : expressions.test(parameter.test());
            list.add(parameter.getStart(), parameter(parameter.NAME(), value));
        }
        return list.parameters();
    }

    /** The parameters of a function; annotations are left out. */
    Parameters function(ParametersContext parameters) {
        if (parameters == null) {
            return Parameters.NONE;
        }
        ParameterList list = new ParameterList(diagnostics);
        for (ParameterContext parameter : parameters.parameter()) {
            Expression value = parameter.ASSIGN() == null ? null : expressions.test(parameter.test().getLast());
            list.add(parameter.getStart(), parameter(parameter.NAME(), value));
        }
        return list.parameters();
    }

    private Parameter parameter(TerminalNode name, Expression defaultValue) {
        if (name == null) {
            return null;
        }
        Token token = name.getSymbol();
        return new Parameter(expressions.privateNames().mangle(token.getText()), defaultValue, Spans.of(token));
    }
}
