package heapscope.timeline;

import heapscope.unit.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * The kept states of a run by their ticks. The first stays for ever; of the others those go first that save little time
 * for much memory, the older the sooner, so that all of them together stay within a budget.
 */
final class Keyframes {

    /** Adds to every age, so that the newest ones compare among themselves. */
    private static final double YOUTH_NANOS = 1e9;

    private final long budget;
    private final List<Keyframe> frames = new ArrayList<>();
    /** Bytes that each holds beyond the one before it. */
    private final List<Long> own = new ArrayList<>();
    private long bytes;

    Keyframes(Bytes budget) {
        this.budget = budget.value();
    }

    /** Keeps a state, unless there is one of that tick; thins out what is too much then. */
    void add(Keyframe frame) {
        int index = indexOfFloor(frame.tick()) + 1;
        if (index > 0 && (budget == 0 || frames.get(index - 1).tick() == frame.tick())) {
            return;
        }
        frames.add(index, frame);
        own.add(index, 0L);
        measure(index);
        measure(index + 1);
        while (bytes > budget && frames.size() > 2) {
            drop(leastWorth());
        }
        if (bytes > budget && frames.size() == 2) {
            drop(1);
        }
    }

    private void drop(int index) {
        bytes -= own.remove(index);
        frames.remove(index);
        measure(index);
    }

    /** Counts anew what a frame holds beyond the one before. The start counts nothing: it is there with any budget. */
    private void measure(int index) {
        if (index > 0 && index < frames.size()) {
            long size = frames.get(index).checkpoint().ownBytes(frames.get(index - 1).checkpoint());
            bytes += size - own.get(index);
            own.set(index, size);
        }
    }

    /** The frame without which seeking gets least slower for the memory that becomes free; never the newest but one. */
    private int leastWorth() {
        double newest = frames.getLast().runningNanos();
        int least = 1;
        double leastWorth = Double.MAX_VALUE;
        for (int i = 1; i < frames.size() - 1; i++) {
            double gap = frames.get(i + 1).runningNanos() - frames.get(i - 1).runningNanos();
            double age = newest - frames.get(i).runningNanos() + YOUTH_NANOS;
            double worth = gap * gap / (age * (own.get(i) + 1.0));
            if (worth < leastWorth) {
                leastWorth = worth;
                least = i;
            }
        }
        return least;
    }

    /** The last kept state at or before a tick. */
    Keyframe floor(long tick) {
        return frames.get(Math.max(0, indexOfFloor(tick)));
    }

    /** The last kept state with fewer statements than a number. */
    Keyframe beforeStatement(long number) {
        int index = 0;
        while (index + 1 < frames.size() && frames.get(index + 1).statements() < number) {
            index++;
        }
        return frames.get(index);
    }

    /** The state at the start. */
    Keyframe first() {
        return frames.getFirst();
    }

    /** Bytes held by all kept states beyond the start. */
    long bytes() {
        return bytes;
    }

    int count() {
        return frames.size();
    }

    private int indexOfFloor(long tick) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).tick() > tick) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
