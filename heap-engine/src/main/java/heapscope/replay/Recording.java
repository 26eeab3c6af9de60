package heapscope.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What the real collector did, operation by operation: a gzip file with a JSON value on each line (a header, one record
 * for each operation, an end). Immutable. Records are kept as text and parsed when they are asked for.
 */
public final class Recording {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TYPE = Pattern.compile("\"t\"\\s*:\\s*\"([A-Z]+(?:_\\d+_\\d+)?)\"");

    private final String name;
    private final JsonNode header;
    private final List<String> records;
    private final JsonNode end;
    private final Set<String> typeNames;

    private Recording(String name, JsonNode header, List<String> records, JsonNode end, Set<String> typeNames) {
        this.name = name;
        this.header = header;
        this.records = List.copyOf(records);
        this.end = end;
        this.typeNames = typeNames;
    }

    /**
     * Reads a file.
     *
     * @throws RecordingFault if it cannot be read or is no recording
     */
    public static Recording read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new RecordingFault("cannot read the recording " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a recording from a stream, which stays open.
     *
     * @param name what to call it in messages
     * @throws RecordingFault if it cannot be read or is no recording
     */
    public static Recording read(String name, InputStream in) {
        List<String> lines = new ArrayList<>();
        try {
            BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new RecordingFault(name + " is no complete gzip file: " + e.getMessage(), e);
        }
        if (lines.size() < 2) {
            throw new RecordingFault(name + " has no header and end line");
        }
        JsonNode header = parse(name, lines, 0);
        if (header.path("format").asInt() != 1 || !header.path("params").isObject()) {
            throw new RecordingFault(name + " is no recording of format 1");
        }
        JsonNode end = parse(name, lines, lines.size() - 1);
        if (!end.has("end")) {
            throw new RecordingFault(name + " breaks off: it has no end line");
        }
        List<String> records = lines.subList(1, lines.size() - 1);
        if (end.path("n_ops").asInt() != records.size()) {
            throw new RecordingFault(name + " should have " + end.path("n_ops").asInt() + " operations but has "
                    + records.size());
        }
        return new Recording(name, header, records, end, typeNames(lines));
    }

    private static JsonNode parse(String name, List<String> lines, int number) {
        try {
            return JSON.readTree(lines.get(number));
        } catch (JsonProcessingException e) {
            throw new RecordingFault(name + ", line " + (number + 1) + " is no JSON", e);
        }
    }

    private static Set<String> typeNames(List<String> lines) {
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            Matcher matcher = TYPE.matcher(line);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** What to call it. */
    public String name() {
        return name;
    }

    /** The first line. */
    JsonNode header() {
        return header;
    }

    /** The last line. */
    JsonNode end() {
        return end;
    }

    /** How many operations there are. */
    public int operations() {
        return records.size();
    }

    /** The record of an operation, counted from 0. */
    JsonNode record(int index) {
        return parse(name, records, index);
    }

    /** The names of all types that occur. */
    Set<String> typeNames() {
        return typeNames;
    }
}
