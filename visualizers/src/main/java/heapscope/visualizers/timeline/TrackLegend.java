package heapscope.visualizers.timeline;

import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * Says which timeline is which while a log lies beside the run; switches each of them on and off, chooses what the axis
 * counts and takes the log away again.
 */
final class TrackLegend extends HBox {

    private final Texts texts = TimelineView.TEXTS;
    private final TimelineModel model;
    private final Map<Origin, CheckBox> boxes = new EnumMap<>(Origin.class);
    private final ChoiceBox<Alignment> alignment = new ChoiceBox<>();

    TrackLegend(TimelineModel model) {
        this.model = model;
        getStyleClass().addAll("row", "track-legend");
        for (Origin origin : Origin.values()) {
            boxes.put(origin, box(origin));
            getChildren().addAll(boxes.get(origin));
        }
        Label axis = new Label(texts.get("align"));
        axis.getStyleClass().add("muted");
        axis.setMinWidth(Region.USE_PREF_SIZE);
        alignment.setId("timeline-alignment");
        alignment.getItems().setAll(Alignment.values());
        alignment.setConverter(names());
        alignment.setTooltip(Term.tip(texts.get("align.meaning")));
        alignment.setAccessibleText(texts.get("align.meaning"));
        alignment.setMinWidth(Region.USE_PREF_SIZE);
        alignment.valueProperty().addListener((value, before, now) -> model.align(now));
        axis.setLabelFor(alignment);
        Button remove = new Button(texts.get("remove"));
        remove.setId("timeline-remove-log");
        remove.getStyleClass().add("small-button");
        remove.setTooltip(Term.tip(texts.get("remove.meaning")));
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(pressed -> model.removeMeasured());
        getChildren().addAll(axis, alignment, remove);
        model.changesProperty().subscribe(this::update);
    }

    private CheckBox box(Origin origin) {
        CheckBox box = new CheckBox();
        box.setId("timeline-shows-" + origin.label());
        box.setMnemonicParsing(false);
        box.setGraphic(new Swatch(origin));
        box.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        box.setTooltip(Term.tip(texts.get("legend." + origin.label() + ".meaning")));
        box.setMinWidth(0);
        box.setOnAction(clicked -> {
            model.setShown(origin, box.isSelected());
        });
        return box;
    }

    private StringConverter<Alignment> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Alignment value) {
                return value == null ? "" : texts.get("align." + value.label());
            }

            @Override
            public Alignment fromString(String name) {
                throw new UnsupportedOperationException("alignments are chosen, not typed");
            }
        };
    }

    /** Shows what the model says; nothing while there is no log. */
    private void update() {
        setVisible(model.hasMeasured());
        setManaged(model.hasMeasured());
        boxes.forEach((origin, box) -> {
            TimelineTrack track = origin == Origin.SIMULATED ? model.run() : model.measured();
            box.setText(texts.get("legend." + origin.label(), track.name()));
            box.setSelected(model.isShown(origin));
        });
        boxes.get(Origin.SIMULATED).setDisable(model.run().data() == null);
        alignment.setValue(model.alignmentProperty().get());
    }
}
