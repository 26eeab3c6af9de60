package heapscope.session;

/** Named configurations with fixed figures; nothing is read from the host. */
public enum Preset {
    /** PyPy 7.3.11 as it was measured (measurements, section 2). */
    PYPY_7_3_11("pypy-7.3.11", "PyPy 7.3.11", "PyPy 7.3.11 as it was measured: a nursery of 1 MiB"),
    /** PyPy of August 2026 (specification of the collector, section 1.1.1). */
    PYPY_2026("pypy-2026", "PyPy 2026", "PyPy of August 2026: a nursery of 4 MiB"),
    /** A heap small enough to see everything at once. */
    CLASSROOM("classroom", "Classroom",
            "a nursery of 1 KiB with small pages and arenas, so that one screen shows everything");

    private final String key;
    private final String label;
    private final String meaning;

    Preset(String key, String label, String meaning) {
        this.key = key;
        this.label = label;
        this.meaning = meaning;
    }

    /** The name on the command line and in files. */
    public String key() {
        return key;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** What it is, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /**
     * The preset of a name.
     *
     * @throws IllegalArgumentException with a sentence that lists the names
     */
    public static Preset named(String key) {
        StringBuilder names = new StringBuilder();
        for (Preset preset : values()) {
            if (preset.key.equals(key)) {
                return preset;
            }
            names.append(names.isEmpty() ? "" : ", ").append(preset.key);
        }
        throw new IllegalArgumentException("There is no preset \"" + key + "\"; the presets are " + names + ".");
    }
}
