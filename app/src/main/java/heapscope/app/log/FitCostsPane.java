package heapscope.app.log;

import heapscope.reference.cost.CostFit;
import heapscope.reference.cost.GroupFit;
import heapscope.timeline.PauseStatistics;
import heapscope.visualizers.panel.Quantity;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the costs that fit a log beside the current ones, and how well the pauses match with either. */
public final class FitCostsPane extends BorderPane {

    private static final String[] PERCENTILES = {"p50", "p90", "p99"};

    private final FitCosts model;
    private final GridPane pauses = grid("fit-pauses");
    private final GridPane costs = grid("fit-coefficients");

    /**
     * A pane.
     *
     * @param apply takes the fitted costs over
     */
    public FitCostsPane(FitCosts model, Runnable apply) {
        this.model = model;
        getStyleClass().add("fit-costs");
        VBox found = new VBox(
                heading("How long pauses are in the log, with the current costs, and with the fitted ones"), pauses,
                text("The current and the fitted costs are applied to what the log says that each pause did. R² is the "
                        + "share of the differences between pauses that is explained so; it says nothing of kinds of "
                        + "pauses that are all alike. What pauses consist of is taken from the run so far where it has "
                        + "such pauses, and else from the reference programs: a run of the program that the log is of "
                        + "fits best."),
                heading("Costs that change, in virtual picoseconds"), costs);
        found.getStyleClass().add("fit-found");
        ScrollPane scroll = new ScrollPane(found);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("tuning-scroll");
        setTop(settings());
        setCenter(scroll);
        setBottom(actions(apply));
        model.fitProperty().subscribe(this::show);
    }

    private VBox settings() {
        HBox row = new HBox(
                new Label("Time stamps in a second"),
                field("fit-frequency", model.source().explanation(), model.source().frequencyProperty()),
                new Label("PYPY_GC_INCREMENT_STEP"),
                field("fit-step", "The increment step of the process that wrote the log, 0 if it was not set",
                        model.incrementStepProperty()));
        row.getStyleClass().add("log-row");
        Label preview = text("");
        preview.textProperty().bind(model.source().previewProperty());
        VBox box = new VBox(text(model.source().log().name() + ": " + model.source().summary()), row, preview);
        box.getStyleClass().add("fit-settings");
        return box;
    }

    private static TextField field(String id, String help, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(10);
        field.setAccessibleText(help);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private HBox actions(Runnable apply) {
        Label problem = new Label();
        problem.setId("fit-problem");
        problem.getStyleClass().add("tuning-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        Button button = new Button("Apply and run anew");
        button.setId("fit-apply");
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.problemProperty().isNotEmpty());
        button.setOnAction(pressed -> apply.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox box = new HBox(problem, gap, button);
        box.getStyleClass().add("tuning-actions");
        return box;
    }

    private void show(CostFit fit) {
        pauses.getChildren().clear();
        costs.getChildren().clear();
        if (fit == null) {
            return;
        }
        showHeads();
        int row = 2;
        for (GroupFit group : fit.groups()) {
            showGroup(group, row++);
        }
        Label keys = new Label("key");
        keys.getStyleClass().add("muted");
        costs.addRow(0, keys, head("now"), head("fitted"));
        int line = 1;
        for (CostFit.Row each : fit.rows()) {
            Label key = new Label(each.key());
            key.getStyleClass().add("key-name");
            costs.addRow(line++, key, figure(Quantity.count(each.before())), figure(Quantity.count(each.after())));
        }
    }

    private void showHeads() {
        pauses.add(head("log"), 3, 0, 3, 1);
        pauses.add(head("current costs"), 6, 0, 3, 1);
        pauses.add(head("fitted costs"), 9, 0, 3, 1);
        pauses.addRow(1, new Label(), head("pauses"), head("R²"));
        for (int block = 0; block < 3; block++) {
            for (int i = 0; i < PERCENTILES.length; i++) {
                pauses.add(head(PERCENTILES[i]), 3 + 3 * block + i, 1);
            }
        }
    }

    private void showGroup(GroupFit group, int row) {
        Label name = new Label(group.group().label());
        name.setMinWidth(Region.USE_PREF_SIZE);
        pauses.addRow(row, name, figure(Quantity.count(group.pauses())),
                figure(Double.isNaN(group.rSquared()) ? "–"
                        : String.format(Locale.ROOT, "%.3f", group.rSquared())));
        if (!group.fitted()) {
            pauses.add(text("too few to be fitted: as now"), 3, row, 9, 1);
            return;
        }
        percentiles(group.measured(), row, 3);
        percentiles(group.modelledBefore(), row, 6);
        percentiles(group.modelledAfter(), row, 9);
    }

    private void percentiles(PauseStatistics figures, int row, int column) {
        pauses.add(figure(figures.p50().toString()), column, row);
        pauses.add(figure(figures.p90().toString()), column + 1, row);
        pauses.add(figure(figures.p99().toString()), column + 2, row);
    }

    private static GridPane grid(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("fit-grid");
        return grid;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("key-heading");
        return label;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label head(String text) {
        Label label = figure(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label figure(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
