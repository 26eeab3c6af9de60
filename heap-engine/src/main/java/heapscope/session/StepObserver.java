package heapscope.session;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.snapshot.StepRecorder;
import heapscope.timeline.Halt;
import heapscope.timeline.History;
import heapscope.timeline.Move;

/** Runs the step that led to the current instant again, with an observer. */
final class StepObserver {

    private StepObserver() {}

    static StepDetails observe(Playback playback, Move move) {
        History history = playback.history();
        long here = history.position();
        boolean atEnd = history.isAtEnd();
        long origin = playback.navigator().beginningOf(move);
        history.seek(origin);
        HeapSnapshot before = new HeapSnapshot(history.capture());
        StepRecorder recorder = new StepRecorder();
        if (history.observe(here, recorder) != Halt.ARRIVED) {
            history.seek(here);
        }
        if (atEnd) {
            history.seek(Long.MAX_VALUE);
        }
        return recorder.details(before, new HeapSnapshot(history.capture()));
    }
}
