package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.timeline.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state has the same hash in every process, or no session would come back as it was. */
class HashInAnotherProcessTest {

    private static final String PROGRAM = """
            import gc
            import os

            kept = []
            for i in range(300):
                kept.append([i, str(i)])
            reader, writer = os.pipe()
            os.write(writer, b"waiting")
            gc.collect()
            """;

    @TempDir
    private Path folder;

    /** Saves the session at the place given first to the file given second. */
    public static void main(String[] arguments) {
        try (Session session = Session.open(new Workload("a.py", PROGRAM), Configuration.of(Preset.CLASSROOM))) {
            session.goTo(Place.parse(arguments[0])).join();
            session.export(Path.of(arguments[1])).join();
        }
    }

    @Test
    void aStateHasTheSameHashInEveryProcess() throws IOException, InterruptedException {
        for (String place : new String[] {"step:4", "end"}) {
            Path here = folder.resolve("here.heapscope.json");
            Path there = folder.resolve("there.heapscope.json");
            main(new String[] {place, here.toString()});
            Process other = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), HashInAnotherProcessTest.class.getName(), place,
                    there.toString()).redirectErrorStream(true).start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, other.waitFor(), said);
            assertEquals(Files.readString(here), Files.readString(there));
        }
    }
}
