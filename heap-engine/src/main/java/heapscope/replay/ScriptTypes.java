package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.object.TypeTrait;
import heapscope.replay.DeclaredType.Items;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the types that an operation script declares, and finds those that it uses. */
final class ScriptTypes {

    private static final List<String> FIELDS = List.of("pointers", "words", "items", "destructor", "finalizer");
    private static final int MOST_WORDS = 4096;

    private final LocatedJson json;
    private final List<DeclaredType> declared = new ArrayList<>();
    private final Set<String> builtIn = new TreeSet<>();

    ScriptTypes(LocatedJson json) {
        this.json = json;
        JsonNode types = json.root().path("types");
        if (!types.isMissingNode() && !types.isObject()) {
            json.report("/types", "\"types\" is no object", "write {\"Node\": {\"pointers\": [\"next\"]}}");
        }
        types.properties().forEach(entry -> declare(entry.getKey(), entry.getValue(), "/types/" + entry.getKey()));
        Stream.of("prebuilt", "operations").forEach(part -> json.root().path(part).forEach(object -> {
            String name = object.path("t").asText();
            if (RecordedTypes.isBuiltIn(name)) {
                builtIn.add(name);
            }
        }));
    }

    private void declare(String name, JsonNode body, String path) {
        if (RecordedTypes.isBuiltIn(name)) {
            json.reportKey("/types", name, "The type " + name + " is built in", "give yours another name");
            return;
        }
        if (!body.isObject()) {
            json.report(path, "The type " + name + " has no fields", "write {\"pointers\": [...], \"words\": [...]}");
            return;
        }
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                json.reportKey(path, field, "A type has no \"" + field + "\"", Similar.advice(field, FIELDS));
            }
        });
        List<String> pointers = fields(body.path("pointers"), path + "/pointers", "p");
        List<String> words = fields(body.path("words"), path + "/words", "w");
        Set<TypeTrait> traits = traits(body, path);
        Items items = items(body.path("items"), path + "/items");
        if (items != null && !traits.isEmpty()) {
            json.report(path + "/items", "A type with items can have no destructor or finalizer", "leave one of them out");
            traits = Set.of();
        }
        declared.add(new DeclaredType(name, pointers, words, items, traits));
    }

    /** Names of fields, or how many there are. */
    private List<String> fields(JsonNode fields, String path, String prefix) {
        Set<String> names = new LinkedHashSet<>();
        if (fields.isInt() && fields.asInt() >= 0 && fields.asInt() <= MOST_WORDS) {
            for (int i = 0; i < fields.asInt(); i++) {
                names.add(prefix + i);
            }
        } else if (fields.isArray()) {
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).isTextual() || !names.add(fields.get(i).asText())) {
                    json.report(path + "/" + i, "This is no name of a field, or it is there twice",
                            "write a name in quotes");
                }
            }
        } else if (!fields.isMissingNode()) {
            json.report(path, "These are no fields", "write a list of names, or how many there are");
        }
        return List.copyOf(names);
    }

    private Items items(JsonNode items, String path) {
        for (Items each : Items.values()) {
            if (each.label().equals(items.asText())) {
                return each;
            }
        }
        if (!items.isMissingNode()) {
            json.report(path, "Items are not of that kind",
                    "write \"pointers\", \"words\" or \"bytes\"");
        }
        return null;
    }

    private Set<TypeTrait> traits(JsonNode body, String path) {
        Set<TypeTrait> traits = EnumSet.noneOf(TypeTrait.class);
        addTrait(traits, TypeTrait.LIGHT_DESTRUCTOR, body.path("destructor"), path + "/destructor");
        addTrait(traits, TypeTrait.OLD_STYLE_FINALIZER, body.path("finalizer"), path + "/finalizer");
        return traits;
    }

    private void addTrait(Set<TypeTrait> traits, TypeTrait trait, JsonNode flag, String path) {
        if (flag.asBoolean()) {
            traits.add(trait);
        }
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            json.report(path, "This is neither true nor false", "write true or false");
        }
    }

    /** A table of the types. */
    RecordedTypes table() {
        return new RecordedTypes(builtIn, declared);
    }

    /** The names of the declared types. */
    List<String> names() {
        return declared.stream().map(DeclaredType::name).toList();
    }
}
