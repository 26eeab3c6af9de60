package heapscope.visualizers.timeline;

import heapscope.heap.CollectionListener.StepProgress;
import heapscope.policy.Decision;
import heapscope.time.Ledger;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes timelines: minor collections at regular intervals, and from time to time a major collection between them. */
public final class SamplePauses {

    private static final UnitCosts COSTS = UnitCosts.pypy7311();
    private static final Decision WHY = new Decision(
            "start a major collection", true, "5.2 MiB used >= threshold 5.1 MiB", List.of());

    private final Random random;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<TimelineData.Cycle> cycles = new ArrayList<>();
    private final List<TimelineData.MemorySample> memory = new ArrayList<>();
    private final List<TimelineData.DecisionRecord> decisions = new ArrayList<>();
    private final List<TimelineData.Bookmark> bookmarks = new ArrayList<>();
    private final List<TimelineData.Stop> stops = new ArrayList<>();
    private long time;
    private long tick;
    private long minors;
    private long steps;
    private long used = 1 << 20;
    private double threshold = 4 << 20;

    private SamplePauses(int seed) {
        random = new Random(seed);
    }

    /** A timeline of so many minor collections with major ones in between. */
    public static TimelineData of(int minorCollections) {
        return of(minorCollections, 7);
    }

    /** Another timeline of the same form. */
    public static TimelineData of(int minorCollections, int seed) {
        SamplePauses sample = new SamplePauses(seed);
        int left = 0;
        for (int i = 0; i < minorCollections; i++) {
            sample.mutate();
            int first = sample.pauses.size();
            long start = sample.time;
            sample.minor();
            left = left > 0 || sample.used > sample.threshold ? sample.increment(left) : 0;
            sample.stops.add(new TimelineData.Stop(first, sample.pauses.size() - 1, new VirtualNanos(start),
                    new VirtualNanos(sample.time - start)));
        }
        sample.bookmarks.add(new TimelineData.Bookmark("warm", new Tick(40), new VirtualNanos(sample.time / 3), true));
        sample.mutate();
        return sample.data();
    }

    /** One minor collection that starts at a time and takes a time. */
    public static Pause minorAt(long start, long duration) {
        return pause(Pause.Kind.MINOR, 1, start / 10, start, duration, new Ledger(), 0, "SCANNING", "SCANNING", null);
    }

    /** A timeline of given pauses and nothing else. */
    public static TimelineData of(List<Pause> pauses, long endTime) {
        return new TimelineData(pauses, List.of(), List.of(), List.of(), List.of(), List.of(),
                new Tick(endTime / 10 + 1), new VirtualNanos(endTime), COSTS);
    }

    private void mutate() {
        time += 300_000 + random.nextInt(100_000);
        tick += 1000;
    }

    private void minor() {
        Ledger work = new Ledger();
        long objects = 50 + random.nextInt(400);
        work.add(Work.MINOR, 1);
        work.add(Work.ROOT_CELL, 300);
        work.add(Work.MOVED_OBJECT, objects);
        work.add(Work.MOVED_BYTE, objects * 56);
        used += objects * 560;
        add(Pause.Kind.MINOR, ++minors, work, "SCANNING", "SCANNING", null);
    }

    private int increment(int left) {
        boolean starts = left == 0;
        int remaining = starts ? 14 : left - 1;
        if (starts) {
            decisions.add(new TimelineData.DecisionRecord(new Tick(tick), new VirtualNanos(time), WHY));
        }
        Ledger work = new Ledger();
        work.add(Work.STEP, 1);
        work.add(Work.VISITED_OBJECT, 20_000 + random.nextInt(9_000));
        work.add(Work.VISITED_BYTE, 1_500_000);
        String state = remaining > 6 ? "MARKING" : remaining > 0 ? "SWEEPING" : "FINALIZING";
        if (remaining < 6) {
            used -= used / 9;
        }
        add(Pause.Kind.INCREMENT, ++steps, work, state, state, WHY);
        int last = pauses.size() - 1;
        VirtualNanos end = new VirtualNanos(time);
        if (starts) {
            cycles.add(new TimelineData.Cycle(cycles.size() + 1, last, last, pauses.get(last).startTime(), end, false, null));
        } else {
            TimelineData.Cycle cycle = cycles.removeLast();
            cycles.add(new TimelineData.Cycle(
                    cycle.number(), cycle.firstPause(), last, cycle.startTime(), end, remaining == 0, null));
        }
        if (remaining == 0) {
            threshold = Math.max(4 << 20, used * 1.82);
        }
        return remaining;
    }

    private void add(Pause.Kind kind, long number, Ledger work, String from, String to, Decision why) {
        long duration = COSTS.of(work).value();
        pauses.add(pause(kind, number, tick, time, duration, work, used, from, to, why));
        tick += 100;
        time += duration;
        memory.add(new TimelineData.MemorySample(new VirtualNanos(time), used, threshold));
    }

    private static Pause pause(Pause.Kind kind, long number, long tick, long start, long duration, Ledger work,
            long used, String from, String to, Decision why) {
        return new Pause(kind, number, new Tick(tick), new Tick(tick + 100), new VirtualNanos(start),
                new VirtualNanos(duration), work, new Bytes(kind == Pause.Kind.MINOR ? 4096 : 0), 0, new Bytes(used),
                from, to, 0, "", why, 7, StepProgress.NONE);
    }

    private TimelineData data() {
        return new TimelineData(List.copyOf(pauses), stops, cycles, memory, decisions, bookmarks, new Tick(tick),
                new VirtualNanos(time), COSTS);
    }
}
