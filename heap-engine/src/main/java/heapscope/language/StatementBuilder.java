package heapscope.language;

import heapscope.language.grammar.WorkloadParser.AssertStatementContext;
import heapscope.language.grammar.WorkloadParser.AssignedContext;
import heapscope.language.grammar.WorkloadParser.BlockContext;
import heapscope.language.grammar.WorkloadParser.BreakStatementContext;
import heapscope.language.grammar.WorkloadParser.ContinueStatementContext;
import heapscope.language.grammar.WorkloadParser.DeleteStatementContext;
import heapscope.language.grammar.WorkloadParser.ElifClauseContext;
import heapscope.language.grammar.WorkloadParser.ElseClauseContext;
import heapscope.language.grammar.WorkloadParser.ExpressionStatementContext;
import heapscope.language.grammar.WorkloadParser.FileContext;
import heapscope.language.grammar.WorkloadParser.ForStatementContext;
import heapscope.language.grammar.WorkloadParser.FromStatementContext;
import heapscope.language.grammar.WorkloadParser.GlobalStatementContext;
import heapscope.language.grammar.WorkloadParser.IfStatementContext;
import heapscope.language.grammar.WorkloadParser.ImportStatementContext;
import heapscope.language.grammar.WorkloadParser.NonlocalStatementContext;
import heapscope.language.grammar.WorkloadParser.PassStatementContext;
import heapscope.language.grammar.WorkloadParser.RaiseStatementContext;
import heapscope.language.grammar.WorkloadParser.ReturnStatementContext;
import heapscope.language.grammar.WorkloadParser.SimpleContext;
import heapscope.language.grammar.WorkloadParser.SimpleLineContext;
import heapscope.language.grammar.WorkloadParser.StatementContext;
import heapscope.language.grammar.WorkloadParser.StrayBlockContext;
import heapscope.language.grammar.WorkloadParser.StrayLineContext;
import heapscope.language.grammar.WorkloadParser.TryStatementContext;
import heapscope.language.grammar.WorkloadParser.WhileStatementContext;
import heapscope.language.grammar.WorkloadParser.WithItemContext;
import heapscope.language.grammar.WorkloadParser.WithStatementContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes statements from the parser's tree. Broken ones are left out; the parser has reported them. */
final class StatementBuilder {

    private final Diagnostics diagnostics;
    private final ExpressionBuilder expressions;
    private final DisplayBuilder displays;
    private final AssignmentTargets targets;
    private final ImportBuilder imports;
    private final DefinitionBuilder definitions;

