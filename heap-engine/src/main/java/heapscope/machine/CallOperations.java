package heapscope.machine;

import heapscope.language.Code;
import heapscope.language.Constant;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions that call, and the one that makes functions. */
final class CallOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final Containers containers;
    private final Linker linker;
    private final Calls calls;

    CallOperations(Parts parts, Calls calls) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.containers = parts.containers();
        this.linker = parts.linker();
        this.calls = calls;
    }

    void function(int count) {
        calls.invoke(stack.top() - (count + 1) * 8L, count, Calls.NO_KEYWORDS, Control.RESULT);
    }

    void method(int count) {
        long slot = stack.top() - (count + 2) * 8L;
        if (stack.get(slot) != Value.UNSET) {
            calls.method(slot, count + 1, Calls.NO_KEYWORDS, Control.RESULT);
            return;
        }
        space.memory().copyWords(slot + 8, slot, count + 1);
        stack.setTop(stack.top() - 8);
        calls.invoke(slot, count, Calls.NO_KEYWORDS, Control.RESULT);
    }

    void functionWithKeywords(int count) {
        long names = stack.pop();
        String[] keywords = new String[space.tupleLength(names)];
        for (int i = 0; i < keywords.length; i++) {
            keywords[i] = space.text(space.tupleItem(names, i));
        }
        calls.invoke(stack.top() - (count + 1) * 8L, count - keywords.length, keywords, Control.RESULT);
    }

    /** {@code callable args [kwargs] -> result}. */
    void functionWithContainers(int withKeywords) {
        long slot = stack.top() - (withKeywords == 1 ? 24 : 16);
        long arguments = slot + 8;
        long list = stack.push(listOf(slot, arguments));
        int count = containers.length(list);
        int named = withKeywords == 1 ? containers.length(pushKeys(slot + 16)) : 0;
        long keys = list + 8;
        String[] keywords = new String[named];
        long first = stack.top();
        stack.push(stack.get(slot));
        for (int i = 0; i < count; i++) {
            stack.push(containers.item(list, i));
        }
        for (int i = 0; i < named; i++) {
            long key = stack.push(containers.item(keys, i));
            if (!space.isStr(stack.get(key))) {
                throw space.raise(BuiltinClass.TYPE_ERROR, "keywords must be strings");
            }
            keywords[i] = space.text(stack.get(key));
            long value = containers.get(slot + 16, key);
            stack.set(key, value);
        }
        int cells = 1 + count + named;
        space.memory().copyWords(first, slot, cells);
        stack.setTop(slot + cells * 8L);
        calls.invoke(slot, count, keywords, Control.RESULT);
    }

    private long pushKeys(long mapping) {
        if (!space.isInstance(stack.get(mapping), BuiltinClass.DICT)) {
            long cell = stack.push(containers.dict());
            containers.update(cell, mapping);
            stack.set(mapping, stack.get(cell));
            stack.drop(cell);
        }
        return stack.push(containers.keys(mapping));
    }

    private long listOf(long slot, long iterable) {
        boolean known = space.isInstance(stack.get(iterable), BuiltinClass.TUPLE)
                || space.isInstance(stack.get(iterable), BuiltinClass.LIST);
        if (!known && space.layoutOf(stack.get(iterable)) <= Layout.NOT_IMPLEMENTED) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "Value after * must be an iterable, not " + space.typeName(iterable));
        }
        return containers.listOf(iterable);
    }

    /** {@code [defaults] [kwdefaults] [closure] code -> function}. */
    void makeFunction(int flags) {
        LinkedCode owner = activation.code;
        int constant = owner.original(activation.pc - 2) >>> 8;
        Code code = ((Constant.CodeValue) owner.code.constants().get(constant)).code();
        stack.pop();
        long closure = (flags & 4) != 0 ? stack.pop() : 0;
        long keywordDefaults = (flags & 2) != 0 ? stack.pop() : 0;
        long defaults = (flags & 1) != 0 ? stack.pop() : 0;
        long first = stack.push(defaults);
        stack.push(keywordDefaults);
        stack.push(closure);
        long name = stack.push(linker.string(code.name()));
        long function = space.allocate(Layout.FUNCTION);
        space.setRaw(function, Layout.FUNCTION_CODE, owner.firstCode + code.id());
        space.setRaw(function, Layout.FUNCTION_DEFAULTS, stack.get(first));
        space.setRaw(function, Layout.FUNCTION_KEYWORD_DEFAULTS, stack.get(first + 8));
        space.setRaw(function, Layout.FUNCTION_CLOSURE, stack.get(first + 16));
        space.setRaw(function, Layout.FUNCTION_NAME, stack.get(name));
        stack.drop(first);
        stack.push(space.made(function));
    }
}
