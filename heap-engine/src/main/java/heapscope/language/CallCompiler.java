package heapscope.language;

import heapscope.language.Expression.Argument;
import heapscope.language.Expression.Passing;
import java.util.ArrayList;
import java.util.List;

/** Compiles calls: plain ones, of methods, with keywords, with unpacked arguments, and super(). */
final class CallCompiler {

    private final ExpressionCompiler expressions;
    private final DisplayCompiler displays;
    private final Unit unit;
    private final Assembler assembler;

    CallCompiler(ExpressionCompiler expressions, DisplayCompiler displays, Unit unit) {
        this.expressions = expressions;
        this.displays = displays;
        this.unit = unit;
        this.assembler = unit.assembler();
    }

    /** Leaves the result of the call. */
    void call(Expression.Call call) {
        List<Argument> arguments = call.arguments();
        if (isPlainSuper(call)) {
            assembler.emit(Op.LOAD_SUPER, unit.cell(Scope.CLASS_CELL));
        } else if (arguments.stream().anyMatch(CallCompiler::isUnpacked)) {
            expressions.value(call.function());
            unpacked(arguments);
        } else if (arguments.stream().anyMatch(argument -> argument.passing() == Passing.KEYWORD)) {
            expressions.value(call.function());
            withKeywords(arguments);
        } else if (call.function() instanceof Expression.Attribute method) {
            method(method, arguments);
        } else {
            expressions.value(call.function());
            arguments.forEach(argument -> expressions.value(argument.value()));
            assembler.emit(Op.CALL_FUNCTION, arguments.size());
        }
    }

    private static boolean isUnpacked(Argument argument) {
        return argument.passing() == Passing.STARRED || argument.passing() == Passing.DOUBLE_STARRED;
    }

    private boolean isPlainSuper(Expression.Call call) {
        return call.function() instanceof Expression.Name name && name.id().equals("super")
                && call.arguments().isEmpty() && unit.scope().kind() == Code.Kind.FUNCTION
                && unit.cell(Scope.CLASS_CELL) >= 0
                && unit.scope().binding("super") == Scope.Binding.GLOBAL;
    }

    private void method(Expression.Attribute method, List<Argument> arguments) {
        expressions.value(method.target());
        assembler.emit(Op.LOAD_METHOD, unit.nameIndex(method.name()));
        arguments.forEach(argument -> expressions.value(argument.value()));
        assembler.emit(Op.CALL_METHOD, arguments.size());
    }

    private void withKeywords(List<Argument> arguments) {
        List<Constant> names = new ArrayList<>();
        for (Argument argument : arguments) {
            expressions.value(argument.value());
            if (argument.passing() == Passing.KEYWORD) {
                names.add(new Constant.StrValue(argument.name()));
            }
        }
        unit.constant(new Constant.TupleValue(names));
        assembler.emit(Op.CALL_FUNCTION_KW, arguments.size());
    }

    private void unpacked(List<Argument> arguments) {
        List<Expression> positional = new ArrayList<>();
        List<Argument> named = new ArrayList<>();
        for (Argument argument : arguments) {
            switch (argument.passing()) {
                case POSITIONAL -> positional.add(argument.value());
                case STARRED -> positional.add(new Expression.Starred(argument.value(), argument.at()));
                case KEYWORD, DOUBLE_STARRED -> named.add(argument);
            }
        }
        if (positional.size() == 1 && positional.getFirst() instanceof Expression.Starred only) {
            expressions.value(only.value());
        } else {
            displays.tuple(positional);
        }
        if (!named.isEmpty()) {
            displays.mapping(named.stream().map(CallCompiler::entry).toList(), Op.DICT_MERGE);
        }
        assembler.emit(Op.CALL_FUNCTION_EX, named.isEmpty() ? 0 : 1);
    }

    private static Expression.Entry entry(Argument argument) {
        Expression key = argument.name() == null ? null
                : new Expression.Literal(new Constant.StrValue(argument.name()), argument.at());
        return new Expression.Entry(key, argument.value());
    }
}
