package heapscope.app.cli;

import heapscope.app.file.RecordingFiles;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.replay.Recording;
import heapscope.replay.RecordingFault;
import heapscope.replay.Replay;
import heapscope.replay.ReplayReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs recordings of the real collector on ours and says which are identical. */
@Command(
        name = "replay",
        description = "Runs recordings of the real collector on the simulated one and compares all that is recorded "
                + "after every operation.",
        footer = {
            "%nPrints a line for each recording: \"identical (N operations)\", or the first difference with the number "
                + "of the operation, the operation, the field, the recorded value and ours; last how many are identical "
                + "and how many are different. The exit status is 0 only if none is different. A recording that ends in "
                + "a failed assertion is identical if ours fails there too; one that cannot be read is different.",
            "An operation script (.heapops.json) has nothing recorded: heapscope run runs it and checks its expectations."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "A recording (.jsonl.gz or .jsonl), or a folder of recordings, those in its folders included.")
    private List<Path> paths = List.of();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    private PrintStream out;

    void writeTo(PrintStream output) {
        out = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<RecordingFiles.Named> recordings = RecordingFiles.in(paths);
        int identical = 0;
        try (ExecutorService workers = Executors.newWorkStealingPool()) {
            List<Future<ReplayReport>> reports = recordings.stream()
                    .map(recording -> workers.submit(() -> compare(recording))).toList();
            for (int i = 0; i < reports.size(); i++) {
                ReplayReport next = finished(recordings.get(i), reports.get(i));
                identical += next.identical() ? 1 : 0;
                out.println(next);
            }
        }
        int different = recordings.size() - identical;
        out.println(identical + " identical, " + different + " different");
        return different == 0 ? 0 : 1;
    }

    private static ReplayReport compare(RecordingFiles.Named recording) {
        try {
            return Replay.compare(Recording.read(recording.file()), IncminimarkHeap::new).named(recording.name());
        } catch (RecordingFault fault) {
            return ReplayReport.unreadable(recording.name(), fault);
        }
    }

    private static ReplayReport finished(RecordingFiles.Named recording, Future<ReplayReport> report)
            throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException failure) {
            String why = failure.getCause() instanceof OutOfMemoryError
                    ? "it needs more memory than there is" : failure.getCause().toString();
            return ReplayReport.unreadable(recording.name(), new RecordingFault(why));
        }
    }
}
