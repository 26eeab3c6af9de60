package heapscope.app.window;

import heapscope.session.ConfigKey;
import heapscope.session.Configuration;
import heapscope.session.Preset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** All keys of the configuration with their meaning, range and value; applied together. */
final class TuningPane extends BorderPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    /** The name of a key, its value and its meaning. */
    private static final int COLUMNS = 3;

    private final TuningModel model;
    private final Map<ConfigKey, TextField> fields = new LinkedHashMap<>();
    private final Predicate<ConfigKey> heeded;
    private final Node fitting;
    private boolean filling;

    /**
     * The keys with the values of a model.
     *
     * @param heeded whether a key has an effect on the workload; those that have none cannot be changed
     * @param fitting what fits the costs, to stand below their heading
     * @param apply takes the values over
     */
    TuningPane(TuningModel model, Predicate<ConfigKey> heeded, Node fitting, Consumer<Configuration> apply) {
        this.model = model;
        this.fitting = fitting;
        this.heeded = heeded;
        getStyleClass().add("tuning");
        setTop(heading());
        ScrollPane scroll = new ScrollPane(keys());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("tuning-scroll");
        setCenter(scroll);
        setBottom(actions(apply));
        refresh();
    }

    /** The presets, unless the workload takes nothing of them; a word about the keys that it sets itself. */
    private VBox heading() {
        VBox heading = new VBox();
        if (ConfigKey.all().stream().anyMatch(key -> key.group() != ConfigKey.Group.COST && heeded.test(key))) {
            heading.getChildren().add(presets());
        }
        if (!ConfigKey.all().stream().allMatch(heeded)) {
            Label own = new Label("The workload brings its own values of the keys that cannot be changed here.");
            own.getStyleClass().add("muted");
            own.setWrapText(true);
            HBox row = new HBox(own);
            row.getStyleClass().add("tuning-presets");
            heading.getChildren().add(row);
        }
        return heading;
    }

    private HBox presets() {
        SegmentedButton buttons = new SegmentedButton();
        for (Preset preset : Preset.values()) {
            ToggleButton button = new ToggleButton(preset.label());
            button.setId("tune-" + preset.key());
            button.setOnAction(pressed -> {
                model.choose(preset);
                button.setSelected(true);
                fill();
            });
            buttons.getButtons().add(button);
        }
        model.presetProperty().subscribe(preset -> buttons.getButtons().get(preset.ordinal()).setSelected(true));
        Label meaning = new Label();
        model.presetProperty().subscribe(preset -> meaning.setText(preset.meaning()));
        meaning.getStyleClass().add("muted");
        HBox box = new HBox(buttons, meaning);
        box.getStyleClass().add("tuning-presets");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** One grid for all groups: fields and explanations begin at the same place in each. */
    private GridPane keys() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tuning-grid");
        int row = 0;
        for (ConfigKey.Group group : ConfigKey.Group.values()) {
            Label heading = new Label(group.label());
            heading.getStyleClass().add("key-heading");
            grid.add(heading, 0, row++, COLUMNS, 1);
            if (group == ConfigKey.Group.COST) {
                grid.add(fitting, 0, row++, COLUMNS, 1);
            }
            for (ConfigKey key : ConfigKey.all()) {
                if (key.group() == group) {
                    addRow(grid, row++, key);
                }
            }
        }
        return grid;
    }

    private void addRow(GridPane grid, int row, ConfigKey key) {
        Label name = new Label(key.name());
        name.getStyleClass().add("key-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        TextField field = new TextField(model.text(key));
        field.setId("key-" + key.name());
        field.setPrefColumnCount(9);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setDisable(!heeded.test(key));
        field.setAccessibleText(key.name() + ": " + key.meaning());
        field.textProperty().addListener((value, before, now) -> {
            if (!filling) {
                model.type(key, now);
                refresh();
            }
        });
        fields.put(key, field);
        Label meaning = new Label(key.meaning());
        meaning.setWrapText(true);
        String automatic = key.automatic().isEmpty() ? "" : "; 0 for " + key.automatic();
        Label range = new Label(key.range() + automatic);
        range.getStyleClass().add("muted");
        range.setWrapText(true);
        VBox explanation = new VBox(meaning, range);
        GridPane.setHgrow(explanation, Priority.ALWAYS);
        grid.addRow(row, name, field, explanation);
    }

    private HBox actions(Consumer<Configuration> apply) {
        Label problem = new Label();
        problem.setId("tune-problem");
        problem.getStyleClass().add("tuning-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.setWrapText(true);
        Button button = new Button("Apply and run anew");
        button.setId("tune-apply");
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.problemProperty().isNotEmpty());
        button.setOnAction(pressed -> model.result().ifPresent(apply));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox box = new HBox(problem, gap, button);
        box.getStyleClass().add("tuning-actions");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void fill() {
        filling = true;
        fields.forEach((key, field) -> field.setText(model.text(key)));
        filling = false;
        refresh();
    }

    private void refresh() {
        fields.forEach((key, field) -> {
            field.pseudoClassStateChanged(WRONG, model.problemOf(key).isPresent());
            field.pseudoClassStateChanged(CHANGED, model.differs(key));
        });
    }
}
