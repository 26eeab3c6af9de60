package heapscope.app.log;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for what a log does not tell, and says what was found in it. */
public final class LogImportPane extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LogImport model;
    private final RadioButton over = new RadioButton("Laid over the run, on the same axes");
    private final RadioButton alone = new RadioButton("Alone");

    /**
     * A pane.
     *
     * @param apply is told to show the log, alone if it is given true
     */
    public LogImportPane(LogImport model, Consumer<Boolean> apply) {
        this.model = model;
        getStyleClass().add("log-import");
        Label name = text(model.log().name(), "key-name");
        getChildren().addAll(name, text(model.summary(), "plain"));
        for (String fault : model.faults()) {
            getChildren().add(text(fault, "log-fault"));
        }
        if (!model.faults().isEmpty()) {
            getChildren().add(text("What stands elsewhere in the log was read and is shown.", "muted"));
        }
        getChildren().addAll(frequency(), text(model.explanation(), "muted"), preview(), places(), actions(apply));
    }

    private static Label text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox frequency() {
        Label label = new Label("Time stamps in a second");
        label.setMinWidth(Region.USE_PREF_SIZE);
        TextField field = new TextField();
        field.setId("log-frequency");
        field.setPrefColumnCount(14);
        field.textProperty().bindBidirectional(model.frequencyProperty());
        field.setAccessibleHelp(model.explanation());
        label.setLabelFor(field);
        model.problemProperty().subscribe(problem -> field.pseudoClassStateChanged(WRONG, !problem.isEmpty()));
        HBox row = new HBox(label, field);
        row.getStyleClass().add("log-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label preview() {
        Label preview = text("", "log-preview");
        preview.setId("log-preview");
        preview.textProperty().bind(model.previewProperty().concat(model.problemProperty()));
        model.problemProperty().subscribe(problem -> preview.pseudoClassStateChanged(WRONG, !problem.isEmpty()));
        return preview;
    }

    private VBox places() {
        ToggleGroup group = new ToggleGroup();
        over.setToggleGroup(group);
        alone.setToggleGroup(group);
        over.setId("log-over");
        alone.setId("log-alone");
        over.setSelected(true);
        VBox places = new VBox(new Label("In the timeline"), over, alone);
        places.getStyleClass().add("log-places");
        return places;
    }

    private HBox actions(Consumer<Boolean> apply) {
        Button show = new Button("Show in the timeline");
        show.setId("log-show");
        show.getStyleClass().add("primary");
        show.setDefaultButton(true);
        show.disableProperty().bind(model.problemProperty().isNotEmpty());
        show.setOnAction(pressed -> apply.accept(alone.isSelected()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(gap, show);
    }
}
