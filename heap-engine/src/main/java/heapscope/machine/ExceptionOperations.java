package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions that raise and handle exceptions, and those of {@code with}. */
final class ExceptionOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Attributes attributes;
    private final ClassNamespaces namespaces;
    private final ReentrantCaller caller;

    ExceptionOperations(Parts parts, ClassNamespaces namespaces, Attributes attributes, ReentrantCaller caller) {
        this.space = parts.space();
        this.stack = space.stack();
        this.namespaces = namespaces;
        this.attributes = attributes;
        this.caller = caller;
    }

    private long handled() {
        return space.statics().handledException();
    }

    /** Raises the exception being handled (0), an exception (1), or an exception with its cause (2). */
    PythonError raise(int kind) {
        if (kind == 0) {
            long current = stack.get(handled());
            if (current == Value.UNSET || current == space.none()) {
                return space.raise(BuiltinClass.RUNTIME_ERROR, "No active exception to reraise");
            }
            stack.set(space.pendingException(), current);
            return PythonError.RAISED;
        }
        long cell = stack.top() - kind * 8L;
        instantiate(cell, "exceptions must derive from BaseException");
        if (kind == 2) {
            setCause(cell);
        }
        stack.set(space.pendingException(), stack.get(cell));
        return PythonError.RAISED;
    }

    private void setCause(long cell) {
        long cause = cell + 8;
        if (stack.get(cause) != space.none()) {
            instantiate(cause, "exception causes must derive from BaseException");
        }
        space.setField(stack.get(cell), Layout.EXCEPTION_CAUSE, stack.get(cause));
        space.setRaw(stack.get(cell), Layout.EXCEPTION_SUPPRESS, 1);
    }

    private void instantiate(long cell, String complaint) {
        long word = stack.get(cell);
        if (space.layoutOf(word) == Layout.CLASS) {
            int number = (int) space.field(word, Layout.CLASS_NUMBER);
            if (space.classes().isSubclass(number, BuiltinClass.BASE_EXCEPTION.ordinal())) {
                stack.set(cell, caller.call(word));
            }
        }
        if (space.layoutOf(stack.get(cell)) != Layout.EXCEPTION) {
            throw space.raise(BuiltinClass.TYPE_ERROR, complaint);
        }
    }

    /** {@code exc -> previous exc}. */
    void pushHandled() {
        long cell = stack.top() - 8;
        long exception = stack.get(cell);
        long previous = stack.get(handled());
        stack.set(cell, previous == Value.UNSET ? space.none() : previous);
        stack.push(exception);
        stack.set(handled(), exception);
    }

    /** {@code previous ->}. */
    void popHandled() {
        stack.set(handled(), stack.pop());
    }

    /** {@code previous exc ->} raises it again. */
    PythonError raiseAgain() {
        stack.set(space.pendingException(), stack.pop());
        stack.set(handled(), stack.pop());
        return PythonError.RAISED;
    }

    /** {@code previous exc type -> previous exc bool}. */
    void matches() {
        long type = stack.top() - 8;
        int number = space.classOf(stack.get(type - 8));
        boolean match = matches(number, type);
        stack.set(type, space.bool(match));
        stack.setTop(type + 8);
    }

    private boolean matches(int number, long type) {
        long word = stack.get(type);
        if (space.isInstance(word, BuiltinClass.TUPLE)) {
            for (int i = 0; i < space.tupleLength(stack.get(type)); i++) {
                long item = stack.push(space.tupleItem(stack.get(type), i));
                boolean match = matches(number, item);
                stack.drop(item);
                if (match) {
                    return true;
                }
            }
            return false;
        }
        boolean isException = space.layoutOf(word) == Layout.CLASS && space.classes().isSubclass(
                (int) space.field(word, Layout.CLASS_NUMBER), BuiltinClass.BASE_EXCEPTION.ordinal());
        if (!isException) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "catching classes that do not inherit from BaseException is not allowed");
        }
        return space.classes().isSubclass(number, (int) space.field(word, Layout.CLASS_NUMBER));
    }

    /** {@code -> AssertionError class}. */
    void loadAssertionError() {
        stack.push(space.statics().classObject(BuiltinClass.ASSERTION_ERROR.ordinal()));
    }

    /** {@code manager -> exit value}. */
    void enterWith() {
        long manager = stack.top() - 8;
        long exit = attributes.bound(manager, found(manager, "__exit__"), space.classOf(stack.get(manager)));
        long handle = stack.push(exit);
        space.temporaries().block();
        long enter = found(manager, "__enter__");
        long result = space.layoutOf(enter) == Layout.FUNCTION ? caller.call(enter, stack.get(manager))
                : caller.call(attributes.bound(manager, enter, space.classOf(stack.get(manager))));
        stack.set(manager, stack.get(handle));
        stack.set(handle, result);
    }

    private long found(long manager, String name) {
        long found = namespaces.find(space.classOf(stack.get(manager)), name);
        if (found == Value.UNSET) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "'" + space.typeName(manager)
                    + "' object does not support the context manager protocol");
        }
        return found;
    }

    /** {@code exit ->}. */
    void exitWith() {
        long exit = stack.top() - 8;
        caller.call(stack.get(exit), space.none(), space.none(), space.none());
        stack.setTop(exit);
    }

    /** {@code exit previous exc -> exit previous exc suppressed}. */
    void exitWithException() {
        long exception = stack.top() - 8;
        long word = stack.get(exception);
        long type = space.statics().classObject(space.classOf(word));
        long result = caller.call(stack.get(exception - 16), type, word, space.none());
        stack.setTop(exception + 8);
        stack.push(result);
    }

    /** Notes the exception being handled as the context of the one that is raised now. */
    void addContext() {
        long pending = stack.get(space.pendingException());
        long context = stack.get(handled());
        boolean none = context == Value.UNSET || context == space.none() || context == pending;
        if (!none && space.field(pending, Layout.EXCEPTION_CONTEXT) == 0 && !isInChain(context, pending)) {
            space.setField(pending, Layout.EXCEPTION_CONTEXT, context);
        }
    }

    private boolean isInChain(long from, long exception) {
        for (long each = from; each != 0 && each != space.none(); each = space.field(each, Layout.EXCEPTION_CONTEXT)) {
            if (each == exception) {
                return true;
            }
        }
        return false;
    }
}
