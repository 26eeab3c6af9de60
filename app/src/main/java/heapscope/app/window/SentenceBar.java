package heapscope.app.window;

import heapscope.session.Arrival;
import heapscope.snapshot.StepDetails;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The very bottom of the window: what happened in the step, as one sentence, and below it what the explorer is doing. */
final class SentenceBar extends VBox {

    private final ExplorerModel model;
    private final Label sentence = new Label();
    private final Label where = new Label();

    SentenceBar(ExplorerModel model) {
        this.model = model;
        getStyleClass().add("sentence-bar");
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Label activity = new Label();
        activity.getStyleClass().add("activity");
        activity.setMinWidth(Region.USE_PREF_SIZE);
        model.activityProperty().subscribe(now -> activity.setText(now.label()));
        Label message = new Label();
        message.setId("message");
        message.textProperty().bind(model.messageProperty());
        message.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        where.setMinWidth(Region.USE_PREF_SIZE);
        HBox status = new HBox(activity, message, gap, where);
        status.getStyleClass().add("status");
        status.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sentence, status);
        model.position().detailsProperty().addListener((value, before, now) -> explain(now));
        model.position().arrivalProperty().subscribe(this::showPlace);
    }

    private void explain(StepDetails details) {
        if (details != null) {
            sentence.setText(details.sentence());
        }
    }

    private void showPlace(Arrival arrival) {
        if (arrival == null) {
            where.setText("");
            return;
        }
        String line = arrival.line() > 0 ? "line " + arrival.line() + " in " + arrival.snapshot().instant().function() + "   " : "";
        where.setText(line + "virtual time " + arrival.snapshot().instant().time());
        if (arrival.tick().value() == 0) {
            sentence.setText("Nothing has happened yet. Press → for one step, Space to run, ? for all keys.");
        }
    }
}
