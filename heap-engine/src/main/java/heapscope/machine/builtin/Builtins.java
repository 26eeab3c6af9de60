package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
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
        new NumberFunctions(operations, library).define();
        new NumberMethods(operations, library).define();
        new ListMethods(operations, library).define();
        new DictMethods(operations, library).define();
        new SetMethods(operations, library).define();
        new StrMethods(operations, library).define();
        new BytesMethods(operations, library).define();
        new SpecialNatives(operations, library).define();
        defineText(operations, library, TextKind.ofStr(operations.space()));
        defineText(operations, library, TextKind.ofBytes(operations.space(), BuiltinClass.BYTES));
        defineText(operations, library, TextKind.ofBytes(operations.space(), BuiltinClass.BYTEARRAY));
    }

    private static void defineText(Operations operations, Library library, TextKind kind) {
        new TextSearch(operations, library, kind).define();
        new TextSplitting(operations, library, kind).define();
        new TextShape(operations, library, kind).define();
    }
}
