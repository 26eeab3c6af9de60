package heapscope.samples;

import heapscope.replay.ScriptFile;
import heapscope.session.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalog of the ready workloads, in the order in which they are taught: programs, and operation scripts. */
public final class Samples {

    /** The file name of the module that workloads import on a real interpreter. */
    public static final String TEACHING_MODULE = "heapscope.py";

    private static final String INDEX = "index.txt";
    private static final String LESSON = "# Look for: ";

    private Samples() {}

    /** All programs: the lessons by number, then the classic ones. */
    public static List<Sample> all() {
        return listed(Workload.Kind.PROGRAM);
    }

    /** All operation scripts, which drive the collector without a program. */
    public static List<Sample> scripts() {
        return listed(Workload.Kind.SCRIPT);
    }

    private static List<Sample> listed(Workload.Kind kind) {
        List<Sample> samples = new ArrayList<>();
        read(INDEX).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] columns = line.split(" \\| ");
            if (Workload.Kind.of(columns[0]) == kind) {
                samples.add(sample(columns[0], columns[1], columns[2]));
            }
        });
        return List.copyOf(samples);
    }

    /** The sample with the file name, if there is one. */
    public static Optional<Sample> named(String fileName) {
        return Stream.concat(all().stream(), scripts().stream()).filter(sample -> sample.fileName().equals(fileName)).findFirst();
    }

    /** The text of {@link #TEACHING_MODULE}: to be put beside a workload that real interpreters run. */
    public static String teachingModule() {
        return read(TEACHING_MODULE);
    }

    private static Sample sample(String fileName, String preset, String title) {
        String text = read(fileName);
        String first = Workload.Kind.of(fileName) == Workload.Kind.SCRIPT
                ? "# " + ScriptFile.read(fileName, text).description() : text.lines().findFirst().orElse("");
        if (!first.startsWith(LESSON)) {
            throw new IllegalStateException(fileName + " does not start with \"" + LESSON + "\".");
        }
        String lesson = first.substring(LESSON.length());
        return new Sample(fileName, title, Character.toUpperCase(lesson.charAt(0)) + lesson.substring(1), preset, text);
    }

    private static String read(String fileName) {
        try (InputStream stream = Samples.class.getResourceAsStream(fileName)) {
            if (stream == null) {
                throw new IllegalStateException("The sample " + fileName + " is missing.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample " + fileName + " cannot be read.", unreadable);
        }
    }
}
