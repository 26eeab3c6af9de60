package heapscope.language;

import java.util.List;

/**
 * One compiled code unit: the module, a function, a lambda, a comprehension or a class body. Immutable by convention:
 * the arrays are not to be changed.
 *
 * @param id the number in the program, in order of appearance; the module is 0
 * @param name its name; {@code <module>}, {@code <lambda>}, {@code <listcomp>} for those without
 * @param qualifiedName its name with those around it: {@code Tree.insert}
 * @param kind what it is
 * @param firstLine the line of its first statement's header
 * @param argCount positional parameters, the first locals; then the keyword-only ones, then *args, then **kwargs
 * @param positionalOnly how many of the positional parameters cannot be given by name
 * @param keywordOnly keyword-only parameters
 * @param hasVarArgs whether there is a *args parameter
 * @param hasKeywordArgs whether there is a **kwargs parameter
 * @param isGenerator whether calling it makes a generator
 * @param locals names of the locals, parameters first
 * @param cellVars locals of this unit that inner units use; a parameter among them is copied into its cell on entry
 * @param freeVars names taken from the closure
 * @param constants the constants
 * @param names names of globals, attributes, modules
 * @param instructions see {@link Op}
 * @param lines the line of each instruction
 * @param columns the column, from 1, of each instruction
 * @param handlers exception handlers, innermost first
 * @param stackSize the deepest operand stack, in values, as CPython 3.9 computes it
 */
public record Code(
        int id,
        String name,
        String qualifiedName,
        Kind kind,
        int firstLine,
        int argCount,
        int positionalOnly,
        int keywordOnly,
        boolean hasVarArgs,
        boolean hasKeywordArgs,
        boolean isGenerator,
        List<String> locals,
        List<String> cellVars,
        List<String> freeVars,
        List<Constant> constants,
        List<String> names,
        int[] instructions,
        int[] lines,
        int[] columns,
        List<Handler> handlers,
        int stackSize) {

    /** What a code unit is. */
    public enum Kind {
        MODULE, FUNCTION, CLASS_BODY
    }

    /** Locals that are parameters. */
    public int parameterCount() {
        return argCount + keywordOnly + (hasVarArgs ? 1 : 0) + (hasKeywordArgs ? 1 : 0);
    }

    /**
     * A range of instructions whose exceptions go to a handler: the operand stack is cut to the depth, the exception is
     * pushed, and the run goes on at the target.
     *
     * @param start first instruction
     * @param end behind the last instruction
     */
    public record Handler(int start, int end, int target, int depth) {}
}
