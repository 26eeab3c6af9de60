package heapscope.app.window;

import heapscope.session.ExportKind;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The kinds of files by their endings. */
final class FormatTable extends GridPane {

    FormatTable() {
        getStyleClass().add("format-table");
        add(".py", "a program in the subset of Python 3 that Heapscope runs");
        add(".jsonl.gz", "a recording of the real collector, operation by operation");
        add(".heapops.json", "an operation script: operations on the collector, written by hand");
        add(".log", "a log of the real PyPy, written by PYPYLOG=gc:FILE, for the timeline");
        for (ExportKind kind : ExportKind.values()) {
            add(kind.ending(), kind.meaning());
        }
        add(".png, .svg", "a picture of the window or of one view");
    }

    private void add(String ending, String meaning) {
        Label name = new Label(ending);
        name.getStyleClass().add("key-name");
        addRow(getRowCount(), name, new Label(meaning));
    }
}
