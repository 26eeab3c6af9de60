package heapscope.visualizers.inspector;

import java.util.List;

/**
 * The answer to a question about an object.
 *
 * @param sentence the answer
 * @param links what it rests on, one below the other: the chain of references from a root, the events that led to it
 */
public record Answer(String sentence, List<Link> links) {

    public Answer {
        links = List.copyOf(links);
    }

    /**
     * A line of an answer.
     *
     * @param text what it says
     * @param object the object it is about, 0 if it is about none
     */
    public record Link(String text, long object) {}
}
