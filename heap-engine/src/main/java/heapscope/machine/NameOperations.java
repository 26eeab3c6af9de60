package heapscope.machine;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Instructions about names: locals, globals, cells of closures, namespaces of class bodies. */
final class NameOperations {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final Containers containers;

    NameOperations(Parts parts) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.containers = parts.containers();
    }

    void loadFast(int local) {
        long value = activation.local(local);
        if (value == Value.UNSET) {
            throw unboundLocal(activation.code.code.locals().get(local));
        }
        stack.push(value);
    }

    void deleteFast(int local) {
        if (activation.local(local) == Value.UNSET) {
            throw unboundLocal(activation.code.code.locals().get(local));
        }
        activation.setLocal(local, Value.UNSET);
    }

    private PythonError unboundLocal(String name) {
        return space.raise(BuiltinClass.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + name + "' where it is not associated with a value");
    }

    private PythonError notDefined(String name) {
        return space.raise(BuiltinClass.NAME_ERROR, "name '" + name + "' is not defined");
    }

    void loadGlobal(int name) {
        stack.push(global(name));
    }

    private long global(int name) {
        LinkedCode code = activation.code;
        long cell = code.globalCells[name];
        long value = cell == 0 ? Value.UNSET : stack.get(cell);
        if (value == Value.UNSET && code.builtinCells[name] != 0) {
            value = stack.get(code.builtinCells[name]);
        }
        if (value == Value.UNSET) {
            throw notDefined(code.names[name]);
        }
        return value;
    }

    void storeGlobal(int name) {
        Globals.store(space, activation.code.globals.array(), activation.code.globalCells[name], stack.top() - 8);
        stack.pop();
    }

    void deleteGlobal(int name) {
        long cell = activation.code.globalCells[name];
        if (stack.get(cell) == Value.UNSET) {
            throw notDefined(activation.code.names[name]);
        }
        stack.set(cell, Value.UNSET);
    }

    /** Pushes the namespace of a class body. */
    private long pushNamespace() {
        return stack.push(activation.local(activation.code.namespaceLocal()));
    }

    void loadName(int name) {
        long value = inNamespace(activation.code.nameWords[name]);
        stack.push(value == Value.UNSET ? global(name) : value);
    }

    private long inNamespace(long nameWord) {
        long namespace = pushNamespace();
        long key = stack.push(nameWord);
        long value = containers.get(namespace, key);
        stack.drop(namespace);
        return value;
    }

    void storeName(int name) {
        long value = stack.top() - 8;
        long namespace = pushNamespace();
        long key = stack.push(activation.code.nameWords[name]);
        containers.put(namespace, key, value);
        stack.drop(value);
    }

    void deleteName(int name) {
        long nameWord = activation.code.nameWords[name];
        if (inNamespace(nameWord) == Value.UNSET) {
            throw notDefined(activation.code.names[name]);
        }
        long namespace = pushNamespace();
        long key = stack.push(nameWord);
        containers.remove(namespace, key);
        stack.drop(namespace);
    }

    void loadDeref(int cell) {
        long value = space.field(activation.cell(cell), Layout.CELL_VALUE);
        if (value == Value.UNSET) {
            throw emptyCell(cell);
        }
        stack.push(value);
    }

    private PythonError emptyCell(int cell) {
        String name = activation.code.cellName(cell);
        if (cell < activation.code.ownCells) {
            return unboundLocal(name);
        }
        return space.raise(BuiltinClass.NAME_ERROR,
                "cannot access free variable '" + name
                        + "' where it is not associated with a value in enclosing scope");
    }

    void storeDeref(int cell) {
        long reference = space.box(stack.get(stack.top() - 8));
        space.setField(activation.cell(cell), Layout.CELL_VALUE, reference);
        stack.pop();
    }

    void deleteDeref(int cell) {
        long object = activation.cell(cell);
        if (space.field(object, Layout.CELL_VALUE) == Value.UNSET) {
            throw emptyCell(cell);
        }
        space.setField(object, Layout.CELL_VALUE, 0);
    }

    void loadClosure(int cell) {
        stack.push(activation.cell(cell));
    }

    void loadClassDeref(int cell) {
        long namespace = pushNamespace();
        long key = stack.push(space.newStr(activation.code.cellName(cell)));
        long value = containers.get(namespace, key);
        stack.drop(namespace);
        if (value == Value.UNSET) {
            loadDeref(cell);
        } else {
            stack.push(value);
        }
    }
}
