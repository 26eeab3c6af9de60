package heapscope.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.language.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JSON text with the place of each value in it, and what is wrong with it. Paths are JSON pointers. */
final class LocatedJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** A syntax error is underlined by so much. */
    private static final int ONE = 1;
    private static final int DEEPEST = 100;

    private final Map<String, Place> places = new HashMap<>();
    private final List<Diagnostic> errors = new ArrayList<>();
    private JsonNode root = MissingNode.getInstance();

    private record Place(int line, int column, int length, int lastLine) {}

    /** Reads a text; if it is no JSON, the root is missing and the errors say why. */
    LocatedJson(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonNode read = parser.currentToken() == null ? root : value(parser, "", 0);
            if (parser.nextToken() != null) {
                addError(parser.currentTokenLocation(), "There is more text behind the end of the script", "remove it");
            }
            root = read;
        } catch (JsonProcessingException wrong) {
            String message = wrong.getOriginalMessage().replaceAll("\\s+", " ");
            addError(wrong.getLocation(), "This is no JSON: " + message, "");
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be read", e);
        }
    }

    private void addError(JsonLocation place, String message, String advice) {
        errors.add(new Diagnostic(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), ONE, message, advice));
    }

    private JsonNode value(JsonParser parser, String path, int depth) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        if (depth > DEEPEST) {
            throw new JsonParseException(parser, "it is nested too deeply");
        }
        JsonNode read = switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, depth);
            case START_ARRAY -> array(parser, path, depth);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.INT
                    ? NODES.numberNode(parser.getIntValue()) : NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
        int lastLine = parser.currentLocation().getLineNr();
        boolean oneLine = start.getLineNr() == lastLine;
        long length = oneLine ? parser.currentLocation().getCharOffset() - start.getCharOffset() : 1;
        places.put(path, new Place(start.getLineNr(), start.getColumnNr(), (int) Math.max(1, length), lastLine));
        return read;
    }

    private ObjectNode object(JsonParser parser, String path, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation start = parser.currentTokenLocation();
            String name = parser.currentName();
            places.put(keyPath(path, name), new Place(
                    start.getLineNr(), start.getColumnNr(), name.length() + 2, start.getLineNr()));
            parser.nextToken();
            object.set(name, value(parser, path + "/" + name, depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String path, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static String keyPath(String path, String name) {
        return path + "/" + name + "#key";
    }

    /** The whole, missing if the text is no JSON. */
    JsonNode root() {
        return root;
    }

    /** The lines of a value. */
    LineRange lines(String path) {
        Place place = places.get(path);
        return place == null ? new LineRange(1, 1) : new LineRange(place.line, place.lastLine);
    }

    /** Something is wrong with a value. */
    void report(String path, String message, String advice) {
        Place place = places.get(path);
        if (place == null && path.isEmpty()) {
            errors.add(new Diagnostic(1, 1, ONE, message, advice));
        } else if (place == null) {
            report(path.substring(0, Math.max(0, path.lastIndexOf('/'))), message, advice);
        } else {
            errors.add(new Diagnostic(place.line, place.column, place.length, message, advice));
        }
    }

    /** Something is wrong with the name of a field. */
    void reportKey(String path, String name, String message, String advice) {
        report(places.containsKey(keyPath(path, name)) ? keyPath(path, name) : path, message, advice);
    }

    /** What is wrong, by position. */
    List<Diagnostic> errors() {
        return errors.stream().sorted(
                Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column)).toList();
    }
}
