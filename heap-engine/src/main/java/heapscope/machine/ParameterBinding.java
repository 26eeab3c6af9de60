package heapscope.machine;

import heapscope.language.Code;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the arguments of a call into the order of a function's parameters, with Python's errors where they do not fit.
 */
final class ParameterBinding {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Containers containers;

    ParameterBinding(ObjectSpace space, Containers containers) {
        this.space = space;
        this.stack = space.stack();
        this.containers = containers;
    }

    /**
     * Binds. Afterwards the parameters are in the cells behind the function and nothing is above them.
     *
     * @param slot the cell of the function; the arguments follow
     */
    void bind(LinkedCode callee, long slot, int positional, String[] keywords) {
        Code code = callee.code;
        long given = slot + 8;
        long bound = stack.top();
        for (int i = 0; i < callee.parameters; i++) {
            stack.push(Value.UNSET);
        }
        int direct = Math.min(positional, code.argCount());
        space.memory().copyWords(given, bound, direct);
        surplus(code, slot, bound, positional, keywords.length);
        for (int i = 0; i < keywords.length; i++) {
            keyword(code, bound, keywords[i], given + (positional + i) * 8L);
        }
        defaults(code, slot, bound);
        space.memory().copyWords(bound, given, callee.parameters);
        stack.setTop(given + callee.parameters * 8L);
    }

    private void surplus(Code code, long slot, long bound, int positional, int keywords) {
        int rest = positional - code.argCount();
        if (code.hasVarArgs()) {
            long first = slot + 8 + code.argCount() * 8L;
            stack.set(bound + (code.argCount() + code.keywordOnly()) * 8L, space.newTuple(first, Math.max(0, rest)));
        } else if (rest > 0) {
            throw tooMany(code, slot, positional);
        }
        if (code.hasKeywordArgs()) {
            long dict = containers.dict();
            stack.set(bound + (code.parameterCount() - 1) * 8L, dict);
        }
    }

    private void keyword(Code code, long bound, String name, long value) {
        int index = code.locals().subList(0, code.argCount() + code.keywordOnly()).indexOf(name);
        if (index >= code.positionalOnly()) {
            if (stack.get(bound + index * 8L) != Value.UNSET) {
                throw typeError(code, "got multiple values for argument '" + name + "'");
            }
            stack.set(bound + index * 8L, stack.get(value));
        } else if (code.hasKeywordArgs()) {
            long key = stack.push(space.newStr(name));
            containers.put(bound + (code.parameterCount() - 1) * 8L, key, value);
            stack.drop(key);
        } else if (index >= 0) {
            throw typeError(code, "got some positional-only arguments passed as keyword arguments: '" + name + "'");
        } else {
            throw typeError(code, "got an unexpected keyword argument '" + name + "'");
        }
    }

    private void defaults(Code code, long slot, long bound) {
        long tuple = space.field(stack.get(slot), Layout.FUNCTION_DEFAULTS);
        int count = tuple == 0 ? 0 : space.tupleLength(tuple);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < code.argCount(); i++) {
            long cell = bound + i * 8L;
            if (stack.get(cell) != Value.UNSET) {
                continue;
            }
            int index = i - (code.argCount() - count);
            if (index < 0) {
                missing.add(code.locals().get(i));
            } else {
                stack.set(cell, space.tupleItem(space.field(stack.get(slot), Layout.FUNCTION_DEFAULTS), index));
            }
        }
        reportMissing(code, missing, "positional");
        keywordDefaults(code, slot, bound);
    }

    private void keywordDefaults(Code code, long slot, long bound) {
        List<String> missing = new ArrayList<>();
        for (int i = code.argCount(); i < code.argCount() + code.keywordOnly(); i++) {
            if (stack.get(bound + i * 8L) == Value.UNSET) {
                long word = keywordDefault(slot, code.locals().get(i));
                if (word == Value.UNSET) {
                    missing.add(code.locals().get(i));
                }
                stack.set(bound + i * 8L, word);
            }
        }
        reportMissing(code, missing, "keyword-only");
    }

    private long keywordDefault(long slot, String name) {
        long dict = space.field(stack.get(slot), Layout.FUNCTION_KEYWORD_DEFAULTS);
        if (dict == 0) {
            return Value.UNSET;
        }
        long cell = stack.push(dict);
        long key = stack.push(space.newStr(name));
        long word = containers.get(cell, key);
        stack.drop(cell);
        return word;
    }

    private void reportMissing(Code code, List<String> missing, String kind) {
        if (missing.isEmpty()) {
            return;
        }
        int count = missing.size();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String separator = count == 2 ? " and " : i == count - 1 ? ", and " : ", ";
            names.append(i == 0 ? "" : separator).append('\'').append(missing.get(i)).append('\'');
        }
        String plural = count == 1 ? " argument: " : " arguments: ";
        throw typeError(code, "missing " + count + " required " + kind + plural + names);
    }

    private PythonError tooMany(Code code, long slot, int positional) {
        long tuple = space.field(stack.get(slot), Layout.FUNCTION_DEFAULTS);
        int optional = tuple == 0 ? 0 : space.tupleLength(tuple);
        String takes = optional == 0 ? "" + code.argCount()
                : "from " + (code.argCount() - optional) + " to " + code.argCount();
        String plural = optional == 0 && code.argCount() == 1 ? "" : "s";
        return typeError(code, "takes " + takes + " positional argument" + plural + " but " + positional
                + (positional == 1 ? " was given" : " were given"));
    }

    private PythonError typeError(Code code, String message) {
        return space.raise(BuiltinClass.TYPE_ERROR, code.qualifiedName() + "() " + message);
    }
}
