package heapscope.app.window;

import heapscope.app.command.Command;
import heapscope.app.command.CommandTable;
import heapscope.session.Configuration;
import heapscope.session.Preset;
import heapscope.session.Workload;
import heapscope.timeline.Grain;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: moving, the grain, the speed, the position, the preset. */
final class ToolBarView extends HBox {

    private final ExplorerModel model;
    private final CommandTable commands;
    private final TextField place = new TextField();
    private final Label extent = new Label();
    private final ComboBox<Preset> preset = new ComboBox<>();

    ToolBarView(ExplorerModel model, LayoutModel layout, CommandTable commands) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("explorer-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox settings = new HBox(presets(), button("tune", "mdi2t-tune"), button("theme", "mdi2t-theme-light-dark"),
                button("keys", "mdi2h-help"));
        settings.getStyleClass().add("bar-group");
        HBox speed = speed();
        getChildren().addAll(movement(), grains(), speed, position(), gap, settings);
        // A beamer shows large text: what is not needed while teaching makes room for it.
        layout.changesProperty().subscribe(change -> {
            for (HBox part : new HBox[] {speed, settings}) {
                part.setVisible(!layout.isProjector());
                part.setManaged(!layout.isProjector());
            }
        });
        for (var child : getChildren()) {
            if (child instanceof Region region && region != gap) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    private HBox movement() {
        Button run = button("run-or-pause", "mdi2p-play");
        FontIcon icon = (FontIcon) run.getGraphic();
        model.activityProperty().addListener((value, before, now) ->
                icon.setIconLiteral(now == Activity.RUNNING || now == Activity.MOVING ? "mdi2p-pause" : "mdi2p-play"));
        run.getStyleClass().add("run-button");
        HBox box = new HBox(button("first", "mdi2s-skip-backward"), button("back", "mdi2s-step-backward"), run,
                button("stop", "mdi2s-stop"), button("forward", "mdi2s-step-forward"),
                button("last", "mdi2s-skip-forward"));
        box.getStyleClass().add("bar-group");
        return box;
    }

    private Button button(String id, String icon) {
        Command command = commands.get(id);
        Button button = new Button();
        button.setId("bar-" + id);
        button.getStyleClass().add("bar-button");
        button.setGraphic(new FontIcon(icon));
        button.setFocusTraversable(false);
        button.setAccessibleText(command.text());
        button.setTooltip(tip(command));
        button.setOnAction(pressed -> command.invoke());
        command.enabled().addListener((value, before, now) -> button.setDisable(!now));
        button.setDisable(!command.enabled().get());
        return button;
    }

    private static Tooltip tip(Command command) {
        String key = command.keys().isEmpty() ? "" : "  (" + command.keys().getFirst().label() + ")";
        return new Tooltip(command.hint() + key);
    }

    private SegmentedButton grains() {
        SegmentedButton segments = new SegmentedButton();
        segments.setId("bar-grain");
        for (Grain grain : Grain.values()) {
            ToggleButton button = new ToggleButton(grain.label());
            button.setId("grain-" + grain.label());
            button.setUserData(grain);
            button.setFocusTraversable(false);
            button.setTooltip(new Tooltip("One step goes: " + grain.meaning() + "  (" + (grain.ordinal() + 1) + ")"));
            button.setOnAction(pressed -> {
                model.grainProperty().set(grain);
                button.setSelected(true);
            });
            segments.getButtons().add(button);
        }
        model.grainProperty().subscribe(grain -> segments.getButtons().get(grain.ordinal()).setSelected(true));
        return segments;
    }

    private HBox speed() {
        Slider slider = new Slider(0, SpeedScale.UNLIMITED, SpeedScale.position(model.speedProperty().get()));
        slider.setId("bar-speed");
        slider.setFocusTraversable(false);
        slider.setAccessibleText("Speed in steps per second");
        slider.setTooltip(new Tooltip("How many steps a run goes in a second; at the right end as fast as it can"));
        Label label = new Label();
        label.getStyleClass().add("speed-label");
        model.speedProperty().subscribe(value -> label.setText(SpeedScale.label(value.doubleValue())));
        slider.valueProperty().addListener((value, before, now) ->
                model.speedProperty().set(SpeedScale.stepsPerSecond(now.doubleValue())));
        HBox box = new HBox(new Label("speed"), slider, label);
        box.getStyleClass().addAll("bar-group", "labelled");
        return box;
    }

    private HBox position() {
        place.setId("bar-place");
        place.setPrefColumnCount(8);
        place.setAccessibleText("Go to an event by its number, or to a place such as step:12");
        place.setTooltip(new Tooltip(
                "Go to an event by its number, or to step:12, statement:300, cycle:2, line:17, mark:NAME  (G)"));
        place.setOnAction(entered -> {
            model.goTo(place.getText());
            getParent().requestFocus();
        });
        place.focusedProperty().addListener((value, before, now) -> {
            if (now) {
                place.selectAll();
            } else {
                showPlace();
            }
        });
        PositionModel position = model.position();
        position.tickProperty().subscribe(tick -> showPlace());
        position.knownTicksProperty().addListener(change -> showExtent());
        position.endKnownProperty().addListener(change -> showExtent());
        showExtent();
        extent.getStyleClass().add("extent");
        HBox box = new HBox(new Label("event"), place, extent);
        box.getStyleClass().addAll("bar-group", "labelled");
        return box;
    }

    /** Lets a person type where to go. */
    void askForPlace() {
        place.requestFocus();
        place.selectAll();
    }

    private void showPlace() {
        if (!place.isFocused()) {
            place.setText(number(model.position().tickProperty().get()));
        }
    }

    private void showExtent() {
        PositionModel position = model.position();
        String more = position.endKnownProperty().get() ? "" : " …";
        extent.setText("of " + number(position.knownTicksProperty().get()) + more);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private ComboBox<Preset> presets() {
        preset.setId("bar-preset");
        preset.setFocusTraversable(false);
        preset.getItems().setAll(Preset.values());
        preset.setAccessibleText("Preset of the collector");
        preset.setTooltip(new Tooltip("The collector's parameters; a star marks changes"));
        preset.setConverter(new StringConverter<>() {
            @Override
            public String toString(Preset value) {
                return value == null ? "" : value.label();
            }

            @Override
            public Preset fromString(String text) {
                return null;
            }
        });
        preset.setButtonCell(new PresetCell(model));
        model.document().kindProperty().subscribe(kind -> preset.setDisable(kind == Workload.Kind.RECORDING));
        model.configurationProperty().subscribe(configuration -> preset.setValue(configuration.preset()));
        preset.setOnAction(chosen -> {
            if (preset.getValue() != model.configurationProperty().get().preset()) {
                model.configure(Configuration.of(preset.getValue()));
            }
        });
        return preset;
    }
}
