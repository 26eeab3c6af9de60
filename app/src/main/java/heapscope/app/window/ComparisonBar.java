package heapscope.app.window;

import heapscope.app.window.ComparisonModel.View;
import heapscope.replay.Difference;
import heapscope.replay.Replay;
import heapscope.session.Session;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below operations: whether our collector did what was recorded or expected, and if not, where it differs in what. */
final class ComparisonBar extends VBox {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    /** More rows would leave no room for the operations. */
    private static final int MOST_ROWS = 4;

    /** Values of so many characters are never cut to make room. */
    private static final int MOST_UNCUT = 10;

    private final Label verdict = new Label();
    private final Button action = new Button();
    private final GridPane table = new GridPane();
    private final ExplorerModel model;

    ComparisonBar(ExplorerModel model) {
        this.model = model;
        getStyleClass().add("comparison-bar");
        setMinHeight(USE_PREF_SIZE);
        verdict.setId("comparison");
        verdict.setWrapText(true);
        verdict.setMinWidth(0);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        action.setId("comparison-action");
        action.setFocusTraversable(false);
        action.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(verdict, action);
        top.getStyleClass().add("comparison-top");
        top.setAlignment(Pos.CENTER_LEFT);
        table.getStyleClass().add("comparison-table");
        table.setId("comparison-table");
        for (Priority growth : new Priority[] {Priority.NEVER, Priority.ALWAYS, Priority.NEVER, Priority.NEVER}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(growth);
            table.getColumnConstraints().add(column);
        }
        getChildren().addAll(top, table);
        model.comparison().viewProperty().subscribe(this::show);
    }

    private void show(View view) {
        setVisible(!view.verdict().isEmpty());
        setManaged(isVisible());
        pseudoClassStateChanged(DIFFERENT, !view.isIdentical());
        verdict.setText((view.isIdentical() ? "✓ " : "≠ ") + view.verdict());
        offer(view);
        table.getChildren().clear();
        table.setVisible(!view.rows().isEmpty());
        table.setManaged(table.isVisible());
        if (table.isVisible()) {
            table.addRow(0, heading("op."), heading("field"), heading(view.wanted()), heading("ours"));
            view.rows().stream().limit(MOST_ROWS).forEach(this::addRow);
            int more = view.rows().size() - MOST_ROWS;
            if (more > 0) {
                table.add(heading("and " + more + " more"), 1, MOST_ROWS + 1, 3, 1);
            }
        }
    }

    /** What a person wants next: to know all, or to see where it begins. */
    private void offer(View view) {
        boolean whole = view.isIdentical() && view.isWhole();
        action.setVisible(!whole);
        action.setManaged(!whole);
        if (view.isIdentical()) {
            action.setText(view.wanted().equals("recorded") ? "Compare all" : "Run all");
            action.setOnAction(pressed -> model.move(Session::toEnd));
        } else {
            action.setText("Go to first difference");
            action.setOnAction(pressed -> model.goTo("mark:" + Replay.MARK));
        }
    }

    private void addRow(Difference difference) {
        String operation = difference.operation() < 0 ? "start" : Integer.toString(difference.operation());
        table.addRow(table.getRowCount(), value(operation), value(difference.field()), value(difference.recorded()),
                value(difference.ours()));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label value(String text) {
        Label label = new Label(ComparisonModel.shortened(text));
        label.getStyleClass().add("key-name");
        label.setMinWidth(text.length() <= MOST_UNCUT ? USE_PREF_SIZE : 0);
        if (text.length() > MOST_UNCUT) {
            Tooltip whole = new Tooltip(text);
            whole.setWrapText(true);
            whole.setMaxWidth(600);
            label.setTooltip(whole);
        }
        return label;
    }
}
