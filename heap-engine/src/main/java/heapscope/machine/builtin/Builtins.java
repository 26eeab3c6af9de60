package heapscope.machine.builtin;

import heapscope.machine.value.Console;
import heapscope.machine.value.Library;

/** Puts the built-in types and functions into a space and its library. */
public final class Builtins {

    private Builtins() {}

    /**
     * Installs everything; once, before any module.
     *
     * @param console where print writes
     */
    public static void install(Operations operations, Library library, Console console) {
        Behaviors.install(operations);
        new ClassFunctions(operations, library).define();
        new CoreFunctions(operations, library, console).define();
        new IterableClasses(operations, library).define();
    }
}
