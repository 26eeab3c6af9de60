package heapscope.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of one code unit: how each is bound, by the rules of CPython's symbol table. */
final class Scope {

    /** How a name is reached. */
    enum Binding {
        /** A slot of the activation frame. */
        LOCAL,
        /** A cell that inner units share. */
        CELL,
        /** A cell of a unit around. */
        FREE,
        /** A name of the module, or a built-in. */
        GLOBAL,
        /** A name of a class body's namespace, else a global. */
        NAME
    }

    static final String CLASS_CELL = "__class__";

    private final Code.Kind kind;
    private final String name;
    private final Scope parent;
    private final boolean comprehension;
    private final List<Scope> children = new ArrayList<>();
    private final SequencedSet<String> parameters = new LinkedHashSet<>();
    private final SequencedSet<String> bound = new LinkedHashSet<>();
    private final SequencedSet<String> used = new LinkedHashSet<>();
    private final SequencedSet<String> globals = new LinkedHashSet<>();
    private final Map<String, Span> nonlocals = new HashMap<>();
    private final Map<String, Binding> bindings = new HashMap<>();
    private final SortedSet<String> cells = new TreeSet<>();
    private final SortedSet<String> free = new TreeSet<>();
    private boolean generator;

    Scope(Code.Kind kind, String name, Scope parent, boolean comprehension) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        this.comprehension = comprehension;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Code.Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Scope parent() {
        return parent;
    }

    boolean isComprehension() {
        return comprehension;
    }

    boolean isGenerator() {
        return generator;
    }

    void becomeGenerator() {
        generator = true;
    }

    void addParameter(String parameter) {
        parameters.add(parameter);
        bound.add(parameter);
    }

    void bind(String variable) {
        bound.add(variable);
    }

    void use(String variable) {
        used.add(variable);
    }

    void declareGlobal(String variable) {
        globals.add(variable);
    }

    void declareNonlocal(String variable, Span at) {
        nonlocals.put(variable, at);
    }

    boolean hasParameter(String variable) {
        return parameters.contains(variable);
    }

    boolean mentions(String variable) {
        return bound.contains(variable) || used.contains(variable);
    }

    boolean declaresGlobal(String variable) {
        return globals.contains(variable);
    }

    boolean declaresNonlocal(String variable) {
        return nonlocals.containsKey(variable);
    }

    /** How the name is reached from this unit. */
    Binding binding(String variable) {
        return bindings.getOrDefault(variable, kind == Code.Kind.CLASS_BODY ? Binding.NAME : Binding.GLOBAL);
    }

    /** The cells that this unit makes, by name. */
    List<String> cellVars() {
        return List.copyOf(cells);
    }

    /** The cells that this unit is given, by name. */
    List<String> freeVars() {
        return List.copyOf(free);
    }

    /** Binds every name of this unit and of those inside it. */
    void resolve(Diagnostics diagnostics) {
        resolve(new TreeSet<>(), diagnostics);
    }

    private void resolve(SortedSet<String> around, Diagnostics diagnostics) {
        SequencedSet<String> all = new LinkedHashSet<>(bound);
        all.addAll(used);
        all.addAll(globals);
        all.addAll(nonlocals.keySet());
        for (String variable : all) {
            bindings.put(variable, bind(variable, around, diagnostics));
        }
        SortedSet<String> visible = new TreeSet<>(around);
        visible.removeAll(globals);
        switch (kind) {
            case FUNCTION -> visible.addAll(bound.stream().filter(n -> bindings.get(n) == Binding.LOCAL).toList());
            case CLASS_BODY -> visible.add(CLASS_CELL);
            case MODULE -> { }
        }
        for (Scope child : children) {
            child.resolve(visible, diagnostics);
        }
        for (Scope child : children) {
            child.free.forEach(this::provide);
        }
    }

    private Binding bind(String variable, SortedSet<String> around, Diagnostics diagnostics) {
        if (kind == Code.Kind.MODULE || globals.contains(variable)) {
            return Binding.GLOBAL;
        }
        if (nonlocals.containsKey(variable) && !around.contains(variable)) {
            diagnostics.report(nonlocals.get(variable), "No function around this one has a variable " + variable + ".",
                    "assign it in the outer function first, or declare it global");
            return Binding.GLOBAL;
        }
        if (bound.contains(variable) && !nonlocals.containsKey(variable)) {
            return kind == Code.Kind.FUNCTION ? Binding.LOCAL : Binding.NAME;
        }
        if (around.contains(variable)) {
            free.add(variable);
            return Binding.FREE;
        }
        return kind == Code.Kind.FUNCTION ? Binding.GLOBAL : Binding.NAME;
    }

    /** An inner unit needs a cell with the name: it is made here, or handed on from around. */
    private void provide(String variable) {
        Binding binding = bindings.get(variable);
        if (kind == Code.Kind.FUNCTION && (binding == Binding.LOCAL || binding == Binding.CELL)) {
            bindings.put(variable, Binding.CELL);
            cells.add(variable);
        } else if (kind == Code.Kind.CLASS_BODY && variable.equals(CLASS_CELL)) {
            cells.add(variable);
        } else {
            free.add(variable);
            bindings.putIfAbsent(variable, Binding.FREE);
        }
    }
}
