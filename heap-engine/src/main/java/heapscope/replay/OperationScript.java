package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.heap.HeapParameters;
import java.util.List;
import java.util.Map;

/** A hand-written sequence of operations on a heap, with or without expectations. Immutable. */
public final class OperationScript implements OperationSequence {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final String name;
    private final ScriptTypes types;
    private final ArrayNode prebuilt;
    private final List<Step> steps;
    private final List<LineRange> lines;
    private final Map<Integer, String> labels;
    private final int globals;
    private final boolean rootsFromTop;
    private final HeapParameters parameters;

    OperationScript(
            String name, ScriptTypes types, ArrayNode prebuilt, ScriptOperations operations, ScriptLabels labels,
            int globals, boolean rootsFromTop) {
        this(name, types, prebuilt, List.copyOf(operations.steps()), List.copyOf(operations.lines()),
                Map.copyOf(labels.byNumber()), globals, rootsFromTop, null);
    }

    private OperationScript(
            String name, ScriptTypes types, ArrayNode prebuilt, List<Step> steps, List<LineRange> lines,
            Map<Integer, String> labels, int globals, boolean rootsFromTop, HeapParameters parameters) {
        this.name = name;
        this.types = types;
        this.prebuilt = prebuilt;
        this.steps = steps;
        this.lines = lines;
        this.labels = labels;
        this.globals = globals;
        this.rootsFromTop = rootsFromTop;
        this.parameters = parameters;
    }

    /** The script on a heap with parameters. */
    public OperationScript on(HeapParameters heap) {
        return new OperationScript(
                name, types, prebuilt, steps, lines, labels, globals, rootsFromTop,
                heap.withRootsFromTop(rootsFromTop));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HeapParameters parameters() {
        if (parameters == null) {
            throw new IllegalStateException("the script has not been put on a heap");
        }
        return parameters;
    }

    @Override
    public int globals() {
        return globals;
    }

    @Override
    public RecordedTypes types() {
        return types.table();
    }

    @Override
    public JsonNode prebuilt() {
        return prebuilt;
    }

    @Override
    public int operations() {
        return steps.size();
    }

    @Override
    public Step step(int index) {
        return steps.get(index);
    }

    @Override
    public int line(int index) {
        return lines.get(index).first();
    }

    /** The lines of each operation, in order. */
    public List<LineRange> lines() {
        return lines;
    }

    @Override
    public JsonNode expectedAtStart() {
        return NOTHING;
    }

    @Override
    public JsonNode expectedAtEnd() {
        return NOTHING;
    }

    @Override
    public boolean isRecorded() {
        return false;
    }

    @Override
    public String labelName(int label) {
        String given = labels.get(label);
        return given == null ? OperationSequence.super.labelName(label) : given;
    }

    /** Whether any operation has an expectation. */
    public boolean expectsAnything() {
        return steps.stream().anyMatch(step -> !((ObjectNode) step.expected()).isEmpty());
    }
}
