package heapscope.language;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the code units of a program and the names that each binds and uses. */
final class ScopeBuilder {

    private final Diagnostics diagnostics;
    private final MissingBuiltins missing = new MissingBuiltins();
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();
    private Scope scope = new Scope(Code.Kind.MODULE, "<module>", null, false);

    ScopeBuilder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The scopes of a module by the tree nodes that open them; the module's own is that of the list. */
    Map<Object, Scope> build(List<Statement> module) {
        scopes.put(module, scope);
        block(module);
        scope.resolve(diagnostics);
        missing.report(diagnostics);
        return scopes;
    }

    private void block(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Function function -> function(function);
            case Statement.ClassDefinition definition -> classDefinition(definition);
            case Statement.Global global -> global.names().forEach(this::global);
            case Statement.Nonlocal nonlocal -> nonlocal.names().forEach(this::nonlocal);
            case Statement.Import modules -> modules.modules().forEach(alias -> bind(alias.local()));
            case Statement.ImportFrom from -> importFrom(from);
            case Statement.Assign assign -> {
                expression(assign.value());
                assign.targets().forEach(this::target);
            }
            case Statement.Augment augment -> {
                expression(augment.target());
                expression(augment.value());
                target(augment.target());
            }
            case Statement.Annotate annotate -> {
                if (annotate.value() != null) {
                    expression(annotate.value());
                }
                if (annotate.value() != null || annotate.plainName()) {
                    target(annotate.target());
                }
            }
            case Statement.Delete delete -> delete.targets().forEach(this::target);
            default -> compound(statement);
        }
    }

    private void compound(Statement statement) {
        switch (statement) {
            case Statement.If branch -> {
                expression(branch.condition());
                block(branch.then());
                block(branch.otherwise());
            }
            case Statement.While loop -> {
                expression(loop.condition());
                block(loop.body());
                block(loop.otherwise());
            }
            case Statement.For loop -> {
                expression(loop.iterable());
                target(loop.target());
                block(loop.body());
                block(loop.otherwise());
            }
            case Statement.Try attempt -> attempt(attempt);
            case Statement.With with -> {
                for (Statement.WithItem item : with.items()) {
                    expression(item.manager());
                    if (item.target() != null) {
                        target(item.target());
                    }
                }
                block(with.body());
            }
            default -> Children.of(statement).forEach(this::expression);
        }
    }

    private void attempt(Statement.Try attempt) {
        block(attempt.body());
        for (Statement.Catch handler : attempt.handlers()) {
            if (handler.type() != null) {
                expression(handler.type());
            }
            if (handler.name() != null) {
                target(handler.name());
            }
            block(handler.body());
        }
        block(attempt.otherwise());
        block(attempt.last());
    }

    private void importFrom(Statement.ImportFrom from) {
        if (from.names().isEmpty() && scope.kind() != Code.Kind.MODULE) {
            diagnostics.report(from.at(), "import * works only outside functions and classes.",
                    "name what you need: from " + from.module() + " import a, b");
        }
        from.names().forEach(alias -> bind(alias.local()));
    }

    private void global(Expression.Name name) {
        checkDeclaration(name, "global");
        scope.declareGlobal(name.id());
    }

    private void nonlocal(Expression.Name name) {
        if (scope.kind() == Code.Kind.MODULE) {
            diagnostics.report(name.at(), "nonlocal has no meaning outside a function.", "remove it");
            return;
        }
        checkDeclaration(name, "nonlocal");
        scope.declareNonlocal(name.id(), name.at());
    }

    private void checkDeclaration(Expression.Name name, String word) {
        if (scope.hasParameter(name.id())) {
            diagnostics.report(name.at(), name.id() + " is a parameter and cannot be declared " + word + ".",
                    "give one of them another name");
        } else if (scope.mentions(name.id()) && scope.kind() != Code.Kind.MODULE) {
            diagnostics.report(name.at(), name.id() + " is used before it is declared " + word + ".",
                    "move the declaration to the start of the function");
        }
        if (word.equals("global") ? scope.declaresNonlocal(name.id()) : scope.declaresGlobal(name.id())) {
            diagnostics.report(name.at(), name.id() + " is declared both global and nonlocal.", "remove one of them");
        }
    }

    private void bind(String name) {
        missing.bind(name);
        scope.bind(name);
    }

    private void target(Expression target) {
        switch (target) {
            case Expression.Name name -> bind(name.id());
            case Expression.TupleDisplay tuple -> tuple.items().forEach(this::target);
            case Expression.ListDisplay list -> list.items().forEach(this::target);
            case Expression.Starred starred -> target(starred.value());
            default -> expression(target);
        }
    }

    private void function(Statement.Function function) {
        bind(function.variable());
        function.decorators().forEach(this::expression);
        enterFunction(function, function.name(), function.parameters());
        block(function.body());
        scope = scope.parent();
    }

    private void enterFunction(Object node, String name, Parameters parameters) {
        for (Parameters.Parameter parameter : parameters.inOrder()) {
            if (parameter.defaultValue() != null) {
                expression(parameter.defaultValue());
            }
        }
        scope = new Scope(Code.Kind.FUNCTION, name, scope, false);
        scopes.put(node, scope);
        for (Parameters.Parameter parameter : parameters.inOrder()) {
            missing.bind(parameter.name());
            scope.addParameter(parameter.name());
        }
    }

    private void classDefinition(Statement.ClassDefinition definition) {
        bind(definition.variable());
        definition.decorators().forEach(this::expression);
        definition.bases().forEach(this::expression);
        scope = new Scope(Code.Kind.CLASS_BODY, definition.name(), scope, false);
        scopes.put(definition, scope);
        if (definition.documentation() != null) {
            bind("__doc__");
        }
        block(definition.body());
        scope = scope.parent();
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Name name -> {
                use(name.id());
                missing.use(name);
            }
            case Expression.Lambda lambda -> {
                enterFunction(lambda, "<lambda>", lambda.parameters());
                expression(lambda.body());
                scope = scope.parent();
            }
            case Expression.Comprehension comprehension -> comprehension(comprehension);
            case Expression.Named named -> {
                expression(named.value());
                walrus(named.target());
            }
            case Expression.Yield yield -> {
                generator(yield.at());
                Children.of(yield).forEach(this::expression);
            }
            case Expression.YieldFrom yield -> {
                generator(yield.at());
                expression(yield.iterable());
            }
            default -> Children.of(expression).forEach(this::expression);
        }
    }

    private void use(String name) {
        scope.use(name);
        if (name.equals("super") && scope.kind() == Code.Kind.FUNCTION) {
            scope.use(Scope.CLASS_CELL);
        }
    }

    private void generator(Span at) {
        if (scope.kind() != Code.Kind.FUNCTION) {
            diagnostics.report(at, "yield has no meaning outside a function.", "put it into a function, a generator");
        } else if (scope.isComprehension()) {
            diagnostics.report(at, "A comprehension cannot yield.", "write a loop in a generator function");
        } else {
            scope.becomeGenerator();
        }
    }

    private void walrus(Expression.Name target) {
        Scope owner = scope;
        while (owner.isComprehension()) {
            owner = owner.parent();
        }
        missing.bind(target.id());
        owner.bind(target.id());
        if (owner == scope) {
            return;
        }
        if (owner.kind() == Code.Kind.CLASS_BODY) {
            diagnostics.report(target.at(), "A comprehension in a class body cannot assign with :=.",
                    "move the comprehension into a function");
        }
        for (Scope inner = scope; inner != owner; inner = inner.parent()) {
            if (owner.kind() == Code.Kind.MODULE || owner.declaresGlobal(target.id())) {
                inner.declareGlobal(target.id());
            } else {
                inner.declareNonlocal(target.id(), target.at());
            }
        }
    }

    private void comprehension(Expression.Comprehension comprehension) {
        expression(comprehension.clauses().getFirst().iterable());
        scope = new Scope(Code.Kind.FUNCTION, comprehension.product().unitName(), scope, true);
        scopes.put(comprehension, scope);
        scope.addParameter(".0");
        boolean first = true;
        for (Expression.Clause clause : comprehension.clauses()) {
            if (!first) {
                expression(clause.iterable());
            }
            first = false;
            target(clause.target());
            clause.conditions().forEach(this::expression);
        }
        expression(comprehension.element());
        if (comprehension.value() != null) {
            expression(comprehension.value());
        }
        if (comprehension.product() == Expression.Product.GENERATOR) {
            scope.becomeGenerator();
        }
        scope = scope.parent();
    }
}
