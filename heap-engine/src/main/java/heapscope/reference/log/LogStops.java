package heapscope.reference.log;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData.Stop;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds in a log what the program felt as one stop: a minor collection with the increment that follows it
 * (specification, section 10), and with the empty minor collections and further increments that rule A2 adds at once
 * (measurements, section 5).
 */
final class LogStops {

    /** The most time between an increment and the minor collection of the next one if the program did not run. */
    static final VirtualNanos LONGEST_GAP = new VirtualNanos(15_000);

    private LogStops() {}

    static List<Stop> of(List<Pause> pauses) {
        List<Stop> stops = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= pauses.size(); i++) {
            if (i == pauses.size() || !goesOn(pauses.get(i - 1), pauses.get(i))) {
                stops.add(stop(pauses, first, i - 1));
                first = i;
            }
        }
        return List.copyOf(stops);
    }

    private static boolean goesOn(Pause last, Pause next) {
        boolean afterMinor = last.kind() == Pause.Kind.MINOR;
        if (next.kind() == Pause.Kind.INCREMENT && afterMinor) {
            return true;
        }
        boolean atOnce = next.startTime().minus(last.endTime()).compareTo(LONGEST_GAP) <= 0;
        return !afterMinor && atOnce && next.surviving().value() == 0;
    }

    private static Stop stop(List<Pause> pauses, int first, int last) {
        VirtualNanos duration = VirtualNanos.ZERO;
        for (Pause pause : pauses.subList(first, last + 1)) {
            duration = duration.plus(pause.duration());
        }
        return new Stop(first, last, pauses.get(first).startTime(), duration);
    }
}