    StatementBuilder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.expressions = new ExpressionBuilder(diagnostics);
        this.displays = new DisplayBuilder(expressions, diagnostics);
        this.targets = new AssignmentTargets(diagnostics);
        this.imports = new ImportBuilder(expressions, diagnostics);
        this.definitions = new DefinitionBuilder(this, expressions, diagnostics);
    }

    /** The statements of a text. */
    List<Statement> file(FileContext file) {
        return statements(file.statement());
    }

    private List<Statement> statements(List<StatementContext> contexts) {
        List<Statement> statements = new ArrayList<>();
        boolean afterFault = false;
        for (StatementContext context : contexts) {
            if (context.exception == null) {
                add(context, statements, afterFault);
            }
            boolean stray = context.strayBlock() != null || context.strayLine() != null;
            afterFault = context.exception != null || context.strayLine() != null || afterFault && stray;
        }
        return statements;
    }

    private void add(StatementContext context, List<Statement> statements, boolean afterFault) {
        Span at = Spans.of(context.getStart());
        switch (context.getChild(0)) {
            case SimpleLineContext line -> addSimple(line, statements);
            case IfStatementContext branch -> statements.add(branch(branch, at));
            case WhileStatementContext loop -> statements.add(new Statement.While(expressions.named(loop.namedTest()),
                    block(loop.block()), otherwise(loop.elseClause()), at));
            case ForStatementContext loop -> statements.add(new Statement.For(displays.targets(loop.targetList()),
                    expressions.starList(loop.starList()), block(loop.block()), otherwise(loop.elseClause()), at));
            case TryStatementContext attempt -> statements.add(attempt(attempt, at));
            case WithStatementContext with -> statements.add(with(with, at));
            case StrayBlockContext stray -> stray(stray, statements, afterFault);
            case StrayLineContext stray -> StrayLines.report(stray, afterFault, diagnostics);
            default -> statements.add(definitions.definition(context.definition()));
        }
    }

    /** A block without a header: wrong, unless the header itself was. */
    private void stray(StrayBlockContext stray, List<Statement> statements, boolean afterFault) {
        StatementContext first = stray.statement(0);
        if (!afterFault) {
            diagnostics.report(new Span(first.getStart().getLine(), 1,
                    Math.max(1, first.getStart().getCharPositionInLine())),
                    "This line is indented more than the one before, which opens no block.",
                    "align it with the line before");
        }
        statements.addAll(statements(stray.statement()));
    }

    /** The statements of a block. */
    List<Statement> block(BlockContext block) {
        if (block.simpleLine() == null) {
            return statements(block.statement());
        }
        List<Statement> statements = new ArrayList<>();
        addSimple(block.simpleLine(), statements);
        return statements;
    }

    private List<Statement> otherwise(ElseClauseContext clause) {
        return clause == null ? List.of() : block(clause.block());
    }

    private Statement branch(IfStatementContext branch, Span at) {
        List<Statement> otherwise = otherwise(branch.elseClause());
        List<ElifClauseContext> clauses = branch.elifClause();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            ElifClauseContext clause = clauses.get(i);
            otherwise = List.of(new Statement.If(expressions.named(clause.namedTest()), block(clause.block()),
                    otherwise, Spans.of(clause.getStart())));
        }
        return new Statement.If(expressions.named(branch.namedTest()), block(branch.block()), otherwise, at);
    }

    private Statement attempt(TryStatementContext attempt, Span at) {
        List<Statement.Catch> handlers = new ArrayList<>();
        for (var clause : attempt.exceptClause()) {
            Expression type = clause.test() == null ? null : expressions.test(clause.test());
            if (!handlers.isEmpty() && handlers.getLast().type() == null) {
                diagnostics.report(handlers.getLast().at(), "A bare except: must be the last one.",
                        "move it behind the others, or name the exceptions it is for");
            }
            handlers.add(new Statement.Catch(type,
                    clause.NAME() == null ? null : expressions.name(clause.NAME().getSymbol()), block(clause.block()),
                    Spans.of(clause.getStart())));
        }
        List<Statement> last = attempt.finallyClause() == null ? List.of() : block(attempt.finallyClause().block());
        return new Statement.Try(block(attempt.block()), handlers, otherwise(attempt.elseClause()), last, at);
    }

    private Statement with(WithStatementContext with, Span at) {
        List<Statement.WithItem> items = new ArrayList<>();
        for (WithItemContext item : with.withItem()) {
            Expression target = item.target() == null ? null : displays.target(item.target());
            if (target != null) {
                targets.check(target);
            }
            items.add(new Statement.WithItem(expressions.test(item.test()), target));
        }
        return new Statement.With(items, block(with.block()), at);
    }

    private void addSimple(SimpleLineContext line, List<Statement> statements) {
        for (SimpleContext simple : line.simple()) {
            statements.add(simple((ParserRuleContext) simple.getChild(0)));
        }
    }

    private Statement simple(ParserRuleContext simple) {
        Span at = Spans.of(simple);
        return switch (simple) {
            case ExpressionStatementContext statement -> expression(statement, at);
            case PassStatementContext pass -> new Statement.Pass(at);
            case BreakStatementContext exit -> new Statement.Break(at);
            case ContinueStatementContext next -> new Statement.Continue(at);
            case ReturnStatementContext result -> new Statement.Return(
                    result.starList() == null ? null : expressions.starList(result.starList()), at);
            case RaiseStatementContext raise -> raise(raise, at);
            case DeleteStatementContext deletion -> deletion(deletion, at);
            case AssertStatementContext assertion -> assertion(assertion, at);
            case GlobalStatementContext global -> new Statement.Global(names(global.NAME()), at);
            case NonlocalStatementContext nonlocal -> new Statement.Nonlocal(names(nonlocal.NAME()), at);
            case ImportStatementContext modules -> imports.modules(modules, at);
            default -> imports.from((FromStatementContext) simple, at);
        };
    }

    private List<Expression.Name> names(List<TerminalNode> tokens) {
        return tokens.stream().map(token -> expressions.name(token.getSymbol())).toList();
    }

    private Statement raise(RaiseStatementContext raise, Span at) {
        Expression exception = raise.test().isEmpty() ? null : expressions.test(raise.test(0));
        Expression cause = raise.test().size() < 2 ? null : expressions.test(raise.test(1));
        return new Statement.Raise(exception, cause, at);
    }

    private Statement deletion(DeleteStatementContext deletion, Span at) {
        List<Expression> removed = new ArrayList<>();
        for (var target : deletion.targetList().target()) {
            Expression expression = displays.target(target);
            targets.checkDeletion(expression);
            removed.add(expression);
        }
        return new Statement.Delete(removed, at);
    }

    private Statement assertion(AssertStatementContext assertion, Span at) {
        Expression condition = expressions.test(assertion.test(0));
        if (condition instanceof Expression.TupleDisplay tuple && !tuple.items().isEmpty()) {
            diagnostics.report(condition.at(), "An assertion about a tuple always holds.",
                    "remove the parentheses: assert condition, message");
        }
        Expression message = assertion.test().size() < 2 ? null : expressions.test(assertion.test(1));
        return new Statement.Assert(condition, message, at);
    }

    private Statement expression(ExpressionStatementContext statement, Span at) {
        if (statement.starList().isEmpty()) {
            return new Statement.Evaluate(expressions.suspension(statement.yieldExpression()), at);
        }
        Expression first = expressions.starList(statement.starList(0));
        if (statement.AUGMENTED() != null) {
            return augment(statement, first, at);
        }
        if (statement.COLON() != null) {
            return annotation(statement, first, at);
        }
        if (statement.assigned().isEmpty()) {
            return new Statement.Evaluate(first, at);
        }
        List<Expression> assigned = new ArrayList<>(List.of(first));
        for (AssignedContext part : statement.assigned()) {
            assigned.add(part.yieldExpression() != null ? expressions.suspension(part.yieldExpression())
                    : expressions.starList(part.starList()));
        }
        Expression value = assigned.removeLast();
        assigned.forEach(targets::check);
        return new Statement.Assign(assigned, value, at);
    }

    private Statement augment(ExpressionStatementContext statement, Expression target, Span at) {
        targets.checkSingle(target);
        String symbol = statement.AUGMENTED().getText();
        return new Statement.Augment(target, ExpressionBuilder.operator(symbol.substring(0, symbol.length() - 1)),
                right(statement), at);
    }

    private Expression right(ExpressionStatementContext statement) {
        return statement.yieldExpression() != null ? expressions.suspension(statement.yieldExpression())
                : expressions.starList(statement.starList(1));
    }

    private Statement annotation(ExpressionStatementContext statement, Expression target, Span at) {
        boolean annotatable = target instanceof Expression.Name || target instanceof Expression.Attribute
                || target instanceof Expression.Subscript;
        if (!annotatable) {
            diagnostics.report(target.at(), "Only one name, attribute or item can be annotated with a type.",
                    "leave the annotation out");
        }
        Expression value = statement.ASSIGN().isEmpty() ? null : right(statement);
        boolean plainName = target instanceof Expression.Name
                && !statement.starList(0).getStart().getText().equals("(");
        return new Statement.Annotate(target, value, plainName, at);
    }
}
