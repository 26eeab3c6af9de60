package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.language.Diagnostic;
import heapscope.object.TypeDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of an operation script ({@code schema/operations.schema.json}), read: the script, the parameters that it wants
 * of the heap, and what is wrong with it.
 */
public final class ScriptFile {

    /** The value of {@code format}. */
    public static final String FORMAT = "heapscope-operations";
    /** The version that is read. */
    public static final int VERSION = 1;

    private static final List<String> FIELDS = List.of(
            "format", "version", "description", "preset", "parameters", "types", "prebuilt", "operations");
    private static final String ROOT_ORDER = "root_order";
    private static final String GLOBALS = "globals";
    private static final int MOST_GLOBALS = 256;
    private static final int DEEPEST = 20;

    private final LocatedJson json;
    private final OperationScript script;

    private ScriptFile(String name, String text) {
        json = new LocatedJson(text);
        OperationScript read = null;
        if (json.root().isObject()) {
            checkTop();
            ScriptTypes types = new ScriptTypes(json);
            RecordedTypes table = types.table();
            ScriptLabels labels = new ScriptLabels(highestLabel());
            ArrayNode prebuilt = prebuilt(types, table, labels);
            int globals = globals();
            read = new OperationScript(
                    name, types, prebuilt, new ScriptOperations(json, types, table, labels, globals), labels, globals,
                    rootsFromTop());
        } else if (json.errors().isEmpty()) {
            json.report("", "This is no operation script", "write {\"operations\": [...]}");
        }
        script = read;
    }

    /**
     * Reads a text.
     *
     * @param name the file name, for messages
     */
    public static ScriptFile read(String name, String text) {
        return new ScriptFile(name, text);
    }

    private void checkTop() {
        JsonNode root = json.root();
        root.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                json.reportKey("", field, "A script has no \"" + field + "\"", Similar.advice(field, FIELDS));
            }
        });
        if (!root.path("format").asText(FORMAT).equals(FORMAT)) {
            json.report("/format", "This is not the format of operation scripts", "write \"" + FORMAT + "\"");
        }
        if (root.path("version").asInt(VERSION) != VERSION) {
            json.report("/version", "This Heapscope reads version " + VERSION + " only", "open it with a newer one");
        }
        if (!root.path("operations").isArray() && json.errors().isEmpty()) {
            json.report(root.has("operations") ? "/operations" : "", "There are no operations",
                    "write \"operations\": [{\"op\": \"minor\"}]");
        }
        if (root.has("parameters") && !root.get("parameters").isObject()) {
            json.report("/parameters", "The parameters are no object", "write {\"nursery_size\": 512}");
        }
        if (root.has("preset") && !root.get("preset").isTextual()) {
            json.report("/preset", "This is no name of a preset", "write \"classroom\"");
        }
    }

    private int highestLabel() {
        int highest = 0;
        for (JsonNode op : json.root().path("operations")) {
            int objects = op.has("d") ? 2 << Math.clamp(op.get("d").asInt(), 0, DEEPEST) : op.path("c").asInt();
            highest = Math.max(highest, op.path("L").asInt() + objects);
        }
        return highest;
    }

    private ArrayNode prebuilt(ScriptTypes types, RecordedTypes table, ScriptLabels labels) {
        ArrayNode objects = JsonNodeFactory.instance.arrayNode();
        JsonNode given = json.root().path("prebuilt");
        for (int i = 0; i < given.size(); i++) {
            JsonNode object = given.get(i);
            String path = "/prebuilt/" + i;
            TypeDescriptor type = table.named(object.path("t").asText());
            if (type == null) {
                json.report(path + "/t", "There is no type " + object.path("t"),
                        Similar.advice(object.path("t").asText(), types.names()));
                return objects;
            }
            if (type.isVarSized() != object.path("n").canConvertToInt()) {
                json.report(path, type.isVarSized() ? "The type " + type.name() + " has items"
                        : "The type " + type.name() + " has no items", type.isVarSized()
                        ? "say how many with \"n\"" : "remove \"n\"");
            }
            if (!labels.makeStatic(-1 - i, object.path("L"), type, object.path("n").asLong())) {
                json.report(path + "/L", "The label " + object.path("L") + " is taken", "choose another");
            }
            objects.add(object.deepCopy());
        }
        for (int i = 0; i < objects.size(); i++) {
            fillStatic((ObjectNode) objects.get(i), "/prebuilt/" + i, labels);
        }
        return objects;
    }

    private void fillStatic(ObjectNode object, String path, ScriptLabels labels) {
        ArrayNode contents = JsonNodeFactory.instance.arrayNode();
        JsonNode given = object.path("f");
        ScriptLabels.Made made = labels.made(-1 - Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        if (given.size() > RecordedTypes.slotCount(made.type(), made.length())) {
            json.report(path + "/f", "The object has fewer slots than that", "remove some");
        }
        for (int i = 0; i < given.size(); i++) {
            int number = given.get(i).isNull() ? 0 : labels.number(given.get(i));
            if (number == 0 && !given.get(i).isNull()) {
                json.report(path + "/f/" + i, "There is no static object " + given.get(i),
                        Similar.advice(given.get(i).asText(), labels.names()));
            }
            contents.add(number == 0 ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.numberNode(number));
        }
        object.set("f", contents);
    }

    private int globals() {
        JsonNode globals = json.root().path("parameters").path(GLOBALS);
        if (globals.isMissingNode() || globals.isInt() && globals.asInt() >= 0 && globals.asInt() <= MOST_GLOBALS) {
            return globals.asInt();
        }
        json.report("/parameters/" + GLOBALS, "This is no number of globals", "write a number from 0 to " + MOST_GLOBALS);
        return 0;
    }

    private boolean rootsFromTop() {
        String order = json.root().path("parameters").path(ROOT_ORDER).asText("down");
        if (!order.equals("up") && !order.equals("down")) {
            json.report("/parameters/" + ROOT_ORDER, "The stack can be walked in two orders",
                    "write \"down\" for the newest root first, or \"up\"");
        }
        return order.equals("down");
    }

    /** The script; null if the text is no JSON. It can be run only if there are no errors. */
    public OperationScript script() {
        return script;
    }

    /** What is wrong with the text, by position. */
    public List<Diagnostic> errors() {
        return json.errors();
    }

    /** What it is about, in the words of its author; empty if it does not say. */
    public String description() {
        return json.root().path("description").asText();
    }

    /** The name of the preset that its parameters come from which it does not give itself; empty if it names none. */
    public String preset() {
        return json.root().path("preset").asText();
    }

    /** The parameters that it gives, by the names of the recordings, those of the roots apart; null for automatic. */
    public Map<String, JsonNode> parameters() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        json.root().path("parameters").properties().forEach(entry -> {
            if (!entry.getKey().equals(GLOBALS) && !entry.getKey().equals(ROOT_ORDER)) {
                parameters.put(entry.getKey(), entry.getValue());
            }
        });
        return parameters;
    }

    /** Notes that something is wrong with a parameter. */
    public void rejectParameter(String name, String message, String advice) {
        json.report("/parameters/" + name, message, advice);
    }

    /** Notes that there is no parameter of a name. */
    public void rejectParameterName(String name, String message, String advice) {
        json.reportKey("/parameters", name, message, advice);
    }

    /** Notes that something is wrong with the name of the preset. */
    public void rejectPreset(String message, String advice) {
        json.report("/preset", message, advice);
    }
}
