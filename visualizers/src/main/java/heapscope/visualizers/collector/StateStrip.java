package heapscope.visualizers.collector;

import heapscope.visualizers.panel.Term;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * The states of the major collection in a row, set closer where there is little room, or in several rows where that does
 * not help; the current one is marked by a frame and a color, and filled while the program waits.
 */
final class StateStrip extends FlowPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final String NEXT = "›";

    private final CollectorModel model;
    private final List<Term> labels = new ArrayList<>();
    private List<String> shown = List.of();

    StateStrip(CollectorModel model) {
        this.model = model;
        getStyleClass().add("state-strip");
        setPrefWrapLength(0);
        widthProperty().addListener(change -> fit());
    }

    /** Sets the states closer if they do not fit into one row otherwise. */
    private void fit() {
        pseudoClassStateChanged(NARROW, false);
        applyCss();
        double wanted = getInsets().getLeft() + getInsets().getRight() - getHgap();
        for (Node step : getChildren()) {
            wanted += snapSizeX(step.prefWidth(-1)) + getHgap();
        }
        pseudoClassStateChanged(NARROW, wanted > getWidth());
        requestLayout();
    }

    /** Shows the state that the model is in. */
    void update() {
        if (!shown.equals(model.states())) {
            shown = model.states();
            build();
        }
        for (int i = 0; i < shown.size(); i++) {
            Term state = labels.get(i);
            boolean current = i == model.state();
            state.pseudoClassStateChanged(CURRENT, current);
            state.pseudoClassStateChanged(BUSY, current && model.isCollecting());
            state.setAccessibleText(
                    current ? CollectorView.TEXTS.get("state.current", shown.get(i)) : shown.get(i));
        }
        fit();
    }

    private void build() {
        labels.clear();
        getChildren().clear();
        for (String name : shown) {
            Term state = new Term(name, model.meaningOfState(name), "state");
            state.setMinWidth(USE_PREF_SIZE);
            HBox step = new HBox(state);
            if (!labels.isEmpty()) {
                Label next = new Label(NEXT);
                next.getStyleClass().add("state-next");
                step.getChildren().addFirst(next);
            }
            step.getStyleClass().add("state-step");
            labels.add(state);
            getChildren().add(step);
        }
    }
}
