package heapscope.session;

import heapscope.heap.HeapParameters;
import heapscope.machine.MachineParameters;
import heapscope.machine.StartUp;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A preset and what differs from it. Immutable; every instance can be run. */
public final class Configuration {

    private final Preset preset;
    /** Only values that differ from the preset's, in the order of the table. */
    private final Map<ConfigKey, Double> changes;
    private final HeapParameters parameters;
    private final StartUp startUp;

    private Configuration(Preset preset, Map<ConfigKey, Double> changes) {
        this.preset = preset;
        this.changes = changes;
        this.parameters = HeapDerivation.of(this);
        this.startUp = StartUpDerivation.of(this, parameters);
    }

    /** The default: PyPy 7.3.11. */
    public static Configuration standard() {
        return of(Preset.PYPY_7_3_11);
    }

    /** A preset as it is. */
    public static Configuration of(Preset preset) {
        return new Configuration(preset, Map.of());
    }

    /**
     * The preset of a name as it is.
     *
     * @throws IllegalArgumentException with a sentence if there is none
     */
    public static Configuration preset(String name) {
        return of(Preset.named(name));
    }

    /**
     * This configuration with a value of one key.
     *
     * @throws IllegalArgumentException with a sentence that names the key, the value and the range
     */
    public Configuration with(String key, String value) {
        return with(Map.of(key, value));
    }

    /**
     * This configuration with the values of some keys; only all of them together need to fit.
     *
     * @throws IllegalArgumentException with a sentence that names the key, the value and the range
     */
    public Configuration with(Map<String, String> values) {
        Map<ConfigKey, Double> wanted = new LinkedHashMap<>();
        values.forEach((name, text) -> {
            ConfigKey key = ConfigKey.named(name);
            wanted.put(key, key.parse(text));
        });
        Map<ConfigKey, Double> kept = new LinkedHashMap<>();
        for (ConfigKey key : ConfigKey.all()) {
            double value = wanted.containsKey(key) ? wanted.get(key) : value(key);
            if (value != key.in(preset)) {
                kept.put(key, value);
            }
        }
        return new Configuration(preset, kept);
    }

    /**
     * This configuration with one setting as on the command line: {@code KEY=VALUE}.
     *
     * @throws IllegalArgumentException with a sentence if it is not of that form, or as {@link #with(String, String)}
     */
    public Configuration withSetting(String setting) {
        int equals = setting.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("\"" + setting + "\" is not a setting: write KEY=VALUE.");
        }
        return with(setting.substring(0, equals).strip(), setting.substring(equals + 1));
    }

    /** The preset it is based on. */
    public Preset preset() {
        return preset;
    }

    /** The value of a key. */
    public double value(ConfigKey key) {
        Double changed = changes.get(key);
        return changed == null ? key.in(preset) : changed;
    }

    /** The value of a key by its name. */
    public double value(String key) {
        return value(ConfigKey.named(key));
    }

    /** The value of a key as text. */
    public String text(ConfigKey key) {
        return key.format(value(key));
    }

    /** What differs from the preset, as texts, in the order of the table. */
    public Map<String, String> differences() {
        Map<String, String> differences = new LinkedHashMap<>();
        changes.forEach((key, value) -> differences.put(key.name(), key.format(value)));
        return Collections.unmodifiableMap(differences);
    }

    /** The parameters of the heap, all rules of derivation applied. */
    public HeapParameters heapParameters() {
        return parameters;
    }

    /** The parameters of the machine that the program runs on, and what is on its heap when the program begins. */
    public MachineParameters machineParameters() {
        return new MachineParameters(value("virtuals") != 0, startUp);
    }

    /** The unit costs. */
    public UnitCosts unitCosts() {
        UnitCosts costs = UnitCosts.pypy7311();
        for (Work work : Work.values()) {
            costs = costs.with(work, (long) value(ConfigKey.costKey(work)));
        }
        return costs;
    }

    /** The preset and what differs from it: {@code classroom PYPY_GC_NURSERY=2K}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(preset.key());
        differences().forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration that && preset == that.preset && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
