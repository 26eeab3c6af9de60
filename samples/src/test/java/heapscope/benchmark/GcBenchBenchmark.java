package heapscope.benchmark;

import heapscope.samples.Sample;
import heapscope.samples.Samples;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Statistics;
import heapscope.session.Workload;
import heapscope.unit.Bytes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The classic binary-tree benchmark from its first statement to its end, with and without history. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class GcBenchBenchmark {

    /** The budget of the history in MiB; 0 keeps none. */
    @Param({"256", "0"})
    public long history;

    /** One whole run. */
    @Benchmark
    public Statistics run() {
        Sample sample = Samples.named("gcbench.py").orElseThrow();
        Workload workload = new Workload(sample.fileName(), sample.text());
        try (Session session = Session.open(workload, Configuration.standard(), new Bytes(history << 20))) {
            session.toEnd().join();
            return session.statistics().join();
        }
    }
}
