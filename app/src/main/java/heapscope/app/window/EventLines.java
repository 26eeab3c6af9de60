package heapscope.app.window;

import heapscope.snapshot.StepDetails;
import heapscope.snapshot.StepDetails.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of a step as lines for those who want to know more than its sentence. */
final class EventLines {

    private static final int MOST = 50;

    private EventLines() {}

    static List<String> of(StepDetails details) {
        List<RecordedEvent> events = details.events();
        if (events.size() < 2) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (RecordedEvent each : events.subList(Math.max(0, events.size() - MOST), events.size())) {
            lines.add(each.tick() + ": " + each.event().kind().meaning());
        }
        return lines;
    }
}
