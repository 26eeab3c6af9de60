package heapscope.app.window;

import heapscope.session.Arrival;
import heapscope.snapshot.StepDetails;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The views of memory and time, all showing the same instant and sharing one selection. */
final class HeapViews {

    HeapViews(ExplorerModel model) {
        PositionModel position = model.position();
        position.arrivalProperty().subscribe(this::show);
        position.detailsProperty().subscribe(this::explain);
    }

    Node view(PanelId id) {
        return new Region();
    }

    private void show(Arrival arrival) {
    }

    private void explain(StepDetails details) {
    }

    void zoom(double factor) {
    }

    void fitAll() {
    }
}
