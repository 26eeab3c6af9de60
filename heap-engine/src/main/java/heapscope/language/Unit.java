package heapscope.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A code unit while it is compiled: its instructions, constants and names. */
final class Unit {

    private final Scope scope;
    private final Unit outer;
    private final int id;
    private final String qualifiedName;
    private final int firstLine;
    private final Assembler assembler = new Assembler();
    private final List<Constant> constants = new ArrayList<>();
    private final Map<Constant, Integer> constantIndices = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> nameIndices = new HashMap<>();
    private final List<String> locals = new ArrayList<>();
    private final Map<String, Integer> localIndices = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private Parameters parameters = Parameters.NONE;

    Unit(Scope scope, Unit outer, int id, Span at) {
        this.scope = scope;
        this.outer = outer;
        this.id = id;
        this.firstLine = at.line();
        this.qualifiedName = qualify();
        cells.addAll(scope.cellVars());
        cells.addAll(scope.freeVars());
        assembler.at(at);
    }

    private String qualify() {
        if (outer == null || outer.scope.kind() == Code.Kind.MODULE || outer.scope.declaresGlobal(scope.name())) {
            return scope.name();
        }
        String separator = outer.scope.kind() == Code.Kind.FUNCTION ? ".<locals>." : ".";
        return outer.qualifiedName + separator + scope.name();
    }

    /** Makes the parameters the first locals. */
    void takeParameters(Parameters taken) {
        parameters = taken;
        taken.inOrder().forEach(parameter -> local(parameter.name()));
    }

    Scope scope() {
        return scope;
    }

    Assembler assembler() {
        return assembler;
    }

    int nameIndex(String name) {
        return index(name, names, nameIndices);
    }

    private int local(String name) {
        return index(name, locals, localIndices);
    }

    private static int index(String name, List<String> list, Map<String, Integer> indices) {
        return indices.computeIfAbsent(name, added -> {
            list.add(added);
            return list.size() - 1;
        });
    }

    /** The number of a cell by its name. */
    int cell(String name) {
        return cells.indexOf(name);
    }

    void constant(Constant constant) {
        Integer index;
        if (constant instanceof Constant.CodeValue) {
            index = constants.size();
            constants.add(constant);
        } else {
            index = constantIndices.computeIfAbsent(constant, added -> {
                constants.add(added);
                return constants.size() - 1;
            });
        }
        assembler.emit(Op.LOAD_CONST, index);
    }

    void none() {
        constant(new Constant.NoneValue());
    }

    /** The first constant of a function is its documentation, or None. */
    void document(String documentation) {
        Constant constant = documentation == null ? new Constant.NoneValue() : new Constant.StrValue(documentation);
        constantIndices.put(constant, 0);
        constants.add(constant);
    }

    void load(String name) {
        switch (scope.binding(name)) {
            case LOCAL -> assembler.emit(Op.LOAD_FAST, local(name));
            case GLOBAL -> assembler.emit(Op.LOAD_GLOBAL, nameIndex(name));
            case NAME -> assembler.emit(Op.LOAD_NAME, nameIndex(name));
            case CELL -> assembler.emit(Op.LOAD_DEREF, cell(name));
            case FREE -> assembler.emit(scope.kind() == Code.Kind.CLASS_BODY ? Op.LOAD_CLASSDEREF : Op.LOAD_DEREF,
                    cell(name));
        }
    }

    void store(String name) {
        switch (scope.binding(name)) {
            case LOCAL -> assembler.emit(Op.STORE_FAST, local(name));
            case GLOBAL -> assembler.emit(Op.STORE_GLOBAL, nameIndex(name));
            case NAME -> assembler.emit(Op.STORE_NAME, nameIndex(name));
            case CELL, FREE -> assembler.emit(Op.STORE_DEREF, cell(name));
        }
    }

    void delete(String name) {
        switch (scope.binding(name)) {
            case LOCAL -> assembler.emit(Op.DELETE_FAST, local(name));
            case GLOBAL -> assembler.emit(Op.DELETE_GLOBAL, nameIndex(name));
            case NAME -> assembler.emit(Op.DELETE_NAME, nameIndex(name));
            case CELL, FREE -> assembler.emit(Op.DELETE_DEREF, cell(name));
        }
    }

    /** The finished unit. */
    Code finish() {
        Assembled assembled = assembler.assemble();
        return new Code(id, scope.name(), qualifiedName, scope.kind(), firstLine, parameters.positional().size(),
                parameters.positionalOnly(), parameters.keywordOnly().size(), parameters.varArgs() != null,
                parameters.keywordArgs() != null, scope.isGenerator(), List.copyOf(locals), scope.cellVars(),
                scope.freeVars(), List.copyOf(constants), List.copyOf(names), assembled.instructions(),
                assembled.lines(), assembled.columns(), assembled.handlers(), assembled.stackSize());
    }
}
