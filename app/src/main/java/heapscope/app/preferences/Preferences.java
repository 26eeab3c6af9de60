package heapscope.app.preferences;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is remembered from one start to the next. Immutable; unknown entries of a file are ignored, missing ones have
 * their default.
 *
 * @param theme the name of the look: {@code light} or {@code dark}
 * @param speed steps per second while running
 * @param grain the name of the chosen grain
 * @param preset the name of the preset of new sessions
 * @param historyMebibytes the budget of the history
 * @param window the bounds of the window, or null at the first start
 * @param panels what is shown of each panel, by its name: {@code shown}, {@code folded} or {@code hidden}
 * @param dividers the positions of the dividers of each split, from 0 to 1, by the name of the split
 * @param recent the workloads opened last, newest first
 * @param logFrequency time stamps in a second as given for the last log, 0 if there was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
        String theme,
        double speed,
        String grain,
        String preset,
        int historyMebibytes,
        WindowBounds window,
        Map<String, String> panels,
        Map<String, List<Double>> dividers,
        List<String> recent,
        double logFrequency) {

    /** The most workloads that are remembered. */
    public static final int RECENT = 10;

    private static final double DEFAULT_SPEED = 4;
    private static final int DEFAULT_HISTORY = 256;

    public Preferences {
        theme = "dark".equals(theme) ? "dark" : "light";
        speed = speed > 0 ? speed : DEFAULT_SPEED;
        grain = grain == null ? "event" : grain;
        preset = preset == null ? "" : preset;
        historyMebibytes = historyMebibytes > 0 ? historyMebibytes : DEFAULT_HISTORY;
        panels = panels == null ? Map.of() : Map.copyOf(panels);
        dividers = dividers == null ? Map.of() : Map.copyOf(dividers);
        logFrequency = logFrequency > 0 && !Double.isInfinite(logFrequency) ? logFrequency : 0;
        recent = recent == null ? List.of() : List.copyOf(recent);
    }

    /** The preferences of somebody who has none yet. */
    public static Preferences defaults() {
        return new Preferences(null, 0, null, null, 0, null, null, null, null, 0);
    }

    /** These with another look. */
    public Preferences withTheme(String other) {
        return new Preferences(
                other, speed, grain, preset, historyMebibytes, window, panels, dividers, recent, logFrequency);
    }

    /** These with other settings of running. */
    public Preferences withRunning(double newSpeed, String newGrain, String newPreset) {
        return new Preferences(
                theme, newSpeed, newGrain, newPreset, historyMebibytes, window, panels, dividers, recent, logFrequency);
    }

    /** These with another layout of the window. */
    public Preferences withLayout(
            WindowBounds bounds, Map<String, String> newPanels, Map<String, List<Double>> newDividers) {
        return new Preferences(
                theme, speed, grain, preset, historyMebibytes, bounds, newPanels, newDividers, recent, logFrequency);
    }

    /** These with a workload as the newest of the recent ones. */
    public Preferences withRecent(Path file) {
        String newest = file.toAbsolutePath().normalize().toString();
        List<String> files = new ArrayList<>(recent);
        files.remove(newest);
        files.addFirst(newest);
        List<String> kept = files.subList(0, Math.min(files.size(), RECENT));
        return new Preferences(
                theme, speed, grain, preset, historyMebibytes, window, panels, dividers, kept, logFrequency);
    }

    /** These with another frequency of the time stamps of logs. */
    public Preferences withLogFrequency(double hertz) {
        return new Preferences(
                theme, speed, grain, preset, historyMebibytes, window, panels, dividers, recent, hertz);
    }
}
