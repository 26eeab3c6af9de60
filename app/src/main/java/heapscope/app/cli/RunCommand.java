package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.file.ExportTargets;
import heapscope.app.picture.ViewName;
import heapscope.run.Run;
import heapscope.session.Arrival;
import heapscope.session.Session;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import heapscope.unit.Bytes;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a workload to a place or to its end, prints what it prints, and writes files of what there is to see there. */
@Command(name = "run", description = "Runs a program on the simulated machine.", sortOptions = false)
public final class RunCommand implements Callable<Integer> {

    private static final int LARGEST_HISTORY = 65_536;

    @Parameters(paramLabel = "FILE",
            description = "The program, in the subset of Python 3 that Heapscope runs; or a recording of the real "
                    + "collector (.jsonl.gz), whose operations run on its own parameters; or an operation script "
                    + "(.heapops.json), whose expectations are checked; or a session "
                    + "(.heapscope.json), which goes on under its own configuration where it was saved.")
    private Path file;

    @Option(names = "--preset", paramLabel = "NAME",
            description = "The preset of the collector; pypy-7.3.11 by default.")
    private String preset;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Option(names = "--until", paramLabel = "WHERE",
            description = "Where to stop; at the end of the program by default.")
    private String until;

    @Option(names = "--history", paramLabel = "MIB",
            description = "The budget of the history in MiB, 256 by default; 0 keeps none.")
    private int history = 256;

    @Option(names = "--stats", description = "Prints the figures of the run as one JSON object.")
    private boolean stats;

    @Option(names = "--quiet", description = "Does not print what the program prints.")
    private boolean quiet;

    @Mixin
    private PypyLogOptions pypyLog = new PypyLogOptions();

    @Option(names = "--export", paramLabel = "FILE",
            description = "Writes a file of what there is to see at the end, by the ending of its name; "
                    + "can be repeated.")
    private List<Path> exports = List.of();

    @Option(names = "--view", paramLabel = "NAME",
            description = "What pictures show, the whole window by default: window, memory, nursery, old-space, "
                    + "timeline, roots, collector, inspector, program, output.")
    private String view = "window";

    @Option(names = "--size", paramLabel = "WxH", description = "The size of pictures in pixels; 1600x900 by default.")
    private String size = "1600x900";

    @Option(names = "--theme", paramLabel = "light|dark", description = "The look of pictures; light by default.")
    private String theme = "light";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    private PrintStream out;
    private PrintStream err;

    void writeTo(PrintStream output, PrintStream errors) {
        out = output;
        err = errors;
    }

    @Override
    public Integer call() {
        Place place = until == null ? null : read(() -> Place.parse(until));
        Opening opening = read(() -> Opening.of(file, preset, settings.values()));
        PictureRequest picture = read(() -> new PictureRequest(
                ViewName.named(view), PictureSize.parse(size), PictureRequest.isDark(theme), grainOf(place)));
        Bytes budget = budget();
        ExportTargets targets = ExportTargets.of(exports);
        pypyLog.check(exports);
        try (Session session = opening.open(budget); Interruption interruption = Interruption.of(session)) {
            LiveOutput live = new LiveOutput(quiet ? new PrintStream(OutputStream.nullOutputStream()) : out);
            Arrival arrival = answer(opening.go(session, place, live));
            live.finish(answer(session.output(0)));
            printErrors(session);
            pypyLog.write(session, arrival, err);
            if (interruption.isWanted()) {
                err.println("heapscope: the run was interrupted at event " + arrival.tick() + ".");
                err.flush();
                return Interruption.STATUS;
            }
            write(session, targets, picture);
            return status(arrival);
        }
    }

    private void printErrors(Session session) {
        if (!quiet) {
            err.print(answer(session.errors()));
        }
    }

    private void write(Session session, ExportTargets targets, PictureRequest picture) {
        for (Path target : targets.data()) {
            answer(session.export(target));
        }
        if (!targets.pictures().isEmpty()) {
            picture.draw(session, targets.pictures());
        }
        if (stats) {
            out.println(answer(session.statistics()).toJson());
        }
    }

    /** The status of the process: that of the simulated one. What a person should know of the arrival is said. */
    private int status(Arrival arrival) {
        Run.Outcome outcome = arrival.outcome();
        out.flush();
        if (outcome == null || !outcome.message().equals(arrival.message())) {
            if (!arrival.message().isEmpty()) {
                err.println("heapscope: " + arrival.message());
            }
        }
        if (outcome == null) {
            return 0;
        }
        if (outcome.kind() == Run.Outcome.Kind.FAILED) {
            err.println("heapscope: " + outcome.message() + ".");
            return outcome.exitStatus() == 0 ? 1 : outcome.exitStatus();
        }
        return outcome.exitStatus();
    }

    private Bytes budget() {
        if (history < 0 || history > LARGEST_HISTORY) {
            throw new BadInput("--history " + history + " is out of range; it is from 0 to " + LARGEST_HISTORY
                    + " MiB");
        }
        return new Bytes((long) history << 20);
    }

    /** How far back "what happened" reaches in a picture: one step of the kind that the place counts. */
    private static Grain grainOf(Place place) {
        return place instanceof Place.Nth nth ? nth.grain() : Grain.EVENT;
    }

    /** Something a person wrote, or a refusal with the sentence that says what is wrong with it. */
    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(wrong.getMessage());
        }
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            String message = failure.getCause() == null ? null : failure.getCause().getMessage();
            throw new BadInput(message == null ? failure.toString() : message);
        }
    }
}
