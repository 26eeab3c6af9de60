package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Natives;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Signature;
import heapscope.machine.value.Value;

/** Puts the arguments of a call into the order of a native's parameters, by its {@link Signature}. */
final class NativeBinding {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Containers containers;

    NativeBinding(ObjectSpace space, Containers containers) {
        this.space = space;
        this.stack = space.stack();
        this.containers = containers;
    }

    /** Binds: afterwards the parameters are in the cells from the first on, and nothing is above them. */
    void bind(Natives.Entry entry, long first, int positional, String[] keywords) {
        Signature signature = entry.signature();
        int count = signature.names().size();
        long bound = stack.top();
        for (int i = 0; i < count; i++) {
            stack.push(Value.UNSET);
        }
        int direct = Math.min(positional, signature.positional());
        space.memory().copyWords(first, bound, direct);
        if (signature.varArgs() >= 0) {
            int rest = Math.max(0, positional - direct);
            stack.set(bound + signature.varArgs() * 8L, space.newTuple(first + direct * 8L, rest));
        } else if (positional > direct) {
            throw wrongCount(entry, positional);
        }
        if (signature.keywordArgs() >= 0) {
            long dict = containers.dict();
            stack.set(bound + signature.keywordArgs() * 8L, dict);
        }
        for (int i = 0; i < keywords.length; i++) {
            keyword(entry, bound, keywords[i], first + (positional + i) * 8L);
        }
        for (int i = 0; i < signature.required(); i++) {
            if (stack.get(bound + i * 8L) == Value.UNSET) {
                throw wrongCount(entry, positional);
            }
        }
        space.memory().copyWords(bound, first, count);
        stack.setTop(first + count * 8L);
    }

    private void keyword(Natives.Entry entry, long bound, String name, long value) {
        Signature signature = entry.signature();
        int index = signature.names().indexOf(name);
        boolean named = index >= signature.positionalOnly() && index != signature.varArgs()
                && index != signature.keywordArgs();
        if (named) {
            stack.set(bound + index * 8L, stack.get(value));
        } else if (signature.keywordArgs() >= 0) {
            long key = stack.push(space.newStr(name));
            containers.put(bound + signature.keywordArgs() * 8L, key, value);
            stack.drop(key);
        } else {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    entry.name() + "() got an unexpected keyword argument '" + name + "'");
        }
    }

    private PythonError wrongCount(Natives.Entry entry, int positional) {
        Signature signature = entry.signature();
        boolean method = !signature.names().isEmpty()
                && (signature.names().getFirst().equals("self") || signature.names().getFirst().equals("cls"));
        int hidden = method ? 1 : 0;
        int given = positional - hidden;
        int least = signature.required() - hidden;
        int most = signature.positional() - hidden;
        String name = (method && !entry.owner().isEmpty() ? entry.owner() + "." : "") + entry.name();
        if (least == most) {
            String takes = most == 0 ? "no arguments" : most == 1 ? "exactly one argument" : "exactly " + most
                    + " arguments";
            return error(name + "() takes " + takes + " (" + given + " given)");
        }
        int bound = given < least ? least : most;
        return error(entry.name() + " expected at " + (given < least ? "least " : "most ") + bound + " argument"
                + (bound == 1 ? "" : "s") + ", got " + given);
    }

    private PythonError error(String message) {
        return space.raise(BuiltinClass.TYPE_ERROR, message);
    }
}
