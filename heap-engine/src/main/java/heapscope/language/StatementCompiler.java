package heapscope.language;

import heapscope.language.Assembler.Label;
import heapscope.language.Assembler.Region;
import java.util.List;

/** Compiles the statements of one unit. */
final class StatementCompiler {

    private final ProgramCompiler program;
    private final Unit unit;
    private final Assembler assembler;
    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;
    private final Blocks blocks;
    private final TryCompiler attempts;

    StatementCompiler(ProgramCompiler program, Unit unit) {
        this.program = program;
        this.unit = unit;
        this.assembler = unit.assembler();
        this.expressions = new ExpressionCompiler(program, unit);
        this.targets = new TargetCompiler(expressions, unit);
        this.blocks = new Blocks(unit, this);
        this.attempts = new TryCompiler(this, expressions, targets, blocks, unit);
    }

    /** Compiles a block. */
    void body(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    /** Marks where a statement starts. */
    void begin(Span at) {
        assembler.at(at);
        assembler.emit(Op.STATEMENT, at.line());
    }

    private void statement(Statement statement) {
        boolean silent = statement instanceof Statement.Global || statement instanceof Statement.Nonlocal
                || statement instanceof Statement.While || isString(statement);
        if (!silent) {
            begin(statement.at());
        }
        switch (statement) {
            case Statement.If branch -> branch(branch);
            case Statement.While loop -> whileLoop(loop);
            case Statement.For loop -> forLoop(loop);
            case Statement.Try attempt -> attempts.attempt(attempt);
            case Statement.With with -> attempts.with(with);
            case Statement.Function function -> {
                expressions.functions().function(function);
                unit.store(function.variable());
            }
            case Statement.ClassDefinition definition -> {
                expressions.functions().classDefinition(definition);
                unit.store(definition.variable());
            }
            default -> simple(statement);
        }
    }

    private static boolean isString(Statement statement) {
        return statement instanceof Statement.Evaluate evaluate
                && evaluate.value() instanceof Expression.Literal literal
                && literal.value() instanceof Constant.StrValue;
    }

    private void simple(Statement statement) {
        switch (statement) {
            case Statement.Evaluate evaluate -> {
                if (!(evaluate.value() instanceof Expression.Literal)) {
                    expressions.value(evaluate.value());
                    assembler.emit(Op.POP_TOP);
                }
            }
            case Statement.Assign assign -> assign(assign);
            case Statement.Augment augment -> targets.augment(augment);
            case Statement.Annotate annotate -> {
                if (annotate.value() != null) {
                    expressions.value(annotate.value());
                    targets.store(annotate.target());
                }
            }
            case Statement.Delete delete -> delete.targets().forEach(targets::delete);
            case Statement.Return result -> result(result);
            case Statement.Raise raise -> raise(raise);
            case Statement.Assert assertion -> assertion(assertion);
            case Statement.Break exit -> leaveLoop(exit.at(), "break", false);
            case Statement.Continue next -> leaveLoop(next.at(), "continue", true);
            case Statement.Import modules -> modules.modules().forEach(this::importModule);
            case Statement.ImportFrom from -> importFrom(from);
            default -> { }
        }
    }

    private void branch(Statement.If branch) {
        Boolean known = Folding.truth(branch.condition());
        if (known != null) {
            body(known ? branch.then() : branch.otherwise());
            return;
        }
        Label otherwise = new Label();
        Label end = new Label();
        expressions.jumpIf(branch.condition(), false, otherwise);
        body(branch.then());
        if (!branch.otherwise().isEmpty()) {
            assembler.jump(Op.JUMP, end);
        }
        assembler.place(otherwise);
        body(branch.otherwise());
        assembler.place(end);
    }

    private void whileLoop(Statement.While loop) {
        Boolean known = Folding.truth(loop.condition());
        Label start = new Label();
        Label otherwise = new Label();
        Label end = new Label();
        assembler.place(start);
        begin(loop.at());
        if (known == null) {
            expressions.jumpIf(loop.condition(), false, otherwise);
        } else if (!known) {
            assembler.jump(Op.JUMP, otherwise);
        }
        blocks.push(new Block.Loop(start, end, false));
        body(loop.body());
        blocks.pop();
        assembler.at(loop.at());
        assembler.jump(Op.JUMP, start);
        assembler.place(otherwise);
        body(loop.otherwise());
        assembler.place(end);
    }

    /** The header's statement comes before the iterable is evaluated, and again with each further iteration. */
    private void forLoop(Statement.For loop) {
        Label next = new Label();
        Label advance = new Label();
        Label otherwise = new Label();
        Label end = new Label();
        expressions.value(Folding.withoutList(loop.iterable()));
        assembler.emit(Op.GET_ITER);
        assembler.place(advance);
        assembler.jump(Op.FOR_ITER, otherwise);
        targets.store(loop.target());
        blocks.push(new Block.Loop(next, end, true));
        body(loop.body());
        blocks.pop();
        assembler.place(next);
        begin(loop.at());
        assembler.jump(Op.JUMP, advance);
        assembler.place(otherwise);
        body(loop.otherwise());
        assembler.place(end);
    }

    private void leaveLoop(Span at, String word, boolean again) {
        Block.Loop loop = blocks.loop();
        if (loop == null) {
            program.diagnostics().report(at, word + " has no meaning outside a loop.",
                    "remove it, or use return to leave a function");
            return;
        }
        Region regions = assembler.region();
        blocks.leaveTo(loop);
        if (!again && loop.iterating()) {
            assembler.emit(Op.POP_TOP);
        }
        assembler.jump(Op.JUMP, again ? loop.next() : loop.exit());
        assembler.resume(regions);
    }

    private void result(Statement.Return result) {
        if (unit.scope().kind() != Code.Kind.FUNCTION) {
            program.diagnostics().report(result.at(), "return has no meaning outside a function.",
                    "put the code into a function, or use sys.exit() to end the program");
            return;
        }
        Region regions = assembler.region();
        boolean computed = result.value() != null && Folding.constant(result.value()) == null;
        if (computed) {
            expressions.value(result.value());
        }
        blocks.leaveAll(computed);
        if (result.value() == null) {
            unit.none();
        } else if (!computed) {
            expressions.value(result.value());
        }
        assembler.emit(Op.RETURN_VALUE);
        assembler.resume(regions);
    }

    private void raise(Statement.Raise raise) {
        int values = 0;
        if (raise.exception() != null) {
            expressions.value(raise.exception());
            values++;
        }
        if (raise.cause() != null) {
            expressions.value(raise.cause());
            values++;
        }
        assembler.emit(Op.RAISE, values);
    }

    private void assertion(Statement.Assert assertion) {
        Label holds = new Label();
        expressions.jumpIf(assertion.condition(), true, holds);
        assembler.emit(Op.LOAD_ASSERTION_ERROR);
        if (assertion.message() != null) {
            expressions.value(assertion.message());
            assembler.emit(Op.CALL_FUNCTION, 1);
        }
        assembler.emit(Op.RAISE, 1);
        assembler.place(holds);
    }

    private void assign(Statement.Assign assign) {
        if (isSwap(assign)) {
            expressions.values(TargetCompiler.items(assign.value()));
            targets.storeSwapped(TargetCompiler.items(assign.targets().getFirst()));
            return;
        }
        expressions.value(assign.value());
        for (int i = 0; i < assign.targets().size(); i++) {
            if (i < assign.targets().size() - 1) {
                assembler.emit(Op.DUP_TOP);
            }
            targets.store(assign.targets().get(i));
        }
    }

    /** {@code a, b = b, a} needs no tuple. */
    private static boolean isSwap(Statement.Assign assign) {
        boolean displays = assign.targets().size() == 1 && assign.value() instanceof Expression.TupleDisplay
                && (assign.targets().getFirst() instanceof Expression.TupleDisplay
                || assign.targets().getFirst() instanceof Expression.ListDisplay);
        if (!displays || Folding.constant(assign.value()) != null) {
            return false;
        }
        List<Expression> values = TargetCompiler.items(assign.value());
        List<Expression> places = TargetCompiler.items(assign.targets().getFirst());
        return values.size() == places.size() && (values.size() == 2 || values.size() == 3)
                && values.stream().noneMatch(Expression.Starred.class::isInstance)
                && places.stream().noneMatch(Expression.Starred.class::isInstance);
    }

    private void importModule(Statement.Alias alias) {
        assembler.peak(2);
        assembler.emit(Op.IMPORT_NAME, unit.nameIndex(alias.name()));
        unit.store(alias.local());
    }

    private void importFrom(Statement.ImportFrom from) {
        assembler.peak(2);
        assembler.emit(Op.IMPORT_NAME, unit.nameIndex(from.module()));
        if (from.names().isEmpty()) {
            assembler.emit(Op.IMPORT_STAR);
            return;
        }
        for (Statement.Alias alias : from.names()) {
            assembler.emit(Op.IMPORT_FROM, unit.nameIndex(alias.name()));
            unit.store(alias.local());
        }
        assembler.emit(Op.POP_TOP);
    }
}
