package heapscope.language;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names that start with two underscores belong to the class around them: {@code __x} in Tree is {@code _Tree__x}. */
final class PrivateNames {

    private final Deque<String> classes = new ArrayDeque<>();

    /** A class starts. */
    void enter(String className) {
        classes.push(className);
    }

    /** It ends. */
    void leave() {
        classes.pop();
    }

    /** The name as it is known at run time. */
    String mangle(String name) {
        if (classes.isEmpty() || !name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        String owner = classes.element().replaceFirst("^_+", "");
        return owner.isEmpty() ? name : "_" + owner + name;
    }
}
