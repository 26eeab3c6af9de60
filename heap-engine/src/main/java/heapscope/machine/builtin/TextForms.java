package heapscope.machine.builtin;

import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Values as text: by the methods of the user's classes, or as their behavior writes them. */
final class TextForms {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;
    private final SpecialMethods special;

    TextForms(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
        this.special = operations.special();
    }

    /** {@code repr(a)}. */
    String repr(long a) {
        operations.enter("while getting the repr of an object");
        try {
            long result = special.call(a, "__repr__");
            return result == Value.UNSET ? operations.behavior(a).repr(a) : text(result, "__repr__");
        } finally {
            operations.leave();
        }
    }

    /** {@code str(a)}. */
    String str(long a) {
        if (!special.isUserObject(stack.get(a))) {
            return operations.behavior(a).str(a);
        }
        long result = special.call(a, "__str__");
        if (result != Value.UNSET) {
            return text(result, "__str__");
        }
        return special.hasOwnStr(stack.get(a)) ? operations.behavior(a).str(a) : repr(a);
    }

    /** {@code format(a, specification)}. */
    String format(long a, String specification) {
        if (!special.isUserObject(stack.get(a))) {
            return operations.behavior(a).format(a, specification);
        }
        if (special.has(a, "__format__")) {
            long cell = stack.push(space.newStr(specification));
            String result = text(special.call(a, "__format__", cell), "__format__");
            stack.drop(cell);
            return result;
        }
        return specification.isEmpty() ? str(a) : operations.behavior(a).format(a, specification);
    }

    private String text(long result, String method) {
        if (!space.isStr(result)) {
            throw new OperandErrors(space).wrongResult(method + " returned non-string (type ", result, ")");
        }
        return space.text(result);
    }
}
