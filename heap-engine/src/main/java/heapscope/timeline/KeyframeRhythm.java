package heapscope.timeline;

import java.util.function.LongSupplier;

/**
 * Says when a keyframe is due: after a while of running, measured by an injected clock; sooner at the start of a run.
 * How far the run gets in that while is estimated from how far it got before, because the run is only asked at ticks.
 */
final class KeyframeRhythm {

    private static final long FIRST_NANOS = 2_000_000;
    private static final long USUAL_NANOS = 40_000_000;
    private static final int LOOKS_PER_INTERVAL = 4;
    private static final long FIRST_TICKS = 1_000;
    private static final long MOST_TICKS = 1L << 24;

    private final LongSupplier clock;
    /** Running time and tick at the keyframe from which the run comes. */
    private long base;
    private long baseTick;
    private long resumed;
    private long ran;
    private long ticksPerLook = FIRST_TICKS;
    private long lookedAt;
    private long lookedTick;

    KeyframeRhythm(LongSupplier clock) {
        this.clock = clock;
    }

    /** The run is at a keyframe: it was made just now, or gone back to. */
    void at(Keyframe frame) {
        base = frame.runningNanos();
        baseTick = frame.tick();
        ran = 0;
        resumed = clock.getAsLong();
        look(frame.tick());
    }

    /** The run goes on. */
    void resumed(long tick) {
        resumed = clock.getAsLong();
        look(tick);
    }

    /** The run was held. */
    void held() {
        long now = clock.getAsLong();
        ran += now - resumed;
        resumed = now;
    }

    /** How long the run takes from its start to where it is now. */
    long runningNanos() {
        return base + ran + clock.getAsLong() - resumed;
    }

    /** Whether a keyframe is due at this tick, where the run can be kept. */
    boolean isDue(long tick) {
        long now = clock.getAsLong();
        long elapsed = ran + now - resumed;
        adapt(tick, now);
        return elapsed >= interval();
    }

    private long interval() {
        return Math.clamp(base / 8, FIRST_NANOS, USUAL_NANOS);
    }

    private void adapt(long tick, long now) {
        long took = Math.max(1, now - lookedAt);
        double perNano = (double) (tick - lookedTick) / took;
        ticksPerLook = Math.clamp((long) (perNano * interval() / LOOKS_PER_INTERVAL), FIRST_TICKS / 10, MOST_TICKS);
        lookedAt = now;
        lookedTick = tick;
    }

    private void look(long tick) {
        lookedAt = clock.getAsLong();
        lookedTick = tick;
    }

    /** The tick from which on to ask again. */
    long nextLook(long tick) {
        return tick + ticksPerLook;
    }

    /** The tick of the keyframe from which the run comes. */
    long baseTick() {
        return baseTick;
    }
}
