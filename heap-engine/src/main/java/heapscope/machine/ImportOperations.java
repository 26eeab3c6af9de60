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
        Globals globals = activation.code.globals;
        for (String name : modules.names(stack.get(module))) {
            if (!name.startsWith("_") && globals.cell(name) != 0) {
                long value = stack.push(stack.get(modules.cell(stack.get(module), name)));
                Globals.store(space, globals.array(), globals.cell(name), value);
                stack.drop(value);
            }
        }
        stack.setTop(module);
    }
}
