package heapscope.reference.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Three logs of PyPy 7.3.11, and texts as logs. */
public final class RealLogs {

    /** All sections of the collector, four cycles. */
    public static final String GROW_AND_DROP = "gc_growdrop.log";
    /** The sections {@code gc-minor} and {@code gc-collect-done} only. */
    public static final String BINARY_TREES = "gcminor_done_bt13.log";
    /** The head of a longer log, which ends in a section; two threads hold pinned objects. */
    public static final String PINNED = "gc_pinned_threads_head.log";

    private RealLogs() {}

    static byte[] bytes(String name) {
        try (InputStream stream = RealLogs.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    static PypyLog read(String name) throws NoPypyLog {
        return PypyLog.read(name, new ByteArrayInputStream(bytes(name)));
    }

    /** A text as a log. */
    static PypyLog log(String text) throws NoPypyLog {
        return log(text.getBytes(StandardCharsets.UTF_8));
    }

    static PypyLog log(byte[] bytes) throws NoPypyLog {
        return PypyLog.read("test.log", new ByteArrayInputStream(bytes));
    }
}
