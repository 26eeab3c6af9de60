package heapscope.app.window;

import heapscope.session.ConfigKey;
import heapscope.session.Configuration;
import heapscope.session.Preset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The values that a person is typing for the keys of the configuration, before they are applied; free of any toolkit.
 */
public final class TuningModel {

    private final Map<ConfigKey, String> values = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Configuration result;

    /** Begins with a configuration. */
    public TuningModel(Configuration configuration) {
        take(configuration);
    }

    private void take(Configuration configuration) {
        for (ConfigKey key : ConfigKey.all()) {
            values.put(key, configuration.text(key));
        }
        preset.set(configuration.preset());
        check();
    }

    /** The preset that the values differ from. */
    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** What is wrong, as one sentence; empty if the values can be applied. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is typed for a key. */
    public String text(ConfigKey key) {
        return values.get(key);
    }

    /** Types a value for a key. */
    public void type(ConfigKey key, String text) {
        values.put(key, text);
        check();
    }

    /** Takes all values of a preset. */
    public void choose(Preset chosen) {
        take(Configuration.of(chosen));
    }

    /** What is wrong with the value of a key alone, if anything. */
    public Optional<String> problemOf(ConfigKey key) {
        try {
            key.parse(values.get(key));
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /** Whether the value of a key differs from the preset's. */
    public boolean differs(ConfigKey key) {
        return problemOf(key).isPresent() || key.parse(values.get(key)) != key.in(preset.get());
    }

    /** The configuration, if all values fit. */
    public Optional<Configuration> result() {
        return Optional.ofNullable(result);
    }

    private void check() {
        result = null;
        for (ConfigKey key : values.keySet()) {
            Optional<String> wrong = problemOf(key);
            if (wrong.isPresent()) {
                problem.set(wrong.get());
                return;
            }
        }
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((key, text) -> changed.put(key.name(), text));
        try {
            result = Configuration.of(preset.get()).with(changed);
            problem.set("");
        } catch (IllegalArgumentException wrong) {
            problem.set(wrong.getMessage());
        }
    }
}
