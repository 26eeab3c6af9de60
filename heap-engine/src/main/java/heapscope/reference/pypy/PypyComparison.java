package heapscope.reference.pypy;

import heapscope.run.Run;
import heapscope.session.Configuration;
import heapscope.session.RunSource;
import heapscope.session.WorkloadRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Runs the programs of a folder on the simulated machine as they were measured, and compares. Several at a time, each on
 * a machine of its own, so that figures do not depend on how many there are; no history is kept.
 */
public final class PypyComparison {

    /** The share of runs that has to be within for the whole to be. */
    private static final double ENOUGH = 0.9;

    private final ReferenceFolder folder;
    private final UnaryOperator<Configuration> adjustment;
    private final RunSource source = RunSource.standard();

    /** A comparison under the configurations of the folder. */
    public PypyComparison(ReferenceFolder folder) {
        this(folder, UnaryOperator.identity());
    }

    /**
     * A comparison under other configurations, with other costs for instance.
     *
     * @param adjustment makes the configuration of a run from the one that the folder says
     */
    public PypyComparison(ReferenceFolder folder, UnaryOperator<Configuration> adjustment) {
        this.folder = folder;
        this.adjustment = adjustment;
    }

    /**
     * Runs and compares.
     *
     * @param wanted what to run
     * @param report is told of each, in the order in which they are wanted, as soon as it and those before it are done
     * @return all of them in that order
     */
    public List<ComparedRun> compare(List<MeasuredRuns> wanted, Consumer<ComparedRun> report) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                task -> Thread.ofPlatform().daemon().name("comparison").unstarted(task));
        try {
            List<Future<ComparedRun>> futures = new ArrayList<>();
            for (MeasuredRuns each : wanted) {
                futures.add(threads.submit(() -> compare(each)));
            }
            List<ComparedRun> compared = new ArrayList<>();
            for (Future<ComparedRun> future : futures) {
                ComparedRun next = await(future);
                report.accept(next);
                compared.add(next);
            }
            return compared;
        } finally {
            threads.shutdownNow();
        }
    }

    private static ComparedRun await(Future<ComparedRun> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The comparison was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Runs one program and compares it. */
    public ComparedRun compare(MeasuredRuns measured) {
        try {
            Configuration configuration = adjustment.apply(folder.configuration(measured));
            FigureRecorder recorder = new FigureRecorder(configuration.unitCosts());
            Run run = source.start(folder.workload(measured), configuration);
            run.listen(recorder);
            Run.Outcome outcome = run.advance();
            return outcome.kind() == Run.Outcome.Kind.FINISHED
                    ? ComparedRun.finished(measured, recorder.figures(run.output()))
                    : ComparedRun.failed(measured, outcome.message());
        } catch (ReferenceFault | WorkloadRejected refused) {
            return ComparedRun.failed(measured, refused.getMessage());
        } catch (RuntimeException failure) {
            // One program that our machine fails on must not end the comparison of all the others.
            return ComparedRun.failed(measured, "the simulated machine failed: " + failure);
        }
    }

    /** The last line of the table. */
    public static String summary(List<ComparedRun> compared) {
        long within = compared.stream().filter(ComparedRun::isWithin).count();
        return compared.size() + " runs, " + within + " within, " + (compared.size() - within) + " outside";
    }

    /** Whether at least nine tenths of some runs are within. */
    public static boolean isEnough(List<ComparedRun> compared) {
        return compared.stream().filter(ComparedRun::isWithin).count() >= ENOUGH * compared.size();
    }
}
