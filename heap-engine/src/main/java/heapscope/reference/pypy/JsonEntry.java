package heapscope.reference.pypy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An object of JSON in a file, read field by field; whatever does not fit is a {@link ReferenceFault}. */
record JsonEntry(String where, JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The entries of a file that is a list. */
    static List<JsonEntry> entries(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new ReferenceFault(file.getFileName() + ", line " + e.getLocation().getLineNr()
                    + ": this is not JSON: " + e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            throw new ReferenceFault(file.getFileName() + " is not JSON: it is not text in UTF-8");
        } catch (IOException e) {
            throw new ReferenceFault(file + " cannot be read: there has to be such a file in the folder");
        }
        if (!root.isArray()) {
            throw new ReferenceFault(file.getFileName() + " is not a list of runs in JSON");
        }
        return list(file.getFileName().toString(), root);
    }

    private static List<JsonEntry> list(String where, JsonNode array) {
        List<JsonEntry> entries = new ArrayList<>();
        array.forEach(each -> entries.add(new JsonEntry(where + ", entry " + (entries.size() + 1), each)));
        return entries;
    }

    String text(String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw fault(field, "a text");
        }
        return value.asText();
    }

    boolean truth(String field) {
        JsonNode value = node.path(field);
        if (!value.isBoolean()) {
            throw fault(field, "true or false");
        }
        return value.asBoolean();
    }

    long count(String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber() || value.asDouble() < 0) {
            throw fault(field, "a number from 0 on");
        }
        return value.asLong();
    }

    double number(String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw fault(field, "a number");
        }
        return value.asDouble();
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    JsonEntry part(String field) {
        if (!node.path(field).isObject()) {
            throw fault(field, "an object");
        }
        return new JsonEntry(where + ", " + field, node.get(field));
    }

    /** The entries of a list; none if there is no such field. */
    List<JsonEntry> parts(String field) {
        return list(where + ", " + field, node.path(field));
    }

    private ReferenceFault fault(String field, String wanted) {
        return new ReferenceFault(where + ": the field " + field
                + (node.has(field) ? " is not " + wanted : " is missing; it has to be " + wanted));
    }
}
