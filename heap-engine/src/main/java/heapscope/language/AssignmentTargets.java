package heapscope.language;

import java.util.List;

/** Says what is wrong with something that is to be assigned to or deleted. */
final class AssignmentTargets {

    private final Diagnostics diagnostics;

    AssignmentTargets(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks the target of an assignment, a loop, a with or an import. */
    void check(Expression target) {
        switch (target) {
            case Expression.Name name -> checkName(name);
            case Expression.Attribute attribute -> { }
            case Expression.Subscript subscript -> { }
            case Expression.TupleDisplay tuple -> checkItems(tuple.items());
            case Expression.ListDisplay list -> checkItems(list.items());
            case Expression.Starred starred -> diagnostics.report(starred.at(),
                    "A starred target must be part of a list or a tuple.", "add a comma: *rest, = values");
            default -> report(target, "assign to");
        }
    }

    private void checkItems(List<Expression> items) {
        int starred = 0;
        for (Expression item : items) {
            if (item instanceof Expression.Starred star) {
                check(star.value());
                starred++;
                if (starred == 2) {
                    diagnostics.report(star.at(), "Only one target of an assignment can be starred.",
                            "take the others out of the starred list afterwards");
                }
            } else {
                check(item);
            }
        }
    }

    private void checkName(Expression.Name name) {
        if (name.id().equals("__debug__")) {
            diagnostics.report(name.at(), "__debug__ cannot be assigned to.", "use another name");
        }
    }

    /** Checks the target of {@code +=} and its like. */
    void checkSingle(Expression target) {
        boolean single = target instanceof Expression.Name || target instanceof Expression.Attribute
                || target instanceof Expression.Subscript;
        if (!single) {
            diagnostics.report(target.at(), "An augmented assignment needs one name, attribute or item on its left, "
                    + "not " + describe(target) + ".", "write the assignment in full: a = a + b");
        }
    }

    /** Checks what {@code del} is to remove. */
    void checkDeletion(Expression target) {
        switch (target) {
            case Expression.Name name -> checkName(name);
            case Expression.Attribute attribute -> { }
            case Expression.Subscript subscript -> { }
            case Expression.TupleDisplay tuple -> tuple.items().forEach(this::checkDeletion);
            case Expression.ListDisplay list -> list.items().forEach(this::checkDeletion);
            default -> report(target, "delete");
        }
    }

    private void report(Expression target, String verb) {
        String advice = target instanceof Expression.Compare ? "write == only to compare, and = to assign"
                : "put a name, an attribute or an item such as a[0] here";
        diagnostics.report(target.at(), "Cannot " + verb + " " + describe(target) + ".", advice);
    }

    private static String describe(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal(literal.value());
            case Expression.Call call -> "the result of a call";
            case Expression.Compare compare -> "a comparison";
            case Expression.Lambda lambda -> "a lambda";
            case Expression.Conditional conditional -> "a conditional expression";
            case Expression.Comprehension comprehension -> "a comprehension";
            case Expression.FormatString format -> "a format string";
            case Expression.TupleDisplay tuple -> "a tuple";
            case Expression.ListDisplay list -> "a list";
            case Expression.SetDisplay set -> "a set";
            case Expression.DictDisplay dict -> "a dict";
            case Expression.Yield yield -> "a yield expression";
            case Expression.YieldFrom yield -> "a yield expression";
            case Expression.Named named -> "an assignment expression";
            default -> "the result of an operation";
        };
    }

    private static String literal(Constant value) {
        return switch (value) {
            case Constant.NoneValue none -> "None";
            case Constant.BoolValue bool -> bool.value() ? "True" : "False";
            case Constant.EllipsisValue ellipsis -> "the ellipsis";
            case Constant.IntValue number -> "a number";
            case Constant.FloatValue number -> "a number";
            case Constant.StrValue string -> "a string";
            default -> "a constant";
        };
    }
}
