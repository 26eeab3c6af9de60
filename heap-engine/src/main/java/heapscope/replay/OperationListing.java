package heapscope.replay;

import heapscope.replay.OperationSequence.Step;

/** The text of a recording for people: a line for each operation, with its number and what came of it. */
public final class OperationListing {

    private OperationListing() {}

    /**
     * The lines, each with its end.
     *
     * @throws RecordingFault if a record cannot be read
     */
    public static String of(Recording recording) {
        OperationText text = new OperationText(recording::labelName);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < recording.operations(); i++) {
            Step step = recording.step(i);
            lines.append(text.line(i, step.operation(), step.expected())).append('\n');
        }
        return lines.toString();
    }
}
