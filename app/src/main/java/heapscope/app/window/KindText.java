package heapscope.app.window;

import heapscope.session.Workload;

/** Words for the kinds of workloads. */
final class KindText {

    private KindText() {}

    /** The title of the panel that shows one. */
    static String titleOf(Workload.Kind kind) {
        return switch (kind) {
            case PROGRAM -> PanelId.PROGRAM.title();
            case RECORDING -> "Recording";
            case SCRIPT -> "Operation script";
        };
    }

    /** The name of a workload without the ending that says its kind. */
    static String baseOf(String name) {
        for (String ending : new String[] {".py", ".jsonl.gz", ".jsonl", ".heapops.json"}) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
