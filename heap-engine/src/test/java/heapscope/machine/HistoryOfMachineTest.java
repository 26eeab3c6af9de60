package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.run.Run.Checkpoint;
import heapscope.run.Run.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A machine that goes on from a kept state is in the same state at every tick as one that ran from its start. */
class HistoryOfMachineTest {

    private static final int STOPS = 60;
    private static final int KEYFRAMES = 6;

    /** Leaves a run where it stopped. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final List<String> PROGRAMS = List.of(
            "attributes", "calls", "classes", "closures", "containers", "exceptions", "files", "generators", "lists",
            "module_collections", "module_os", "module_random", "random_operations", "statements", "strings");

    static List<Arguments> programs() {
        return PROGRAMS.stream().flatMap(name -> Stream.of(Arguments.of(name, true), Arguments.of(name, false))).toList();
    }

    @ParameterizedTest(name = "{0}, virtuals {1}")
    @MethodSource("programs")
    void everyTickReachedFromAKeyframeHasTheStateOfAFreshRun(String name, boolean virtuals) {
        String text = TestMachine.resource(name + ".py");
        Machine fresh = TestMachine.of(text, TestMachine.SMALL, virtuals);
        assertEquals(Outcome.Kind.FINISHED, fresh.advance().kind());
        long length = fresh.ticks().now();
        Random random = new Random(42);
        List<Long> stops = random.longs(STOPS, 1, length).sorted().boxed().distinct().toList();
        Map<Long, Long> expected = hashes(text, stops, virtuals);
        Machine machine = TestMachine.of(text, TestMachine.SMALL, virtuals);
        List<Checkpoint> kept = keep(machine, length);
        for (int i = 0; i < STOPS * 2; i++) {
            long stop = stops.get(random.nextInt(stops.size()));
            Checkpoint from = kept.get(random.nextInt(kept.size()));
            if (from.tick() < stop) {
                machine.restore(from);
                assertEquals(expected.get(stop), hashAt(machine, stop), "tick " + stop + " from " + from.tick());
            }
        }
        machine.restore(kept.getFirst());
        machine.advance();
        assertEquals(fresh.output(), machine.output());
        assertEquals(fresh.stateHash(), machine.stateHash());
    }

    private static Map<Long, Long> hashes(String text, List<Long> stops, boolean virtuals) {
        Machine machine = TestMachine.of(text, TestMachine.SMALL, virtuals);
        Map<Long, Long> hashes = new HashMap<>();
        stopAtNext(machine, stops, 0, hashes);
        machine.advance();
        return hashes;
    }

    private static void stopAtNext(Machine machine, List<Long> stops, int index, Map<Long, Long> hashes) {
        if (index < stops.size()) {
            machine.ticks().stopAt(stops.get(index), () -> {
                hashes.put(machine.ticks().now(), machine.stateHash());
                stopAtNext(machine, stops, index + 1, hashes);
            });
        }
    }

    private static List<Checkpoint> keep(Machine machine, long length) {
        List<Checkpoint> kept = new ArrayList<>();
        kept.add(machine.keep());
        for (int i = 1; i < KEYFRAMES; i++) {
            machine.ticks().safePointAt(length * i / KEYFRAMES, () -> {
                kept.add(machine.keep());
                throw new Stopped();
            });
            try {
                machine.advance();
            } catch (Stopped stopped) {
                machine.restore(kept.getLast());
            }
        }
        machine.ticks().safePointAt(Long.MAX_VALUE, () -> { });
        return kept;
    }

    private static long hashAt(Machine machine, long tick) {
        long[] hash = new long[1];
        machine.ticks().stopAt(tick, () -> {
            hash[0] = machine.stateHash();
            throw new Stopped();
        });
        try {
            machine.advance();
        } catch (Stopped stopped) {
            return hash[0];
        }
        throw new AssertionError("tick " + tick + " was not reached");
    }
}
