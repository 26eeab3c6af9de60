package heapscope.visualizers.collector;

import heapscope.visualizers.panel.Term;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The states of the major collection in a row, the current one marked by a sign, a frame and a color. */
final class StateStrip extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final String NEXT = "›";

    private final CollectorModel model;
    private final HBox row = new HBox();
    private List<String> shown = List.of();

    StateStrip(CollectorModel model) {
        this.model = model;
        getStyleClass().add("state-strip");
        row.getStyleClass().add("state-row");
        getChildren().add(row);
    }

    /** Shows the state that the model is in. */
    void update() {
        if (!shown.equals(model.states())) {
            shown = model.states();
            build();
        }
        for (int i = 0; i < shown.size(); i++) {
            Term state = (Term) row.getChildren().get(2 * i);
            boolean current = i == model.state();
            state.pseudoClassStateChanged(CURRENT, current);
            state.pseudoClassStateChanged(BUSY, current && model.isCollecting());
            state.setText(shown.get(i));
            state.setAccessibleText(
                    current ? CollectorView.TEXTS.get("state.current", shown.get(i)) : shown.get(i));
        }
    }

    private void build() {
        row.getChildren().clear();
        for (String name : shown) {
            if (!row.getChildren().isEmpty()) {
                Label next = new Label(NEXT);
                next.getStyleClass().add("state-next");
                next.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(next);
            }
            Term state = new Term(name, model.meaningOfState(name), "state");
            state.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(state, Priority.ALWAYS);
            row.getChildren().add(state);
        }
    }
}
