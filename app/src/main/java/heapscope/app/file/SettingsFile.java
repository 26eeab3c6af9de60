package heapscope.app.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys of the configuration and their values in a file: one JSON object. */
public final class SettingsFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SettingsFile() {}

    /**
     * Reads a file.
     *
     * @throws BadInput if it cannot be read or is none
     */
    public static Map<String, String> read(Path file) {
        JsonNode root = parse(file);
        if (!root.isObject()) {
            throw new BadInput(file + " is no file of settings: it has to be one JSON object of keys and values");
        }
        Map<String, String> values = new LinkedHashMap<>();
        root.properties().forEach(field -> {
            if (!field.getValue().isValueNode() || field.getValue().isNull()) {
                throw new BadInput(file + ": the value of " + field.getKey() + " has to be a number or a text");
            }
            values.put(field.getKey(), field.getValue().asText());
        });
        return values;
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException wrong) {
            throw new BadInput(file + " is no file of settings: it is not JSON (line "
                    + (wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr()) + ")");
        } catch (CharacterCodingException wrong) {
            throw new BadInput(file + " is no file of settings: it is not text");
        } catch (NoSuchFileException missing) {
            throw new BadInput("there is no file " + file);
        } catch (IOException unreadable) {
            throw new BadInput(file + " may not be read");
        }
    }

    /**
     * Writes a file.
     *
     * @throws BadInput if it cannot be written
     */
    public static void write(Path file, Map<String, String> values) {
        try {
            Files.writeString(file, JSON.writeValueAsString(values) + "\n");
        } catch (IOException refused) {
            throw new BadInput("the settings were not written: " + Failures.sentence(refused));
        }
    }
}
