package heapscope.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.heap.HeapParameters;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the real collector did, operation by operation: a JSON value on each line (a header, one record for each
 * operation, an end). Immutable. Records are kept as text and parsed when they are asked for.
 */
public final class Recording implements OperationSequence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TYPE = Pattern.compile("\"t\"\\s*:\\s*\"([A-Z]+(?:_\\d+_\\d+)?)\"");
    private static final List<String> LISTS = List.of("ev", "mv", "fr", "sfr");

    /** What is expected of an operation that ended the real collector: ours refuses it too, in whatever words. */
    private static final JsonNode REFUSED =
            JSON.createObjectNode().set("r", JSON.createObjectNode().put("exc", "assert"));

    private final String name;
    private final JsonNode header;
    private final List<String> lines;
    private final JsonNode end;
    private final Set<String> typeNames;

    private Recording(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
        header = parse(0);
        if (header.path("format").asInt() != 1 || !header.path("params").isObject()) {
            throw new RecordingFault(name + " is no recording of format 1");
        }
        RecordedParameters.check(name, header.get("params"));
        end = parse(lines.size() - 1);
        if (!end.has("end")) {
            throw new RecordingFault(name + " breaks off: it has no end line");
        }
        if (end.path("n_ops").asInt() != operations()) {
            throw new RecordingFault(name + " should have " + end.path("n_ops").asInt() + " operations but has "
                    + operations());
        }
        typeNames = typeNames();
    }

    /**
     * Reads a file.
     *
     * @throws RecordingFault if it cannot be read or is no recording
     */
    public static Recording read(Path file) {
        return of(file.getFileName().toString(), RecordingText.read(file));
    }

    /**
     * Reads a recording from a stream, which stays open.
     *
     * @param name what to call it in messages
     * @throws RecordingFault if it cannot be read or is no recording
     */
    public static Recording read(String name, InputStream in) {
        return of(name, RecordingText.read(name, in));
    }

    /**
     * The recording that a text holds.
     *
     * @param name what to call it in messages
     * @throws RecordingFault if it is no recording
     */
    public static Recording of(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) {
            throw new RecordingFault(name + " is no recording: it has no header and end line");
        }
        return new Recording(name, lines);
    }

    private JsonNode parse(int line) {
        try {
            return JSON.readTree(lines.get(line));
        } catch (JsonProcessingException e) {
            throw new RecordingFault(name + ", line " + (line + 1) + " is no JSON", e);
        }
    }

    private Set<String> typeNames() {
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            Matcher matcher = TYPE.matcher(line);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HeapParameters parameters() {
        return RecordedParameters.of(header);
    }

    @Override
    public int globals() {
        return header.get("params").path("globals").asInt();
    }

    @Override
    public RecordedTypes types() {
        return new RecordedTypes(typeNames);
    }

    @Override
    public JsonNode prebuilt() {
        return header.path("prebuilt");
    }

    @Override
    public int operations() {
        return lines.size() - 2;
    }

    @Override
    public Step step(int index) {
        JsonNode record = parse(index + 1);
        if (!record.path("op").path("op").isTextual()) {
            throw new RecordingFault(name + ", line " + (index + 2) + " is no record of an operation");
        }
        try {
            OperationKind.check(record.get("op"));
        } catch (RecordingFault fault) {
            throw new RecordingFault(name + ", line " + (index + 2) + ": " + fault.getMessage(), fault);
        }
        ObjectNode expected = (ObjectNode) record;
        JsonNode operation = expected.remove("op");
        if (record.path("fatal").asInt() != 0) {
            return new Step(operation, REFUSED);
        }
        for (String list : LISTS) {
            if (!expected.has(list)) {
                expected.putArray(list);
            }
        }
        return new Step(operation, withNamedState(expected));
    }

    private ObjectNode withNamedState(ObjectNode expected) {
        JsonNode values = expected.path("s");
        if (values.isArray()) {
            ObjectNode named = JSON.createObjectNode();
            JsonNode names = header.path("state_keys");
            for (int i = 0; i < names.size(); i++) {
                named.set(names.get(i).asText(), values.path(i));
            }
            expected.set("s", named);
        }
        return expected;
    }

    /** The operations stand on the lines of {@link OperationListing}, one each. */
    @Override
    public int line(int index) {
        return index + 1;
    }

    @Override
    public JsonNode expectedAtStart() {
        return withNamedState(JSON.createObjectNode().set("s", header.path("initial")));
    }

    @Override
    public JsonNode expectedAtEnd() {
        ObjectNode expected = JSON.createObjectNode();
        return end.has("f") ? expected.set("f", end.get("f")) : expected;
    }

    @Override
    public boolean isRecorded() {
        return true;
    }
}
