package heapscope.language;

import heapscope.language.grammar.WorkloadParser.ClassDefinitionContext;
import heapscope.language.grammar.WorkloadParser.DecoratorContext;
import heapscope.language.grammar.WorkloadParser.DefinitionContext;
import heapscope.language.grammar.WorkloadParser.FunctionDefinitionContext;
import java.util.ArrayList;
import java.util.List;

/** Functions and classes. */
final class DefinitionBuilder {

    private final StatementBuilder statements;
    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;

    DefinitionBuilder(StatementBuilder statements, ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.statements = statements;
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    /** A function or a class with its decorators. */
    Statement definition(DefinitionContext definition) {
        List<Expression> decorators = new ArrayList<>();
        for (DecoratorContext decorator : definition.decorator()) {
            decorators.add(expressions.named(decorator.namedTest()));
        }
        return definition.functionDefinition() != null ? function(definition.functionDefinition(), decorators)
                : classDefinition(definition.classDefinition(), decorators);
    }

    private Statement function(FunctionDefinitionContext function, List<Expression> decorators) {
        Parameters parameters = expressions.arguments().function(function.parameters());
        List<Statement> body = statements.block(function.block());
        String name = function.NAME().getText();
        return new Statement.Function(name, expressions.privateNames().mangle(name), parameters,
                withoutDocumentation(body), decorators, documentation(body), Spans.of(function.getStart()));
    }

    private Statement classDefinition(ClassDefinitionContext definition, List<Expression> decorators) {
        List<Expression> bases = new ArrayList<>();
        for (Expression.Argument argument : expressions.arguments().of(definition.arguments())) {
            if (argument.passing() == Expression.Passing.POSITIONAL) {
                bases.add(argument.value());
            } else {
                report(argument);
            }
        }
        if (bases.size() > 1) {
            diagnostics.report(bases.get(1).at(), "A class of the workload language has at most one base class.",
                    "inherit from one class and keep an object of the other in an attribute");
        }
        String name = definition.NAME().getText();
        expressions.privateNames().enter(name);
        List<Statement> body = statements.block(definition.block());
        expressions.privateNames().leave();
        return new Statement.ClassDefinition(name, expressions.privateNames().mangle(name), bases,
                withoutDocumentation(body), decorators, documentation(body), Spans.of(definition.getStart()));
    }

    private void report(Expression.Argument argument) {
        if ("metaclass".equals(argument.name())) {
            diagnostics.report(argument.at(), "Metaclasses are outside the workload language.",
                    "use a class decorator or a function that makes the objects");
        } else {
            diagnostics.report(argument.at(), "A class takes nothing but its base class in its parentheses.",
                    "set attributes in the body of the class");
        }
    }

    private static String documentation(List<Statement> body) {
        boolean documented = !body.isEmpty() && body.getFirst() instanceof Statement.Evaluate first
                && first.value() instanceof Expression.Literal literal
                && literal.value() instanceof Constant.StrValue;
        if (!documented) {
            return null;
        }
        Statement.Evaluate first = (Statement.Evaluate) body.getFirst();
        return ((Constant.StrValue) ((Expression.Literal) first.value()).value()).value();
    }

    private static List<Statement> withoutDocumentation(List<Statement> body) {
        return documentation(body) == null ? body : body.subList(1, body.size());
    }
}
