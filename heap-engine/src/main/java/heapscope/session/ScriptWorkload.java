package heapscope.session;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.heap.HeapParameters;
import heapscope.language.Diagnostic;
import heapscope.replay.OperationScript;
import heapscope.replay.ScriptFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation script under a configuration: its parameters are keys of the configuration under the recordings' names. */
final class ScriptWorkload {

    private static final Preset STANDARD = Preset.CLASSROOM;
    /** The keys by the parameters' names, as far as they differ. */
    private static final Map<String, String> KEYS = keys();

    private final ScriptFile file;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Configuration suggested = Configuration.of(STANDARD);

    private ScriptWorkload(Workload workload) {
        file = ScriptFile.read(workload.name(), workload.text());
        if (!file.preset().isEmpty()) {
            readPreset();
        }
        file.parameters().forEach(this::readParameter);
        if (file.errors().isEmpty()) {
            checkTogether();
        }
    }

    /** Reads the text of a workload. */
    static ScriptWorkload of(Workload workload) {
        return new ScriptWorkload(workload);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("nursery_size", "PYPY_GC_NURSERY");
        keys.put("increment_step", "PYPY_GC_INCREMENT_STEP");
        keys.put("major_collection_threshold", "PYPY_GC_MAJOR_COLLECT");
        keys.put("growth_rate_max", "PYPY_GC_GROWTH");
        keys.put("min_heap_size", "PYPY_GC_MIN");
        keys.put("max_heap_size", "PYPY_GC_MAX");
        keys.put("max_delta", "PYPY_GC_MAX_DELTA");
        keys.put("max_pinned", "PYPY_GC_MAX_PINNED");
        keys.put("debug", "PYPY_GC_DEBUG");
        for (String build : List.of("page_size", "arena_size", "arena_misalignment", "small_request_threshold",
                "large_object", "card_page_indices")) {
            keys.put(build, build);
        }
        return keys;
    }

    private void readPreset() {
        try {
            suggested = Configuration.preset(file.preset());
        } catch (IllegalArgumentException unknown) {
            file.rejectPreset(unknown.getMessage(), "");
        }
    }

    private void readParameter(String name, JsonNode value) {
        String key = KEYS.get(name);
        if (key == null) {
            file.rejectParameterName(name, "There is no parameter \"" + name + "\"",
                    "write one of " + String.join(", ", KEYS.keySet()) + ", root_order, globals");
        } else if (!value.isNull()) {
            try {
                // Recordings may have no least heap size; 0 stands for the automatic one in the configuration.
                String text = name.equals("min_heap_size") && value.asText().equals("0") ? "1" : value.asText();
                ConfigKey.named(key).parse(text);
                settings.put(key, text);
            } catch (IllegalArgumentException wrong) {
                file.rejectParameter(name, wrong.getMessage(), "");
            }
        }
    }

    /** The parameters of the build depend on each other. */
    private void checkTogether() {
        try {
            Configuration effective = effective(suggested);
            double large = effective.value("large_object");
            if (effective.value("PYPY_GC_NURSERY") < 2 * large && settings.containsKey("PYPY_GC_NURSERY")) {
                file.rejectParameter("nursery_size", "The nursery is smaller than two large objects",
                        "write at least " + (long) (2 * large) + ", or a smaller large_object");
            }
        } catch (IllegalArgumentException wrong) {
            String parameter = file.parameters().keySet().stream()
                    .filter(name -> wrong.getMessage().contains(KEYS.get(name))).findFirst().orElse("");
            file.rejectParameter(parameter, wrong.getMessage(), "");
        }
    }

    /** What is wrong with the text, by position. */
    List<Diagnostic> errors() {
        return file.errors();
    }

    /** The configuration that it names by its preset. */
    Configuration suggested() {
        return suggested;
    }

    /** The keys that it sets itself. */
    Map<String, String> settings() {
        return settings;
    }

    /** A configuration with its own parameters. */
    Configuration effective(Configuration given) {
        return given.with(settings);
    }

    /** The script on a heap. */
    OperationScript on(HeapParameters parameters) {
        return file.script().on(parameters);
    }
}
