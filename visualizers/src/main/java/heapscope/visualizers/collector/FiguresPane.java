package heapscope.visualizers.collector;

import heapscope.heap.HeapView.Figure;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The figures of the collector, one a line. */
final class FiguresPane extends VBox {

    private List<Figure> shown = List.of();

    FiguresPane() {
        getStyleClass().add("figures");
    }

    /** Shows figures. */
    void show(List<Figure> figures) {
        if (figures.equals(shown)) {
            return;
        }
        shown = figures;
        getChildren().setAll(figures.stream().map(FiguresPane::row).toList());
    }

    private static HBox row(Figure figure) {
        Term name = new Term(figure.label(), figure.meaning() + " (" + figure.name() + ")");
        name.setMinWidth(0);
        Label value = new Label(Quantity.text(figure.value(), figure.unit()));
        value.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, CollectorSkin.gap(), value);
        row.getStyleClass().add("row");
        return row;
    }
}
