package heapscope.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The built-in names of Python that workloads do not have: their use is told of unless the program binds the name. */
final class MissingBuiltins {

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("eval", "write the expression itself, or keep functions in a dict"),
            Map.entry("exec", "write the statements into a function"),
            Map.entry("compile", "write the code into a function"),
            Map.entry("globals", "keep the values in a dict of your own"),
            Map.entry("locals", "keep the values in a dict of your own"),
            Map.entry("complex", "keep the two parts as two floats"),
            Map.entry("memoryview", "take a slice of the bytearray"),
            Map.entry("breakpoint", "set a breakpoint in the editor"),
            Map.entry("help", "remove the call"),
            Map.entry("aiter", "write iter and a generator"),
            Map.entry("anext", "write next and a generator"),
            Map.entry("ExceptionGroup", "raise one exception after the other"),
            Map.entry("BaseExceptionGroup", "raise one exception after the other"));

    private final Set<String> bound = new HashSet<>();
    private final List<Expression.Name> uses = new ArrayList<>();

    /** The program gives the name a meaning of its own. */
    void bind(String name) {
        bound.add(name);
    }

    /** The program uses a name. */
    void use(Expression.Name name) {
        if (ADVICE.containsKey(name.id())) {
            uses.add(name);
        }
    }

    /** Tells of each use of a name that nothing binds. */
    void report(Diagnostics diagnostics) {
        for (Expression.Name use : uses) {
            if (!bound.contains(use.id())) {
                diagnostics.report(use.at(), use.id() + " is outside the workload language.", ADVICE.get(use.id()));
            }
        }
    }
}
