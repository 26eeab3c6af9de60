package heapscope.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts among the test resources. */
final class Resources {

    /** Programs whose runs on the real PyPy are recorded. */
    static final List<String> MEASURED = List.of("w01_gcbench.py", "w02_fib.py", "w04_binarytrees.py",
            "w05_lru_ring.py", "w07_cache_growdrop.py", "w08_strings.py", "w09_disable_growth.py", "w10_manual_step.py",
            "w11_custom_nogc.py", "w13_finalizer.py");

    private Resources() { }

    static String workload(String name) {
        return text("/heapscope/measured/workloads/" + name);
    }

    static String text(String path) {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
