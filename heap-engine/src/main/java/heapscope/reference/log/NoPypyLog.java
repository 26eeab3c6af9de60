package heapscope.reference.log;

import java.io.IOException;

/** A file that cannot be read or has nothing of PyPy's collector in it. The message is a sentence for people. */
public final class NoPypyLog extends IOException {

    private static final long serialVersionUID = 1;

    /** What is wrong and where. */
    NoPypyLog(String message) {
        super(message);
    }

    /** What is wrong and where, and the error behind it. */
    NoPypyLog(String message, Throwable cause) {
        super(message, cause);
    }
}
