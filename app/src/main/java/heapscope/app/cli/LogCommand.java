package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.file.ExportTargets;
import heapscope.app.file.Failures;
import heapscope.app.picture.TimelinePicture;
import heapscope.app.picture.ViewName;
import heapscope.reference.log.LogExport;
import heapscope.reference.log.LogFault;
import heapscope.reference.log.LogFrequency;
import heapscope.reference.log.LogReport;
import heapscope.reference.log.LogSummary;
import heapscope.reference.log.LogTimeline;
import heapscope.reference.log.NoPypyLog;
import heapscope.reference.log.PypyLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a log of the real PyPy, says what is in it and whether it follows the rules, and writes files of it. */
@Command(
        name = "log",
        description = "Reads a log that the real PyPy wrote under PYPYLOG: its figures, and its timeline as files.",
        footer = {
            "%nA log that is damaged or cut is read as far as it goes; what could not be read is said with its line.",
            "A log does not say how many time stamps make a second. Without --frequency the times that newer "
                + "versions write tell it; else it is taken for 2596142000, as on the machine of the reference logs. "
                + "Counts and bytes do not depend on it."},
        sortOptions = false)
public final class LogCommand implements Callable<Integer> {

    private static final int FAULTS_SHOWN = 10;

    @Parameters(paramLabel = "FILE",
            description = "The log, of PyPy 7.3.11 or newer; it may be compressed by bzip2 or gzip.")
    private Path file;

    @Option(names = "--frequency", paramLabel = "HZ", description = "The log's time stamps in a second.")
    private String frequency;

    @Option(names = "--stats", description = "Prints the figures as one JSON object.")
    private boolean stats;

    @Option(names = "--export", paramLabel = "FILE", arity = "1..*",
            description = "Writes the log's timeline as .timeline.json, .csv, .trace.json, .png or .svg, by the ending "
                    + "of the name; can be repeated.")
    private List<Path> exports = List.of();

    @Option(names = "--view", paramLabel = "NAME", description = "What pictures show: timeline, all that a log has.")
    private String view = ViewName.TIMELINE.label();

    @Option(names = "--size", paramLabel = "WxH", description = "The size of pictures in pixels; 1600x900 by default.")
    private String size = "1600x900";

    @Option(names = "--theme", paramLabel = "light|dark", description = "The look of pictures; light by default.")
    private String theme = "light";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExportTargets targets = targets();
        PictureSize picture = PictureSize.parse(size);
        boolean dark = PictureRequest.isDark(theme);
        Double given = frequency == null ? null : PypyLogOptions.frequency("--frequency", frequency);
        PypyLog log = read();
        LogFrequency known = given == null ? LogFrequency.of(log) : LogFrequency.given(given);
        print(LogSummary.of(log, known));
        write(log, known, targets.data());
        if (!targets.pictures().isEmpty()) {
            TimelinePicture.draw(
                    LogTimeline.of(log, known.stampsPerSecond()), targets.pictures(), picture.width(),
                    picture.height(), dark);
        }
        return 0;
    }

    private ExportTargets targets() {
        ExportTargets targets = ExportTargets.of(exports);
        for (Path target : targets.data()) {
            if (!LogExport.canExport(target)) {
                throw new BadInput("a log has no heap to write " + target.getFileName()
                        + " from: use .timeline.json, .csv, .trace.json, .png or .svg");
            }
        }
        if (!view.equals(ViewName.TIMELINE.label())) {
            throw new BadInput("--view " + view + " cannot show a log; only timeline can");
        }
        return targets;
    }

    private PypyLog read() {
        try {
            return PypyLog.read(file);
        } catch (NoPypyLog refusal) {
            throw new BadInput(refusal.getMessage());
        }
    }

    private void print(LogSummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        if (stats) {
            out.println(summary.toJson());
        } else {
            LogReport.lines(summary).forEach(out::println);
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        for (LogFault fault : summary.faults().subList(0, Math.min(FAULTS_SHOWN, summary.faults().size()))) {
            err.println("heapscope: " + file + ", " + fault + ".");
        }
        if (summary.faultCount() > FAULTS_SHOWN) {
            err.println("heapscope: " + (summary.faultCount() - FAULTS_SHOWN) + " more places could not be read.");
        }
        err.flush();
    }

    private static void write(PypyLog log, LogFrequency frequency, List<Path> targets) {
        try {
            for (Path target : targets) {
                LogExport.write(target, log, frequency);
            }
        } catch (IOException refused) {
            throw new BadInput("the export was not written: " + Failures.sentence(refused));
        }
    }
}
