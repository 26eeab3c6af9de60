package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions that import modules. */
final class ImportOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final LoadedModules modules;
    private final Attributes attributes;
    private final Calls calls;

    ImportOperations(Parts parts, Attributes attributes, Calls calls) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.modules = parts.modules();
        this.attributes = attributes;
        this.calls = calls;
    }

    /** {@code -> module}; one that is written in the workload's language runs first, once. */
    void module(int name) {
        long module = modules.find(activation.code.names[name]);
        LinkedCode code = modules.start(module);
        if (code != null) {
            calls.runModule(code);
        }
        stack.push(module);
    }

    /** {@code module -> module value}. */
    void name(int name) {
        long cell = stack.top() - 8;
        String text = activation.code.names[name];
        long value = attributes.find(cell, text);
        if (value == Value.UNSET) {
            String module = space.text(space.field(stack.get(cell), Layout.MODULE_NAME));
            throw space.raise(BuiltinClass.IMPORT_ERROR, "cannot import name '" + text + "' from '" + module + "'");
        }
        stack.push(value);
    }

    /** {@code module ->}. */
    void all() {
        long module = stack.top() - 8;
        LinkedCode code = activation.code;
        for (int i = 0; i < code.names.length; i++) {
            String name = code.names[i];
            long from = name.startsWith("_") ? 0 : modules.cell(stack.get(module), name);
            if (from != 0 && code.globalCells[i] != 0 && stack.get(from) != Value.UNSET) {
                long value = stack.push(stack.get(from));
                Globals.store(space, code.globals, code.globalCells[i], value);
                stack.drop(value);
            }
        }
        stack.setTop(module);
    }
}
