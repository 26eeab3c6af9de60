package heapscope.machine;

import heapscope.machine.builtin.ObjectBehavior;
import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Natives;
import java.util.Locale;

/** How functions, methods, classes and modules show themselves. */
final class CallableBehavior extends ObjectBehavior {

    private final Operations operations;
    private final Activation activation;

    CallableBehavior(Operations operations, Activation activation) {
        super(operations.space());
        this.operations = operations;
        this.activation = activation;
    }

    @Override
    public String repr(long a) {
        long word = space.stack().get(a);
        return switch (space.layoutOf(word)) {
            case Layout.FUNCTION -> "<function " + qualifiedName(word) + " at " + address(word) + ">";
            case Layout.NATIVE -> nativeText(word);
            case Layout.METHOD -> method(a);
            case Layout.CLASS -> type(word);
            case Layout.MODULE -> "<module '" + space.text(space.field(word, Layout.MODULE_NAME)) + "' (built-in)>";
            case Layout.GENERATOR -> "<generator object " + qualifiedName(space.field(word, Layout.GENERATOR_FUNCTION))
                    + " at " + address(word) + ">";
            default -> super.repr(a);
        };
    }

    private String qualifiedName(long function) {
        return activation.codeOf((int) space.field(function, Layout.FUNCTION_CODE)).code.qualifiedName();
    }

    private String address(long word) {
        return String.format(Locale.ROOT, "0x%012x", space.heap().id(word));
    }

    private String nativeText(long word) {
        Natives.Entry entry = space.natives().get((int) space.field(word, Layout.NATIVE_NUMBER));
        boolean method = !entry.signature().names().isEmpty() && entry.signature().names().getFirst().equals("self");
        return method ? "<method '" + entry.name() + "' of '" + entry.owner() + "' objects>"
                : "<built-in function " + entry.name() + ">";
    }

    private String method(long a) {
        long word = space.stack().get(a);
        long function = space.field(word, Layout.METHOD_FUNCTION);
        long self = space.stack().push(space.field(word, Layout.METHOD_SELF));
        String text;
        if (space.layoutOf(function) == Layout.FUNCTION) {
            text = "<bound method " + qualifiedName(function) + " of " + operations.repr(self) + ">";
        } else {
            String name = space.natives().get((int) space.field(function, Layout.NATIVE_NUMBER)).name();
            text = "<built-in method " + name + " of " + space.typeName(self) + " object at "
                    + address(space.stack().get(self)) + ">";
        }
        space.stack().drop(self);
        return text;
    }

    private String type(long word) {
        var info = space.classes().get((int) space.field(word, Layout.CLASS_NUMBER));
        return "<class '" + (info.builtin() ? "" : "__main__.") + info.name() + "'>";
    }
}
