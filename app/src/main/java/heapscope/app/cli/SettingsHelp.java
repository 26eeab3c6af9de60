package heapscope.app.cli;

import heapscope.session.ConfigKey;
import heapscope.session.ExportKind;
import heapscope.session.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The part of the help that comes from tables: presets, keys, formats. */
final class SettingsHelp {

    private static final int KEY_WIDTH = 26;
    private static final int MEANING_WIDTH = 70;

    private SettingsHelp() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%nPlaces (WHERE):%n"
                + "  1234 (events), step:12, statement:300, cycle:2, line:17, mark:NAME, start, end%n");
        lines.add("Files (by their ending):");
        for (ExportKind kind : ExportKind.values()) {
            lines.add(row(kind.ending(), kind.meaning()));
        }
        lines.add(row(".png, .svg", "a picture of the window, or of one view with --view"));
        lines.add("%nPresets (NAME):");
        for (Preset preset : Preset.values()) {
            lines.add(row(preset.key(), preset.meaning()));
        }
        ConfigKey.Group group = null;
        for (ConfigKey key : ConfigKey.all()) {
            if (key.group() != group) {
                group = key.group();
                lines.add("%nKeys of --set: " + group.label().toLowerCase(Locale.ROOT));
            }
            String automatic = key.automatic().isEmpty() ? "" : ", 0 for " + key.automatic();
            lines.add(row(key.name(), key.meaning() + " (" + key.range() + automatic + ")"));
        }
        return lines;
    }

    /** A line of two columns, the second wrapped; percent signs are for the library that prints it. */
    private static String row(String name, String meaning) {
        StringBuilder row = new StringBuilder("  " + name + " ".repeat(Math.max(2, KEY_WIDTH - name.length())));
        int used = 0;
        for (String word : meaning.split(" ")) {
            if (used > 0 && used + 1 + word.length() > MEANING_WIDTH) {
                row.append("\n").append(" ".repeat(KEY_WIDTH + 2));
                used = 0;
            }
            row.append(used == 0 ? "" : " ").append(word);
            used += word.length() + (used == 0 ? 0 : 1);
        }
        return row.toString().replace("%", "%%");
    }
}
