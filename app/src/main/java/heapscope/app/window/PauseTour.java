package heapscope.app.window;

import heapscope.timeline.Pause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Visits the pauses of a run from the longest to the shortest. */
final class PauseTour {

    private PauseTour() {}

    /**
     * The pause to visit next: the longest, or, where the current tick is the end of a pause, the next one in length.
     * After the shortest comes the longest again.
     */
    static Optional<Pause> next(List<Pause> pauses, long currentTick) {
        if (pauses.isEmpty()) {
            return Optional.empty();
        }
        List<Pause> byLength = new ArrayList<>(pauses);
        byLength.sort(Comparator.comparingLong((Pause pause) -> pause.duration().value()).reversed()
                .thenComparing(Pause::end));
        for (int i = 0; i < byLength.size(); i++) {
            if (byLength.get(i).end().value() == currentTick) {
                return Optional.of(byLength.get((i + 1) % byLength.size()));
            }
        }
        return Optional.of(byLength.getFirst());
    }
}
