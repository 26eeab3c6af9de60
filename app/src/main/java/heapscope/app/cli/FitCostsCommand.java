package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.file.ExportTargets;
import heapscope.app.file.SettingsFile;
import heapscope.reference.cost.CostFit;
import heapscope.reference.cost.CostFitReport;
import heapscope.reference.log.LogFrequency;
import heapscope.reference.log.NoPypyLog;
import heapscope.reference.log.PypyLog;
import heapscope.session.ConfigKey;
import heapscope.session.Session;
import heapscope.timeline.TimelineData;
import heapscope.unit.Bytes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the unit costs anew to a log of the real PyPy. */
@Command(
        name = "fit-costs",
        description = "Fits the costs of work to a log that the real PyPy wrote under PYPYLOG, so that pauses last as "
                + "they do on the machine that wrote it.",
        footer = {
            "%nPrints what was found about each kind of pause, how well it fits, and the settings that follow. "
                + "Preempted pauses are left out. A log tells how many bytes survive, but not how many objects: what "
                + "pauses consist of is taken from a run of the same program with --run, and else from the ten "
                + "reference programs."},
        sortOptions = false)
public final class FitCostsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOG", description = "The log, of PyPy 7.3.11 or newer; it may be compressed.")
    private Path file;

    @Option(names = "--frequency", paramLabel = "HZ",
            description = "The log's time stamps in a second; without it as for heapscope log.")
    private String frequency;

    @Option(names = "--increment-step", paramLabel = "SIZE",
            description = "PYPY_GC_INCREMENT_STEP of the process that wrote the log, if it was set.")
    private String incrementStep = "0";

    @Option(names = "--run", paramLabel = "FILE",
            description = "The program that the log is of; it is run to learn what its pauses consist of.")
    private Path program;

    @Option(names = "--out", paramLabel = "FILE",
            description = "Writes the settings to a file for heapscope run --settings.")
    private Path out;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (out != null) {
            ExportTargets.checkFolder(out);
        }
        Double given = frequency == null ? null : PypyLogOptions.frequency("--frequency", frequency);
        long step = step();
        PypyLog log = read();
        double stamps = (given == null ? LogFrequency.of(log) : LogFrequency.given(given)).stampsPerSecond();
        CostFit fit = program == null
                ? CostFit.of(log, stamps, step) : CostFit.of(log, stamps, step, timeline());
        PrintWriter writer = spec.commandLine().getOut();
        CostFitReport.lines(fit).forEach(writer::println);
        writer.flush();
        if (out != null) {
            SettingsFile.write(out, fit.settings());
        }
        return 0;
    }

    private long step() {
        try {
            return (long) ConfigKey.named("PYPY_GC_INCREMENT_STEP").parse(incrementStep);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput("--increment-step: " + wrong.getMessage());
        }
    }

    private PypyLog read() {
        try {
            return PypyLog.read(file);
        } catch (NoPypyLog refusal) {
            throw new BadInput(refusal.getMessage());
        }
    }

    private TimelineData timeline() {
        try (Session session = Opening.of(program, null, settings.values()).open(Bytes.ZERO)) {
            return session.toEnd().join().timeline();
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(wrong.getMessage());
        } catch (CompletionException failure) {
            throw new BadInput("the program could not be run: " + failure.getCause().getMessage());
        }
    }
}
