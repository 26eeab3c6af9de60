package heapscope.benchmark;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compiler;
import heapscope.machine.Machine;
import heapscope.session.Configuration;
import heapscope.timeline.History;
import heapscope.unit.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Measures going to random ticks of a run of about ten million events: bytes of keyframes, ticks run again per seek, and
 * the times. Arguments, all optional: a workload, the most events to run, MiB of history, the number of seeks, a preset.
 */
public final class SeekBenchmark {

    private static final long SEED = 1;
    private static final String TREES = """
            class Node:
                def __init__(self, left, right):
                    self.left = left
                    self.right = right

            def tree(depth):
                if depth == 0:
                    return Node(None, None)
                return Node(tree(depth - 1), tree(depth - 1))

            long_lived = tree(15)
            table = []
            for i in range(400):
                table.append(tree(10))
                if len(table) > 40:
                    table.pop(0)
            print(len(table))
            """;

    private SeekBenchmark() {}

    /** Runs the benchmark and prints its figures. */
    public static void main(String[] args) throws IOException {
        String text = args.length > 0 && !args[0].equals("-") ? Files.readString(Path.of(args[0])) : TREES;
        long most = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
        long budget = (args.length > 2 ? Long.parseLong(args[2]) : 256) << 20;
        int seeks = args.length > 3 ? Integer.parseInt(args[3]) : 1_000;
        Configuration configuration = Configuration.preset(args.length > 4 ? args[4] : "pypy-7.3.11");
        Machine machine = Machine.of(
                Compiler.compile("benchmark.py", text).program(), IncminimarkHeap::new, configuration.heapParameters(),
                configuration.machineParameters(), configuration.unitCosts());
        try (History history = new History(machine, new Bytes(budget), System::nanoTime)) {
            long start = System.nanoTime();
            history.seek(most);
            print("run of %,d events: %,.0f ms", history.known(), (System.nanoTime() - start) / 1e6);
            print("simulated heap: %s", new Bytes((long) history.capture().heap().collector().used()));
            print("keyframes: %d, %s", history.keyframeCount(), history.keyframeBytes());
            measure(history, seeks / 5);
            measure(history, seeks);
            print("keyframes after seeking: %d, %s", history.keyframeCount(), history.keyframeBytes());
        }
    }

    private static void measure(History history, int seeks) {
        Random random = new Random(SEED);
        double[] millis = new double[seeks];
        double[] ticks = new double[seeks];
        for (int i = 0; i < seeks; i++) {
            long target = random.nextLong(history.known());
            long executed = history.ticksExecuted();
            long start = System.nanoTime();
            history.seek(target);
            history.capture();
            millis[i] = (System.nanoTime() - start) / 1e6;
            ticks[i] = history.ticksExecuted() - executed;
        }
        Arrays.sort(millis);
        Arrays.sort(ticks);
        print("%,d seeks: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms; ticks run again p50 %,.0f, p99 %,.0f",
                seeks, rank(millis, 50), rank(millis, 90), rank(millis, 99), rank(millis, 100), rank(ticks, 50),
                rank(ticks, 99));
    }

    private static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
