package heapscope.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What CPython 3.11 printed for the samples. */
final class ExpectedOutput {

    private ExpectedOutput() {}

    static String of(Sample sample) {
        String name = "expected/" + sample.fileName().replace(".py", ".txt");
        try (InputStream stream = ExpectedOutput.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
