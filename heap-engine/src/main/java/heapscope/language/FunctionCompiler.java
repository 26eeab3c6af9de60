package heapscope.language;

import heapscope.language.Expression.Product;
import java.util.ArrayList;
import java.util.List;

/** Compiles what has a code unit of its own: functions, lambdas, comprehensions and classes. */
final class FunctionCompiler {

    private final ProgramCompiler program;
    private final ExpressionCompiler expressions;
    private final Unit unit;
    private final Assembler assembler;

    FunctionCompiler(ProgramCompiler program, ExpressionCompiler expressions, Unit unit) {
        this.program = program;
        this.expressions = expressions;
        this.unit = unit;
        this.assembler = unit.assembler();
    }

    /** Leaves the function, decorated. */
    void function(Statement.Function function) {
        expressions.values(function.decorators());
        int flags = defaults(function.parameters());
        Unit inner = program.open(function, unit, function.at());
        inner.takeParameters(function.parameters());
        inner.document(function.documentation());
        new StatementCompiler(program, inner).body(function.body());
        inner.none();
        inner.assembler().emit(Op.RETURN_VALUE);
        make(inner, flags);
        decorate(function.decorators());
    }

    private void decorate(List<Expression> decorators) {
        for (int i = 0; i < decorators.size(); i++) {
            assembler.emit(Op.CALL_FUNCTION, 1);
        }
    }

    /** Leaves the function of a lambda. */
    void lambda(Expression.Lambda lambda) {
        int flags = defaults(lambda.parameters());
        Unit inner = program.open(lambda, unit, lambda.at());
        inner.takeParameters(lambda.parameters());
        new ExpressionCompiler(program, inner).value(lambda.body());
        inner.assembler().emit(Op.RETURN_VALUE);
        make(inner, flags);
    }

    private int defaults(Parameters parameters) {
        int flags = 0;
        List<Expression> values = new ArrayList<>();
        for (Parameters.Parameter parameter : parameters.positional()) {
            if (parameter.defaultValue() != null) {
                values.add(parameter.defaultValue());
            }
        }
        if (!values.isEmpty()) {
            flags |= 1;
            assembler.peak(Folding.tuple(values) == null ? 0 : values.size());
            new DisplayCompiler(expressions, unit).tuple(values);
        }
        List<Expression.Entry> named = new ArrayList<>();
        for (Parameters.Parameter parameter : parameters.keywordOnly()) {
            if (parameter.defaultValue() != null) {
                named.add(new Expression.Entry(
                        new Expression.Literal(new Constant.StrValue(parameter.name()), parameter.at()),
                        parameter.defaultValue()));
            }
        }
        if (!named.isEmpty()) {
            flags |= 2;
            new DisplayCompiler(expressions, unit).pairs(named);
        }
        return flags;
    }

    private void make(Unit inner, int flags) {
        List<String> closure = inner.scope().freeVars();
        for (String variable : closure) {
            assembler.emit(Op.LOAD_CLOSURE, unit.cell(variable));
        }
        if (!closure.isEmpty()) {
            assembler.emit(Op.BUILD_TUPLE, closure.size());
        }
        unit.constant(new Constant.CodeValue(program.close(inner)));
        assembler.peak(1);
        assembler.emit(Op.MAKE_FUNCTION, flags | (closure.isEmpty() ? 0 : 4));
    }

    /** Leaves the class, decorated. CPython has the builder below and the name above the function of the body. */
    void classDefinition(Statement.ClassDefinition definition) {
        expressions.values(definition.decorators());
        assembler.skew(1);
        Unit inner = program.open(definition, unit, definition.at());
        StatementCompiler body = new StatementCompiler(program, inner);
        if (definition.documentation() != null) {
            inner.constant(new Constant.StrValue(definition.documentation()));
            inner.store("__doc__");
        }
        inner.assembler().peak(1);
        body.body(definition.body());
        if (inner.scope().cellVars().contains(Scope.CLASS_CELL)) {
            inner.assembler().emit(Op.LOAD_CLOSURE, inner.cell(Scope.CLASS_CELL));
            inner.assembler().peak(1);
        } else {
            inner.none();
        }
        inner.assembler().emit(Op.RETURN_VALUE);
        make(inner, 0);
        assembler.skew(1);
        expressions.values(definition.bases());
        assembler.skew(-2);
        assembler.emit(Op.BUILD_CLASS, definition.bases().size() | unit.nameIndex(definition.name()) << 8);
        decorate(definition.decorators());
    }

    /** Leaves what the comprehension makes. */
    void comprehension(Expression.Comprehension comprehension) {
        Unit inner = program.open(comprehension, unit, comprehension.at());
        inner.takeParameters(new Parameters(List.of(new Parameters.Parameter(".0", null, comprehension.at())), 0, null,
                List.of(), null));
        Assembler assembling = inner.assembler();
        switch (comprehension.product()) {
            case LIST -> assembling.emit(Op.BUILD_LIST, 0);
            case SET -> assembling.emit(Op.BUILD_SET, 0);
            case DICT -> assembling.emit(Op.BUILD_MAP, 0);
            case GENERATOR -> { }
        }
        new ComprehensionLoops(comprehension, inner, new ExpressionCompiler(program, inner)).compile();
        if (comprehension.product() == Product.GENERATOR) {
            inner.none();
        }
        assembling.emit(Op.RETURN_VALUE);
        make(inner, 0);
        expressions.value(Folding.withoutList(comprehension.clauses().getFirst().iterable()));
        assembler.emit(Op.GET_ITER);
        assembler.emit(Op.CALL_FUNCTION, 1);
    }
}
