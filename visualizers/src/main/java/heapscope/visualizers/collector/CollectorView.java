package heapscope.visualizers.collector;

import heapscope.snapshot.HeapSnapshot;
import heapscope.visualizers.panel.PanelView;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.view.SelectionModel;
import javafx.scene.control.Skin;

/**
 * The collector at an instant: its last decision and the reason, the state of the major collection, memory against the
 * threshold, the budget of the last increment, and the lists it keeps.
 */
public final class CollectorView extends PanelView {

    static final Texts TEXTS = Texts.of(CollectorView.class);

    private final CollectorModel model = new CollectorModel();
    private final SelectionModel selection;

    /** A view that shares the selection with others. */
    public CollectorView(SelectionModel selection) {
        super("collector-view", TEXTS.get("title"));
        this.selection = selection;
    }

    /** Shows the collector of an instant; null shows nothing. */
    public void show(HeapSnapshot snapshot) {
        model.show(snapshot);
    }

    /** What is shown. */
    public CollectorModel model() {
        return model;
    }

    SelectionModel selection() {
        return selection;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CollectorSkin(this);
    }
}
