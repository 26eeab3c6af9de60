package heapscope.reference.pypy;

import heapscope.session.Configuration;
import heapscope.session.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder of measured runs: {@code runs.json}, {@code start_state.json}, and the programs in {@code workloads/}.
 * Immutable.
 */
public final class ReferenceFolder {

    private final Path folder;
    private final Map<MeasuredRuns.Key, MeasuredRuns> runs;
    private final List<StartState> starts;

    private ReferenceFolder(Path folder, Map<MeasuredRuns.Key, MeasuredRuns> runs, List<StartState> starts) {
        this.folder = folder;
        this.runs = runs;
        this.starts = starts;
    }

    /**
     * Reads a folder; the programs are read when they are asked for.
     *
     * @throws ReferenceFault if a file is missing or does not fit
     */
    public static ReferenceFolder read(Path folder) {
        Map<MeasuredRuns.Key, MeasuredRuns> runs = new LinkedHashMap<>();
        for (JsonEntry entry : JsonEntry.entries(folder.resolve("runs.json"))) {
            MeasuredRuns.Key key = new MeasuredRuns.Key(
                    entry.text("workload"), entry.text("setting"), entry.truth("jit"));
            MeasuredRuns one = new MeasuredRuns(key, entry.count("nursery_bytes"), List.of(RunFigures.read(entry)));
            runs.merge(key, one, ReferenceFolder::join);
        }
        List<StartState> starts = JsonEntry.entries(folder.resolve("start_state.json")).stream()
                .map(StartState::read).toList();
        return new ReferenceFolder(folder, runs, starts);
    }

    private static MeasuredRuns join(MeasuredRuns some, MeasuredRuns more) {
        List<RunFigures> all = new ArrayList<>(some.repetitions());
        all.addAll(more.repetitions());
        return new MeasuredRuns(some.key(), some.nurseryBytes(), all);
    }

    /** The measured runs with the JIT on or off: by the names of their programs, then in the order of start states. */
    public List<MeasuredRuns> runs(boolean jit) {
        Map<String, Integer> order = new TreeMap<>();
        starts.forEach(start -> order.putIfAbsent(start.setting(), order.size()));
        return runs.values().stream()
                .filter(run -> run.key().jit() == jit)
                .sorted(Comparator.comparing((MeasuredRuns run) -> run.key().workload())
                        .thenComparing(run -> order.getOrDefault(run.key().setting(), order.size()))
                        .thenComparing(run -> run.key().setting()))
                .toList();
    }

    /**
     * The measured runs of some programs under some settings, in the order of {@link #runs}.
     *
     * @param files names of programs, how these begin, or the numbers in them; none for all
     * @param settings names of settings; none for all
     * @throws ReferenceFault if nothing was measured of one of them
     */
    public List<MeasuredRuns> select(boolean jit, List<String> files, List<String> settings) {
        List<MeasuredRuns> all = runs(jit);
        for (String file : files) {
            require(all.stream().anyMatch(run -> isFile(run, file)), "program " + file, jit);
        }
        for (String setting : settings) {
            require(all.stream().anyMatch(run -> isSetting(run, setting)), "setting " + setting, jit);
        }
        return all.stream()
                .filter(run -> files.isEmpty() || files.stream().anyMatch(file -> isFile(run, file)))
                .filter(run -> settings.isEmpty() || settings.stream().anyMatch(name -> isSetting(run, name)))
                .toList();
    }

    private static boolean isFile(MeasuredRuns run, String name) {
        String workload = run.key().workload();
        if (name.endsWith(".py")) {
            return workload.equals(name.substring(name.lastIndexOf('/') + 1, name.length() - 3));
        }
        return workload.startsWith(name) || name.matches("\\d+") && workload.matches("\\D0*" + name + "(\\D.*)?");
    }

    private static boolean isSetting(MeasuredRuns run, String name) {
        return run.key().setting().equalsIgnoreCase(name);
    }

    private static void require(boolean holds, String what, boolean jit) {
        if (!holds) {
            throw new ReferenceFault("runs.json has no run of the " + what + " with the JIT " + (jit ? "on" : "off"));
        }
    }

    /**
     * The program of a measured run.
     *
     * @throws ReferenceFault if it is not there
     */
    public Workload workload(MeasuredRuns run) {
        Path file = folder.resolve("workloads").resolve(run.key().workload() + ".py");
        try {
            return new Workload(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ReferenceFault(file + " cannot be read: there has to be such a file in the folder");
        }
    }

    /**
     * The configuration that lets a program run as it was measured, from the start state of its setting.
     *
     * @throws ReferenceFault if there is no start state, or a setting that stands for no configuration
     */
    public Configuration configuration(MeasuredRuns run) {
        MeasuredRuns.Key key = run.key();
        Optional<StartState> start = starts.stream()
                .filter(each -> each.setting().equals(key.setting()) && each.jit() == key.jit())
                .findFirst();
        if (start.isEmpty()) {
            throw new ReferenceFault("start_state.json has no entry for " + key.setting() + " with the JIT "
                    + (key.jit() ? "on" : "off"));
        }
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("PYPY_GC_NURSERY", Long.toString(run.nurseryBytes()));
        keys.putAll(PypySetting.keys(key.setting()));
        keys.put("virtuals", key.jit() ? "on" : "off");
        try {
            Configuration configuration = Configuration.standard().with(keys);
            return configuration.with(start.get().keys((long) configuration.value("PYPY_GC_NURSERY")));
        } catch (IllegalArgumentException wrong) {
            throw new ReferenceFault(key.setting() + ": " + wrong.getMessage());
        }
    }
}
