package heapscope.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples run unmodified on the interpreters that are installed here, and print what is recorded. */
class RealInterpreterTest {

    private static final List<String> INTERPRETERS = List.of("python3", "pypy3");

    @TempDir
    private Path folder;

    static List<Sample> quickSamples() {
        return Samples.all().stream().filter(sample -> !sample.fileName().equals("gcbench.py")).toList();
    }

    @ParameterizedTest
    @MethodSource("quickSamples")
    void realInterpretersPrintWhatIsRecorded(Sample sample) throws IOException, InterruptedException {
        compare(sample);
    }

    @Test
    @Tag("slow")
    void gcbenchRunsOnRealInterpretersToo() throws IOException, InterruptedException {
        compare(Samples.named("gcbench.py").orElseThrow());
    }

    private void compare(Sample sample) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(Samples.TEACHING_MODULE), Samples.teachingModule());
        Files.writeString(folder.resolve(sample.fileName()), sample.text());
        boolean compared = false;
        for (String interpreter : INTERPRETERS) {
            if (isInstalled(interpreter)) {
                assertEquals(ExpectedOutput.of(sample), output(interpreter, sample.fileName()), interpreter);
                compared = true;
            }
        }
        assumeTrue(compared, "no Python is installed");
    }

    private boolean isInstalled(String interpreter) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(interpreter, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private String output(String interpreter, String fileName) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(interpreter, fileName)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream stream = process.getInputStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            assertEquals(0, process.waitFor(), text);
            return text;
        }
    }
}
