package heapscope.machine.value;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a native, in the notation of Python: {@code "iterable, /, *, key=, reverse="}. A parameter with
 * {@code =} may be missing; behind {@code /} parameters have names that a call may use, behind {@code *} only by name.
 * {@code *name} takes all surplus positional arguments as a tuple, {@code **name} all surplus keywords as a dict.
 *
 * @param names the parameters in order of their cells
 * @param required how many of the first must be given
 * @param positional how many of the first can be given by position
 * @param positionalOnly how many of the first cannot be given by name
 * @param varArgs index of the parameter that takes surplus arguments, -1 without one
 * @param keywordArgs index of the parameter that takes surplus keywords, -1 without one
 */
public record Signature(
        List<String> names, int required, int positional, int positionalOnly, int varArgs, int keywordArgs) {

    /** Reads the notation; the empty text means no parameters. Without a {@code /}, all positional ones are positional-only. */
    public static Signature of(String text) {
        List<String> names = new ArrayList<>();
        int required = 0;
        int positional = 0;
        int positionalOnly = -1;
        int varArgs = -1;
        int keywordArgs = -1;
        boolean keywordOnly = false;
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            String name = part.strip();
            if (name.equals("/")) {
                positionalOnly = names.size();
            } else if (name.equals("*")) {
                keywordOnly = true;
            } else if (name.startsWith("**")) {
                keywordArgs = names.size();
                names.add(name.substring(2));
            } else if (name.startsWith("*")) {
                varArgs = names.size();
                names.add(name.substring(1));
                keywordOnly = true;
            } else {
                boolean optional = name.endsWith("=");
                names.add(optional ? name.substring(0, name.length() - 1) : name);
                if (!keywordOnly) {
                    positional++;
                    required += optional ? 0 : 1;
                }
            }
        }
        return new Signature(
                List.copyOf(names), required, positional, positionalOnly < 0 ? positional : positionalOnly, varArgs, keywordArgs);
    }

    /** Whether a call with only positional arguments needs no work: nothing but positional parameters. */
    public boolean isPlain() {
        return positional == names.size();
    }
}
