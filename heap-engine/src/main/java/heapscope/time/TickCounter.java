package heapscope.time;

import heapscope.event.EventKind;
import heapscope.event.EventSink;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;

/**
 * Counts heap events. Whoever makes an event calls {@link #tick} (an increment and a comparison) and, only if that says
 * so, builds the event and calls {@link #announce}:
 *
 * <pre>{@code
 * if (ticks.tick(MOVED)) {
 *     ticks.announce(new HeapEvent.ObjectMoved(...));
 * }
 * }</pre>
 *
 * The event must be complete by then: the run can stop inside {@code announce}, and what is seen there is the state
 * right after the event.
 */
public final class TickCounter {

    /** What happens when the run arrives where it is to stop. */
    @FunctionalInterface
    public interface Stop {
        /** The run has arrived. Returning lets it go on; throwing abandons it. */
        void reached();
    }

    private long now;
    /** From this tick on, every event is announced. */
    private long attention = Long.MAX_VALUE;
    /** The kinds that are announced always, as a set of {@link EventKind#bit}s. */
    private long watched;

    /** What the run itself follows, whoever watches. */
    private EventSink follower;
    private long followed;

    private EventSink sink;
    private long sinkKinds;
    private long stopAt = Long.MAX_VALUE;
    private Stop stop;
    private long safePointAt = Long.MAX_VALUE;
    private Runnable safePoint;

    /** Counts an event. Answers whether it is to be announced. */
    public boolean tick(long kindBit) {
        return ++now >= attention || (watched & kindBit) != 0;
    }

    /** Tells the watcher of an event that {@link #tick} just counted, and stops the run if this is where to. */
    public void announce(HeapEvent event) {
        long kind = event.kind().bit();
        if ((followed & kind) != 0) {
            follower.happened(new Tick(now), event);
        }
        if ((sinkKinds & kind) != 0) {
            sink.happened(new Tick(now), event);
        }
        if (now >= stopAt) {
            stopAt = Long.MAX_VALUE;
            refresh();
            stop.reached();
        }
    }

    /** Called where the whole run can be kept (between two instructions), after an announced statement. */
    public void safePoint() {
        if (now >= safePointAt) {
            safePoint.run();
        }
    }

    /** The number of events so far. */
    public long now() {
        return now;
    }

    /** Puts the counter back to the tick of a restored checkpoint. */
    public void restore(long tick) {
        now = tick;
        refresh();
    }

    /**
     * Stops the run once: at the first event whose number is the given one or more.
     *
     * @param tick the number, {@code Long.MAX_VALUE} for never
     */
    public void stopAt(long tick, Stop action) {
        stopAt = tick;
        stop = action;
        refresh();
    }

    /** From inside a sink: stops the run at the event that is being announced. */
    public void stopHere() {
        stopAt = now;
    }

    /** Asks for a safe point at the first statement from the given tick on, {@code Long.MAX_VALUE} for none. */
    public void safePointAt(long tick, Runnable action) {
        safePointAt = tick;
        safePoint = action;
        refresh();
    }

    /**
     * Lets the run itself follow events of some kinds, for good and before any watcher. The follower neither stops the
     * run nor asks for anything.
     */
    public void follow(long kindBits, EventSink runItself) {
        follower = runItself;
        followed = kindBits;
        watched = sinkKinds | followed;
    }

    /** Watches every event, or none if the sink is null. */
    public void watchAll(EventSink newSink) {
        watch(newSink == null ? 0 : -1, newSink);
    }

    /** Watches events of some kinds only; all others run at full speed. */
    public void watch(long kindBits, EventSink newSink) {
        sink = newSink;
        sinkKinds = newSink == null ? 0 : kindBits;
        watched = sinkKinds | followed;
    }

    private void refresh() {
        attention = Math.min(stopAt, safePointAt);
    }
}
