package heapscope.policy;

import java.util.List;

/**
 * What a policy decided, and why. A policy is a pure function; it decides and never acts.
 *
 * @param outcome what is to be done, in a few words: {@code start a major collection}
 * @param acts whether the outcome is to act rather than to leave things as they are
 * @param reason one sentence with the figures: {@code 5.2 MiB used >= threshold 5.1 MiB}
 * @param inputs the figures by name
 */
public record Decision(String outcome, boolean acts, String reason, List<Input> inputs) {

    public Decision {
        inputs = List.copyOf(inputs);
    }

    /**
     * A figure the decision was made from.
     *
     * @param name the collector's own name for it
     * @param value the figure
     * @param unit its unit: {@code bytes}, {@code objects}
     */
    public record Input(String name, double value, String unit) {}
}
