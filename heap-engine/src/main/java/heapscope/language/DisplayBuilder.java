package heapscope.language;

import heapscope.language.grammar.WorkloadParser.BracesContext;
import heapscope.language.grammar.WorkloadParser.ComprehensionContext;
import heapscope.language.grammar.WorkloadParser.ComprehensionForContext;
import heapscope.language.grammar.WorkloadParser.EntryContext;
import heapscope.language.grammar.WorkloadParser.GroupContext;
import heapscope.language.grammar.WorkloadParser.ItemContext;
import heapscope.language.grammar.WorkloadParser.ItemsContext;
import heapscope.language.grammar.WorkloadParser.ListDisplayContext;
import heapscope.language.grammar.WorkloadParser.OperationContext;
import heapscope.language.grammar.WorkloadParser.TargetContext;
import heapscope.language.grammar.WorkloadParser.TargetListContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** What stands in brackets: groups, tuples, lists, sets, dicts and comprehensions. */
final class DisplayBuilder {

    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;

    DisplayBuilder(ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    /** The display of a group, a list or braces. */
    Expression display(ParserRuleContext display) {
        return switch (display) {
            case GroupContext group -> group(group);
            case ListDisplayContext list -> list(list);
            default -> braces((BracesContext) display);
        };
    }

    private Expression group(GroupContext group) {
        Span at = Spans.of(group);
        if (group.yieldExpression() != null) {
            return expressions.suspension(group.yieldExpression());
        }
        ItemsContext items = group.items();
        if (items == null) {
            return new Expression.TupleDisplay(List.of(), at);
        }
        if (items.comprehension() != null) {
            return comprehension(Expression.Product.GENERATOR, item(items.item(0)), null, items.comprehension(), at);
        }
        if (items.item().size() == 1 && items.COMMA().isEmpty()) {
            Expression value = item(items.item(0));
            if (value instanceof Expression.Starred) {
                diagnostics.report(value.at(), "A starred expression cannot stand alone in parentheses.",
                        "add a comma to make a tuple: (*items,)");
            }
            return value;
        }
        return new Expression.TupleDisplay(items(items), at);
    }

    private Expression list(ListDisplayContext list) {
        Span at = Spans.of(list);
        ItemsContext items = list.items();
        if (items == null) {
            return new Expression.ListDisplay(List.of(), at);
        }
        if (items.comprehension() != null) {
            return comprehension(Expression.Product.LIST, item(items.item(0)), null, items.comprehension(), at);
        }
        return new Expression.ListDisplay(items(items), at);
    }

    private List<Expression> items(ItemsContext items) {
        List<Expression> values = new ArrayList<>();
        for (ItemContext item : items.item()) {
            values.add(item(item));
        }
        return values;
    }

    private Expression item(ItemContext item) {
        return item.STAR() == null ? expressions.named(item.namedTest())
                : new Expression.Starred(expressions.operation(item.operation()), Spans.of(item));
    }

    private Expression braces(BracesContext braces) {
        Span at = Spans.of(braces);
        List<EntryContext> entries = braces.entry();
        if (entries.isEmpty()) {
            return new Expression.DictDisplay(List.of(), at);
        }
        boolean dict = isDictEntry(entries.getFirst());
        for (EntryContext entry : entries) {
            if (isDictEntry(entry) != dict) {
                diagnostics.report(Spans.of(entry), "Braces hold either single items or key: value pairs, not both.",
                        dict ? "write key: value here too" : "make all of them single items, or all of them pairs");
            }
        }
        if (braces.comprehension() != null) {
            EntryContext first = entries.getFirst();
            return comprehension(dict ? Expression.Product.DICT : Expression.Product.SET, element(first),
                    first.test() == null ? null : expressions.test(first.test()), braces.comprehension(), at);
        }
        return dict ? dict(entries, at) : new Expression.SetDisplay(entries.stream().map(this::element).toList(), at);
    }

    private static boolean isDictEntry(EntryContext entry) {
        return entry.COLON() != null || entry.POW() != null;
    }

    private Expression element(EntryContext entry) {
        if (entry.namedTest() != null) {
            return expressions.named(entry.namedTest());
        }
        return new Expression.Starred(expressions.operation(entry.operation()), Spans.of(entry));
    }

    private Expression dict(List<EntryContext> entries, Span at) {
        List<Expression.Entry> pairs = new ArrayList<>();
        for (EntryContext entry : entries) {
            if (entry.operation() != null) {
                pairs.add(new Expression.Entry(null, expressions.operation(entry.operation())));
            } else if (entry.test() != null) {
                pairs.add(new Expression.Entry(expressions.named(entry.namedTest()), expressions.test(entry.test())));
            }
        }
        return new Expression.DictDisplay(pairs, at);
    }

    /** A comprehension of the element. */
    Expression comprehension(Expression.Product product, Expression element, Expression value,
            ComprehensionContext comprehension, Span at) {
        if (element instanceof Expression.Starred) {
            diagnostics.report(element.at(), "The element of a comprehension cannot be starred.",
                    "add another for: [x for part in parts for x in part]");
        }
        List<Expression.Clause> clauses = new ArrayList<>();
        for (ComprehensionForContext clause : comprehension.comprehensionFor()) {
            if (clause.ASYNC() != null) {
                diagnostics.report(Spans.of(clause.ASYNC().getSymbol()),
                        "Asynchronous comprehensions are outside the workload language.", "write for without async");
            }
            List<Expression> conditions = new ArrayList<>();
            for (OperationContext condition : clause.operation().subList(1, clause.operation().size())) {
                conditions.add(expressions.operation(condition));
            }
            clauses.add(new Expression.Clause(targets(clause.targetList()),
                    expressions.operation(clause.operation(0)), conditions));
        }
        return new Expression.Comprehension(product, element, value, clauses, at);
    }

    /** What a loop assigns to. */
    Expression targets(TargetListContext list) {
        Expression target;
        List<Expression> items = new ArrayList<>();
        for (TargetContext item : list.target()) {
            items.add(target(item));
        }
        if (items.size() == 1 && list.COMMA().isEmpty()) {
            target = items.getFirst();
        } else {
            target = new Expression.TupleDisplay(items, Spans.of(list));
        }
        new AssignmentTargets(diagnostics).check(target);
        return target;
    }

    /** One target, as read. */
    Expression target(TargetContext target) {
        Expression value = expressions.primary(target.primary());
        return target.STAR() == null ? value : new Expression.Starred(value, Spans.of(target));
    }
}
