package heapscope.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A session as a file keeps it ({@code schema/session.schema.json}): what to run, where it was, and by what to tell
 * that it is there again.
 *
 * @param version the version of the format
 * @param tick the position
 * @param atEnd whether the run had ended there
 * @param stateHash the hash of the complete state there
 * @param bookmarks the user's bookmarks
 */
public record SavedSession(
        int version,
        Workload workload,
        Configuration configuration,
        long tick,
        boolean atEnd,
        long stateHash,
        List<Mark> bookmarks,
        Set<Integer> breakpoints) {

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    static final String FORMAT = "heapscope-session";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public SavedSession {
        bookmarks = List.copyOf(bookmarks);
        breakpoints = Set.copyOf(breakpoints);
    }

    /** A bookmark of the user. */
    public record Mark(String name, long tick) {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException with a sentence, if it is not a session or has a value that does not fit
     */
    public static SavedSession read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + " is not a session of Heapscope: it is not JSON.", e);
        }
        if (!root.path("format").asText().equals(FORMAT)) {
            throw new IllegalArgumentException(file.getFileName() + " is not a session of Heapscope.");
        }
        try {
            return of(root);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static SavedSession of(JsonNode root) {
        int version = (int) whole(root, "version", 1, Integer.MAX_VALUE);
        if (version > VERSION) {
            throw new IllegalArgumentException("its \"version\" is " + version + " and this Heapscope reads up to "
                    + VERSION + "; open it with a newer one.");
        }
        JsonNode position = part(root, "position");
        Map<String, String> settings = new LinkedHashMap<>();
        JsonNode configuration = part(root, "configuration");
        configuration.path("settings").properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
        List<Mark> marks = new ArrayList<>();
        root.path("bookmarks").forEach(mark -> marks.add(new Mark(text(mark, "name"), tick(mark))));
        Set<Integer> breakpoints = new TreeSet<>();
        root.path("breakpoints").forEach(line -> breakpoints.add(line.asInt()));
        return new SavedSession(
                version,
                workload(part(root, "program")),
                Configuration.preset(text(configuration, "preset")).with(settings),
                tick(position),
                position.path("atEnd").asBoolean(),
                hash(text(position, "stateHash")),
                marks,
                breakpoints);
    }

    private static Workload workload(JsonNode program) {
        String name = text(program, "name");
        return new Workload(
                name, program.has("gzip") ? PackedText.unpack(text(program, "gzip")) : text(program, "text"));
    }

    private static JsonNode part(JsonNode node, String name) {
        if (!node.has(name)) {
            throw new IllegalArgumentException("it has no \"" + name + "\".");
        }
        return node.get(name);
    }

    private static String text(JsonNode node, String name) {
        JsonNode part = part(node, name);
        if (!part.isTextual()) {
            throw new IllegalArgumentException("its \"" + name + "\" is not a text.");
        }
        return part.asText();
    }

    private static long tick(JsonNode node) {
        return whole(node, "tick", 0, Long.MAX_VALUE - 1);
    }

    private static long whole(JsonNode node, String name, long least, long most) {
        JsonNode part = part(node, name);
        if (!part.isIntegralNumber() || !part.canConvertToLong() || part.asLong() < least || part.asLong() > most) {
            throw new IllegalArgumentException(
                    "its \"" + name + "\" is not a whole number from " + least + " on.");
        }
        return part.asLong();
    }

    private static long hash(String text) {
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its \"stateHash\" is not a hexadecimal number.", e);
        }
    }

    /** The contents of the file. */
    String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", version);
        ObjectNode program = root.putObject("program").put("name", workload.name());
        if (workload.kind() == Workload.Kind.RECORDING) {
            program.put("gzip", PackedText.pack(workload.text()));
        } else {
            program.put("text", workload.text());
        }
        ObjectNode settings = root.putObject("configuration").put("preset", configuration.preset().key())
                .putObject("settings");
        configuration.differences().forEach(settings::put);
        root.putObject("position").put("tick", tick).put("atEnd", atEnd)
                .put("stateHash", String.format("%016x", stateHash));
        ArrayNode marks = root.putArray("bookmarks");
        bookmarks.forEach(mark -> marks.addObject().put("name", mark.name()).put("tick", mark.tick()));
        ArrayNode lines = root.putArray("breakpoints");
        breakpoints.stream().sorted().forEach(lines::add);
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a session has only texts and numbers", e);
        }
    }
}
