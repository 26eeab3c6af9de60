package heapscope.app.window;

import heapscope.session.Arrival;
import heapscope.session.Workload;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.narration.NarrationView;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The very bottom of the window: what happened in the step, as one sentence, and below it what the explorer is doing.
 */
final class SentenceBar extends VBox {

    private final NarrationView narration;
    private final Label where = new Label();
    private final ExplorerModel model;

    SentenceBar(ExplorerModel model, NarrationView narration) {
        this.model = model;
        this.narration = narration;
        narration.setId("sentence");
        getStyleClass().add("sentence-bar");
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
        where.setId("where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        HBox status = new HBox(activity, message, gap, where);
        status.getStyleClass().add("status");
        status.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(narration, status);
        model.position().detailsProperty().addListener((value, before, now) -> explain(now));
        model.position().arrivalProperty().subscribe(this::showPlace);
    }

    private void explain(StepDetails details) {
        if (details != null && details.after().instant().tick().value() > 0) {
            narration.tell(details.sentence(), EventLines.of(details));
        }
    }

    private void showPlace(Arrival arrival) {
        if (arrival == null) {
            where.setText("");
            return;
        }
        where.setText(place(arrival) + "virtual time " + arrival.snapshot().instant().time());
        if (arrival.tick().value() == 0) {
            narration.tell("Nothing has happened yet. Press → for one step, Space to run, ? for all keys.", List.of());
        }
    }

    private String place(Arrival arrival) {
        if (arrival.line() == 0) {
            return "";
        }
        Workload.Kind kind = model.document().kind();
        String function = kind == Workload.Kind.PROGRAM ? " in " + arrival.snapshot().instant().function() : "";
        return model.document().workload().placeOf(arrival.line()) + function + "    ";
    }
}
