package heapscope.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a function.
 *
 * @param positional those given by position, the positional-only ones first
 * @param positionalOnly how many of them cannot be given by name
 * @param varArgs the {@code *args} parameter, or null
 * @param keywordOnly those given by name only
 * @param keywordArgs the {@code **kwargs} parameter, or null
 */
record Parameters(List<Parameter> positional, int positionalOnly, Parameter varArgs, List<Parameter> keywordOnly,
        Parameter keywordArgs) {

    /** No parameters. */
    static final Parameters NONE = new Parameters(List.of(), 0, null, List.of(), null);

    /** A parameter; the default value may be null. */
    record Parameter(String name, Expression defaultValue, Span at) {}

    /** All of them in the order of the locals: positional, keyword-only, *args, **kwargs. */
    List<Parameter> inOrder() {
        List<Parameter> all = new ArrayList<>(positional);
        all.addAll(keywordOnly);
        if (varArgs != null) {
            all.add(varArgs);
        }
        if (keywordArgs != null) {
            all.add(keywordArgs);
        }
        return all;
    }
}
