package heapscope.session;

import heapscope.heap.Clearing;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A key of the configuration: one line of the table that serves the window, {@code --set}, {@code --help} and session
 * files.
 *
 * @param name the key
 * @param group where it belongs
 * @param kind what a value looks like
 * @param unit the unit of its values; empty for plain numbers
 * @param meaning what it does, as half a sentence
 * @param least the least value
 * @param most the greatest value
 * @param automatic what the value 0 stands for, computed from the other keys; empty if 0 stands for nothing special
 * @param presets the value in each preset, in the order of {@link Preset}
 * @param choices the names of the values 0, 1, ... of a choice; empty for all other kinds
 */
public record ConfigKey(
        String name,
        Group group,
        Kind kind,
        String unit,
        String meaning,
        double least,
        double most,
        String automatic,
        List<Double> presets,
        List<String> choices) {

    private static final double GIB = 1 << 30;
    private static final double MOST_AT_START = 256 << 20;
    private static final double MOST_PREBUILT = 4 << 20;
    /** An eighth of the memory of the measured machine (measurements, heading). */
    private static final double MEASURED_MAX_DELTA = 25_276_502_016.0 / 8;
    private static final Map<String, ConfigKey> TABLE = table();

    public ConfigKey {
        presets = List.copyOf(presets);
        choices = List.copyOf(choices);
    }

    /** A key whose values are numbers. */
    ConfigKey(
            String name, Group group, Kind kind, String unit, String meaning, double least, double most,
            String automatic, List<Double> presets) {
        this(name, group, kind, unit, meaning, least, most, automatic, presets, List.of());
    }

    /** Groups of keys, in the order of the table. */
    public enum Group {
        MACHINE("Machine"), COLLECTOR("Collector"), BUILD("Build of the collector"), START("Start of the program"),
        COST("Costs");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** The heading for people. */
        public String label() {
            return label;
        }
    }

    /** What values look like. */
    public enum Kind {
        /** Bytes as {@code 1024}, {@code 256K}, {@code 1.5Kb}, {@code 4M}, {@code 1G} (specification, section 9). */
        SIZE,
        /** A number with a fraction. */
        FACTOR,
        /** A whole number. */
        COUNT,
        /** 0 or 1. */
        FLAG,
        /** {@code on} or {@code off}. */
        SWITCH,
        /** One of a few names; its value is the position of the name. */
        CHOICE
    }

    /** All keys in order. */
    public static List<ConfigKey> all() {
        return List.copyOf(TABLE.values());
    }

    /**
     * The key of a name.
     *
     * @throws IllegalArgumentException with a sentence if there is none
     */
    public static ConfigKey named(String name) {
        ConfigKey key = TABLE.get(name);
        if (key == null) {
            throw new IllegalArgumentException(
                    "There is no key \"" + name + "\" in the configuration"
                            + ConfigValue.similar(name, TABLE.keySet()));
        }
        return key;
    }

    /** The value in a preset. */
    public double in(Preset preset) {
        return presets.get(preset.ordinal());
    }

    /** The range of values for people: {@code 64 B to 1 GiB}. */
    public String range() {
        if (kind == Kind.SWITCH) {
            return "on or off";
        }
        if (kind == Kind.CHOICE) {
            return String.join(", ", choices);
        }
        String automatically = automatic.isEmpty() || least == 0 ? "" : ", or 0";
        String lowest = kind == Kind.COUNT ? ConfigValue.counted(least) : ConfigValue.forPeople(this, least);
        return lowest + " to " + ConfigValue.forPeople(this, most) + automatically;
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException with a sentence that names the key, the value and the range
     */
    public double parse(String text) {
        return ConfigValue.parse(this, text);
    }

    /** Writes a value so that {@link #parse} reads it back: {@code 256K}, {@code 1.82}, {@code 12}. */
    public String format(double value) {
        return ConfigValue.format(this, value);
    }

    /** The key of the cost of a kind of work. */
    public static String costKey(Work work) {
        return "cost." + work.name();
    }

    private static Map<String, ConfigKey> table() {
        List<ConfigKey> keys = new ArrayList<>();
        machine(keys);
        collector(keys);
        build(keys);
        start(keys);
        costs(keys);
        Map<String, ConfigKey> table = new LinkedHashMap<>();
        keys.forEach(key -> table.put(key.name(), key));
        return Collections.unmodifiableMap(table);
    }

    private static void machine(List<ConfigKey> keys) {
        keys.add(new ConfigKey("virtuals", Group.MACHINE, Kind.SWITCH, "",
                "on: numbers in variables, temporaries and frames are no heap objects, as in loops that PyPy's JIT compiled;"
                        + " off: each is allocated, as PyPy's interpreter does with --jit off",
                0, 1, "", List.of(1.0, 1.0, 1.0)));
    }

    private static void collector(List<ConfigKey> keys) {
        keys.add(size("PYPY_GC_NURSERY",
                "bytes of the nursery; below twice large_object a larger one of which only so much is used",
                1, GIB, "", 1 << 20, 4 << 20, 1024));
        keys.add(size("PYPY_GC_INCREMENT_STEP", "bytes marked in one increment of a major collection",
                0, 16 * GIB, "4 times the nursery", 0, 0, 0));
        keys.add(new ConfigKey("PYPY_GC_MAJOR_COLLECT", Group.COLLECTOR, Kind.FACTOR, "",
                "a major collection starts when the memory in use has grown by this factor since the last one;"
                        + " a factor up to 1 is ignored",
                0, 100, "", List.of(1.82, 1.82, 1.82)));
        keys.add(new ConfigKey("PYPY_GC_GROWTH", Group.COLLECTOR, Kind.FACTOR, "",
                "the threshold of the next major collection grows by no more than this factor; one up to 1 is ignored",
                0, 100, "", List.of(1.4, 1.4, 1.4)));
        keys.add(size("PYPY_GC_MIN",
                "no major collection starts below this much memory; at least nursery times PYPY_GC_MAJOR_COLLECT",
                0, 16 * GIB, "8 times the nursery", 0, 0, 0));
        keys.add(size("PYPY_GC_MAX", "the heap's limit; beyond it the program gets MemoryError",
                0, 16 * GIB, "no limit", 0, 0, 0));
        keys.add(size("PYPY_GC_MAX_DELTA", "the threshold lies no more than this above the memory in use",
                1, 64 * GIB, "", MEASURED_MAX_DELTA, MEASURED_MAX_DELTA, MEASURED_MAX_DELTA));
        keys.add(count(Group.COLLECTOR, "PYPY_GC_MAX_PINNED", "objects",
                "most objects pinned at once; -1 for nursery / (2 * large_object), 0 if it is no whole number",
                -1, 1_000_000, "", -1, -1, -1));
        keys.add(count(Group.COLLECTOR, "PYPY_GC_DEBUG", "",
                "consistency checks: 1 at each increment, 2 after each minor collection too",
                0, 2, "", 0, 0, 0));
        keys.add(new ConfigKey("PYPY_GC_NURSERY_DEBUG", Group.COLLECTOR, Kind.FLAG, "",
                "dead bytes of the nursery are overwritten with '#' after each minor collection",
                0, 1, "", List.of(0.0, 0.0, 0.0)));
        keys.add(new ConfigKey("clearing", Group.COLLECTOR, Kind.CHOICE, "",
                "when free bytes of the nursery are cleared: never, a nursery_cleanup ahead of the objects to come,"
                        + " or the whole at each minor collection",
                0, Clearing.NAMES.size() - 1, "", List.of(0.0, 0.0, 0.0), Clearing.NAMES));
    }

    private static void build(List<ConfigKey> keys) {
        keys.add(build("page_size", "bytes of a page of small objects", 128, 1 << 20, 8192, 512));
        keys.add(build("arena_size", "bytes of an arena, a group of pages", 512, 64 << 20, 524_288, 4096));
        keys.add(build("arena_misalignment", "bytes by which arenas start off a page boundary, which costs them a page",
                0, 1 << 20, 16, 0));
        keys.add(build("small_request_threshold", "largest block kept in pages", 16, 4096, 280, 128));
        keys.add(build("large_object", "objects of this total size and more bypass the nursery", 24, 1 << 28,
                135_168, 256));
        keys.add(build("nursery_cleanup", "bytes that clearing=ahead clears at a time", 24, 1 << 28, 262_144, 256));
        keys.add(new ConfigKey("recount_in_sweep", Group.BUILD, Kind.FLAG, "",
                "small objects count as no memory from the end of marking until their page is swept, as in PyPy 7.3.11",
                0, 1, "", List.of(1.0, 0.0, 0.0)));
        keys.add(count(Group.BUILD, "card_page_indices", "items",
                "items of a large array per card, a power of two; 0 for no cards", 0, 65_536, "no cards", 128, 128, 8));
    }

    /** What the interpreter has left on the heap, and the collector behind it, when the program begins. */
    private static void start(List<ConfigKey> keys) {
        keys.add(start("start_arena_bytes", "bytes in arenas when the program begins", MOST_AT_START, "nothing more"));
        keys.add(start("start_arena_garbage", "how many of start_arena_bytes are dead", MOST_AT_START, ""));
        keys.add(start("start_raw_bytes", "bytes of large objects when the program begins", MOST_AT_START, "none"));
        keys.add(start("start_raw_garbage", "how many of start_raw_bytes are dead", MOST_AT_START, ""));
        keys.add(start("start_nursery_bytes", "bytes in the nursery when the program begins", MOST_AT_START,
                "nothing more"));
        keys.add(start("start_nursery_garbage", "how many of start_nursery_bytes are dead", MOST_AT_START, ""));
        keys.add(start("start_prebuilt_bytes",
                "bytes of prebuilt objects that have been written to; no memory, but marked in each cycle",
                MOST_PREBUILT, "none"));
        keys.add(count(Group.START, "start_state", "",
                "the major collection when the program begins: 0 none, 1 marking, 2 sweeping, 3 finalizing",
                0, 3, "", 0, 0, 0));
        keys.add(new ConfigKey("start_threshold", Group.START, Kind.FACTOR, "bytes",
                "bytes at which the next major collection starts when the program begins",
                0, 64 * GIB, "the first threshold of a process", List.of(0.0, 0.0, 0.0)));
        keys.add(count(Group.START, "start_minors", "", "minor collections before the program begins",
                0, 1e9, "", 0, 0, 0));
        keys.add(count(Group.START, "start_increments", "", "increments before the program begins", 0, 1e9, "",
                0, 0, 0));
        keys.add(count(Group.START, "start_cycles", "", "major collections before the program begins", 0, 1e9, "",
                0, 0, 0));
    }

    private static ConfigKey start(String name, String meaning, double most, String automatic) {
        return new ConfigKey(
                name, Group.START, Kind.SIZE, "bytes", meaning, 0, most, automatic, List.of(0.0, 0.0, 0.0));
    }

    private static void costs(List<ConfigKey> keys) {
        for (Work work : Work.values()) {
            double picos = UnitCosts.pypy7311().picosOf(work);
            keys.add(count(Group.COST, costKey(work), "ps", "virtual picoseconds for each " + work.unit() + ": "
                    + work.label() + " (" + UnitCosts.sourceOf(work) + ")",
                    0, 1e12, "", picos, picos, picos));
        }
    }

    private static ConfigKey size(
            String name, String meaning, double least, double most, String automatic, double... presets) {
        return new ConfigKey(name, Group.COLLECTOR, Kind.SIZE, "bytes", meaning, least, most, automatic, list(presets));
    }

    private static ConfigKey build(String name, String meaning, double least, double most, double real,
            double classroom) {
        return new ConfigKey(
                name, Group.BUILD, Kind.SIZE, "bytes", meaning, least, most, "", List.of(real, real, classroom));
    }

    private static ConfigKey count(
            Group group, String name, String unit, String meaning, double least, double most, String automatic,
            double... presets) {
        return new ConfigKey(name, group, Kind.COUNT, unit, meaning, least, most, automatic, list(presets));
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    @Override
    public String toString() {
        return name + " (" + group.name().toLowerCase(Locale.ROOT) + ")";
    }
}
