package heapscope.language;

import heapscope.language.Assembler.Label;
import java.util.List;

/**
 * Compiles try and with, as CPython 3.9 does: the block of a finally is compiled once for each way out. While a handler
 * runs, a region around it restores the exception that was handled before if the handler itself raises.
 */
final class TryCompiler {

    /** CPython's stack in a handler: two exceptions of three values. */
    private static final int HANDLER_RISE = 6;
    /** CPython keeps three values while a handler runs; here it is one. */
    private static final int KEPT_MORE = 2;

    private final StatementCompiler statements;
    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;
    private final Blocks blocks;
    private final Unit unit;
    private final Assembler assembler;

    TryCompiler(StatementCompiler statements, ExpressionCompiler expressions, TargetCompiler targets, Blocks blocks,
            Unit unit) {
        this.statements = statements;
        this.expressions = expressions;
        this.targets = targets;
        this.blocks = blocks;
        this.unit = unit;
        this.assembler = unit.assembler();
    }

    /** Compiles the statement. */
    void attempt(Statement.Try attempt) {
        if (attempt.last().isEmpty()) {
            guarded(attempt);
            return;
        }
        Label handler = new Label();
        Label end = new Label();
        assembler.open(handler, 0, HANDLER_RISE);
        blocks.push(new Block.Finally(attempt.last()));
        if (attempt.handlers().isEmpty()) {
            statements.body(attempt.body());
        } else {
            guarded(attempt);
        }
        blocks.pop();
        assembler.close();
        statements.body(attempt.last());
        assembler.jump(Op.JUMP, end);
        assembler.place(handler);
        finallyHandler(attempt);
        assembler.place(end);
    }

    private void finallyHandler(Statement.Try attempt) {
        Label cleanup = new Label();
        assembler.at(attempt.at());
        assembler.emit(Op.PUSH_EXC_INFO);
        assembler.open(cleanup, 1, 0);
        blocks.push(new Block.FinallyHandler());
        statements.body(attempt.last());
        blocks.pop();
        assembler.close();
        assembler.emit(Op.RERAISE);
        cleanup(cleanup);
    }

    private void cleanup(Label cleanup) {
        assembler.place(cleanup);
        assembler.emit(Op.RERAISE);
    }

    private void guarded(Statement.Try attempt) {
        Label handler = new Label();
        Label otherwise = new Label();
        Label end = new Label();
        assembler.open(handler, 0, HANDLER_RISE);
        blocks.push(new Block.Guarded());
        statements.body(attempt.body());
        blocks.pop();
        assembler.close();
        assembler.jump(Op.JUMP, otherwise);
        assembler.place(handler);
        handlers(attempt.handlers(), end);
        assembler.place(otherwise);
        statements.body(attempt.otherwise());
        assembler.place(end);
    }

    private void handlers(List<Statement.Catch> handlers, Label end) {
        Label cleanup = new Label();
        assembler.at(handlers.getFirst().at());
        assembler.emit(Op.PUSH_EXC_INFO);
        for (Statement.Catch handler : handlers) {
            Label next = new Label();
            assembler.open(cleanup, 1, 0);
            statements.begin(handler.at());
            if (handler.type() != null) {
                assembler.skew(1);
                expressions.value(handler.type());
                assembler.emit(Op.CHECK_EXC_MATCH);
                assembler.jump(Op.POP_JUMP_IF_FALSE, next);
            }
            take(handler.name());
            assembler.close();
            handlerBody(handler, end);
            assembler.place(next);
        }
        assembler.emit(Op.RERAISE);
        cleanup(cleanup);
    }

    private void take(Expression.Name name) {
        if (name == null) {
            assembler.emit(Op.POP_TOP);
        } else {
            assembler.skew(-1);
            unit.store(name.id());
            assembler.skew(1);
        }
        assembler.skew(-KEPT_MORE);
    }

    private void handlerBody(Statement.Catch handler, Label end) {
        String name = handler.name() == null ? null : handler.name().id();
        Label cleanup = new Label();
        assembler.open(cleanup, 0, name == null ? 0 : HANDLER_RISE);
        blocks.push(new Block.Handling(name));
        statements.body(handler.body());
        blocks.pop();
        assembler.close();
        assembler.emit(Op.POP_EXCEPT);
        blocks.unset(name);
        assembler.jump(Op.JUMP, end);
        assembler.place(cleanup);
        blocks.unset(name);
        assembler.emit(Op.RERAISE);
    }

    /** Compiles a with statement: several items are nested ones. */
    void with(Statement.With with) {
        with(with, 0);
    }

    private void with(Statement.With with, int number) {
        Statement.WithItem item = with.items().get(number);
        Label handler = new Label();
        Label end = new Label();
        expressions.value(item.manager());
        assembler.emit(Op.WITH_ENTER);
        assembler.open(handler, 1, HANDLER_RISE - 1);
        blocks.push(new Block.Managed());
        if (item.target() == null) {
            assembler.emit(Op.POP_TOP);
        } else {
            targets.store(item.target());
        }
        if (number + 1 < with.items().size()) {
            with(with, number + 1);
        } else {
            statements.body(with.body());
        }
        blocks.pop();
        assembler.close();
        assembler.at(with.at());
        blocks.exit();
        assembler.jump(Op.JUMP, end);
        assembler.place(handler);
        withHandler(end);
        assembler.place(end);
    }

    private void withHandler(Label end) {
        Label cleanup = new Label();
        Label suppressed = new Label();
        assembler.emit(Op.PUSH_EXC_INFO);
        assembler.open(cleanup, 1, 0);
        assembler.emit(Op.WITH_EXCEPT);
        assembler.jump(Op.POP_JUMP_IF_TRUE, suppressed);
        assembler.close();
        assembler.emit(Op.RERAISE);
        assembler.place(suppressed);
        assembler.emit(Op.POP_TOP);
        assembler.skew(-KEPT_MORE);
        assembler.emit(Op.POP_EXCEPT);
        assembler.emit(Op.POP_TOP);
        assembler.jump(Op.JUMP, end);
        cleanup(cleanup);
    }
}
