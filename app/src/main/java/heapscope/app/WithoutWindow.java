package heapscope.app;

import heapscope.app.file.BadInput;
import heapscope.app.file.Failures;
import heapscope.app.picture.Studio;
import heapscope.app.picture.ViewName;
import heapscope.samples.Sample;
import heapscope.samples.Samples;
import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import heapscope.timeline.Grain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * What the program does where there is no display: it runs the sample that the window would begin with and writes what
 * the window would show into a folder.
 */
final class WithoutWindow {

    private static final String FOLDER = "heapscope-output";
    private static final List<String> DATA = List.of(
            ".heapscope.json", ".snapshot.json", ".timeline.json", ".csv", ".trace.json");
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;

    private final PrintStream out;

    private WithoutWindow(PrintStream out) {
        this.out = out;
    }

    /** Does it; the system property {@code heapscope.output} names another folder. Answers the exit status. */
    static int run() {
        Path folder = Path.of(System.getProperty("heapscope.output", FOLDER)).toAbsolutePath();
        return run(folder, System.out, System.err);
    }

    static int run(Path folder, PrintStream out, PrintStream err) {
        try {
            new WithoutWindow(out).write(folder);
            return 0;
        } catch (IOException | BadInput | CompletionException failure) {
            err.println("heapscope: " + Failures.sentence(failure) + ".");
            return 1;
        }
    }

    private void write(Path folder) throws IOException {
        Sample sample = Samples.all().getFirst();
        out.println("There is no display to open a window on. Running " + sample.fileName() + " without one.");
        Files.createDirectories(folder);
        Workload workload = new Workload(sample.fileName(), sample.text());
        try (Session session = Session.open(workload, Configuration.preset(sample.preset()))) {
            Arrival arrival = session.toEnd().join();
            out.print(session.output(0).join());
            String name = sample.fileName().substring(0, sample.fileName().lastIndexOf('.'));
            for (String ending : DATA) {
                report(session.export(folder.resolve(name + ending)).join());
            }
            for (ViewName view : List.of(ViewName.WINDOW, ViewName.MEMORY, ViewName.TIMELINE)) {
                List<Path> pictures = List.of(
                        folder.resolve(name + "-" + view.label() + ".png"),
                        folder.resolve(name + "-" + view.label() + ".svg"));
                Studio.draw(session, pictures, view, WIDTH, HEIGHT, false, Grain.STEP);
                pictures.forEach(this::report);
            }
            out.println("Event " + arrival.tick() + ", the end of the run, is in the folder " + folder);
        }
    }

    private void report(Path file) {
        out.println("  wrote " + file.getFileName());
    }
}
