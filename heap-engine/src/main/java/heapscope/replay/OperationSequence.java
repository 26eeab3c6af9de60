package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.heap.HeapParameters;

/** Operations in order, the heap they are made for, and what is known of its state after each. Immutable. */
public sealed interface OperationSequence permits Recording, OperationScript {

    /** What to call it. */
    String name();

    /** The parameters of the heap. */
    HeapParameters parameters();

    /** How many global root cells there are. */
    int globals();

    /** The types of all objects, in a table of their own. */
    RecordedTypes types();

    /** The static objects, as a header has them (format of the recordings, section 1.1). */
    JsonNode prebuilt();

    /** How many operations there are. */
    int operations();

    /**
     * An operation, counted from 0.
     *
     * @throws RecordingFault if it cannot be read
     */
    Step step(int index);

    /** The line on which an operation stands in the text that a person sees, from 1. */
    int line(int index);

    /** What is to be found before the first operation. */
    JsonNode expectedAtStart();

    /** What is to be found after the last operation. */
    JsonNode expectedAtEnd();

    /** Whether the real collector did these operations, so that each has an outcome to be compared with. */
    boolean isRecorded();

    /** How the object of a label is called. */
    default String labelName(int label) {
        return label < 0 ? "static " + -label : "#" + label;
    }

    /**
     * An operation and what is to be found after it.
     *
     * @param operation the operation (format of the recordings, section 4.2)
     * @param expected any of the fields that a record has beside the operation; the entries of {@code s} by their names
     */
    record Step(JsonNode operation, JsonNode expected) {

        /** The operation's name. */
        public String kind() {
            return operation.path("op").asText();
        }
    }
}
