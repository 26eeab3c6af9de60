package heapscope.visualizers.collector;

import heapscope.policy.Decision;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A decision: what was decided, in large letters why, and from which figures. */
final class DecisionCard extends VBox {

    private final Texts texts = CollectorView.TEXTS;
    private final Term sign = new Term("", "", "decision-sign");
    private final Label outcome = new Label();
    private final Label reason = new Label();
    private final VBox inputs = new VBox();

    DecisionCard() {
        getStyleClass().addAll("card", "decision");
        outcome.getStyleClass().add("decision-outcome");
        outcome.setWrapText(true);
        reason.getStyleClass().add("decision-reason");
        reason.setWrapText(true);
        HBox line = new HBox(sign, outcome);
        line.getStyleClass().add("row");
        getChildren().addAll(
                new Term(texts.get("decision"), texts.get("decision.meaning"), "caption"), line, reason, inputs);
    }

    /** Shows a decision; null shows that there is none. */
    void show(Decision decision) {
        inputs.getChildren().clear();
        sign.setManaged(decision != null);
        sign.setVisible(decision != null);
        reason.setManaged(decision != null);
        if (decision == null) {
            outcome.setText(texts.get("decision.none"));
            reason.setText("");
            return;
        }
        String kind = decision.acts() ? "decision.acts" : "decision.refuses";
        sign.set(texts.get(kind), texts.get(kind + ".meaning"));
        outcome.setText(decision.outcome());
        reason.setText(decision.reason());
        for (Decision.Input input : decision.inputs()) {
            Label name = new Label(input.name());
            name.getStyleClass().addAll("mono", "muted", "input");
            Label value = new Label(Quantity.text(input.value(), input.unit()));
            value.getStyleClass().add("input");
            value.setMinWidth(USE_PREF_SIZE);
            name.setMinWidth(0);
            FlowPane row = new FlowPane(name, value);
            row.getStyleClass().add("input-row");
            row.setPrefWrapLength(0);
            row.setMinWidth(0);
            name.maxWidthProperty().bind(row.widthProperty());
            inputs.getChildren().add(row);
        }
    }
}
