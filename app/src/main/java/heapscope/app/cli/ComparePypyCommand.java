package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.reference.pypy.ComparedRun;
import heapscope.reference.pypy.ComparisonTable;
import heapscope.reference.pypy.MeasuredRuns;
import heapscope.reference.pypy.PypyComparison;
import heapscope.reference.pypy.ReferenceFault;
import heapscope.reference.pypy.ReferenceFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the programs of a folder of measured runs, and compares the figures with those of the real PyPy. */
@Command(
        name = "compare-pypy",
        description = {
            "Runs programs as they were measured on the real PyPy, and compares.",
            "Within means: minor collections 2 %%, increments 5 %% or 3, cycles 1, surviving bytes 3 %%, peak memory"
                    + " 5 %% from the median of the measured repetitions. The exit status is 0 if at least nine tenths"
                    + " of the runs are within."},
        sortOptions = false)
public final class ComparePypyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER",
            description = "The folder with runs.json, start_state.json and workloads/.")
    private Path folder;

    @Option(names = "--files", paramLabel = "NAME", arity = "1..*", split = ",",
            description = "Which programs, by their names, how these begin, or their numbers; all by default.")
    private List<String> files = List.of();

    @Option(names = "--settings", paramLabel = "NAME", arity = "1..*", split = ",",
            description = "Which settings of the collector, by their names; all by default.")
    private List<String> settings = List.of();

    @Option(names = "--virtuals", paramLabel = "on|off",
            description = "on: compares with the runs with the JIT, for information; off by default.")
    private String virtuals = "off";

    @Option(names = "--pauses", description = "Prints the percentiles of the modelled and the measured pauses too.")
    private boolean pauses;

    @Option(names = "--verbose", description = "Prints the threshold after each cycle and the real one too.")
    private boolean verbose;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ReferenceFolder reference = ReferenceFolder.read(folder);
            List<MeasuredRuns> wanted = reference.select(isJit(), files, settings);
            List<ComparedRun> compared = new PypyComparison(reference).compare(wanted, run -> {
                out.println(run.line());
                details(run).forEach(out::println);
                out.flush();
            });
            out.println(PypyComparison.summary(compared));
            return PypyComparison.isEnough(compared) ? 0 : 1;
        } catch (ReferenceFault fault) {
            throw new BadInput(fault.getMessage());
        }
    }

    private List<String> details(ComparedRun run) {
        return ComparisonTable.details(run, pauses, verbose);
    }

    private boolean isJit() {
        return switch (virtuals) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new BadInput("--virtuals " + virtuals + " is neither on nor off");
        };
    }
}
