package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.file.SettingsFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that set keys of the configuration. */
final class SettingOptions {

    @Option(names = "--settings", paramLabel = "FILE",
            description = "Sets the keys in a file of settings, a JSON object as fit-costs writes it; can be repeated.")
    private List<Path> files = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "Sets a key of the configuration; can be repeated. Goes before --settings.")
    private List<String> settings = List.of();

    /**
     * Keys and values.
     *
     * @throws BadInput if a file cannot be read or a setting is not of that form
     */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        files.forEach(file -> values.putAll(SettingsFile.read(file)));
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                throw new BadInput("\"" + setting + "\" is no setting: write --set KEY=VALUE");
            }
            values.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return values;
    }
}
