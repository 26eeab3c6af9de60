package heapscope.visualizers.roots;

import heapscope.snapshot.HeapSnapshot;
import heapscope.visualizers.panel.PanelView;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.view.SelectionModel;
import javafx.scene.control.Skin;

/** Activation frames and other groups of roots with their cells; a click on a cell selects the object it references. */
public final class RootsView extends PanelView {

    static final Texts TEXTS = Texts.of(RootsView.class);

    private final RootsModel model = new RootsModel();
    private final SelectionModel selection;

    /** A view that shares the selection with others. */
    public RootsView(SelectionModel selection) {
        super("roots-view", TEXTS.get("title"));
        this.selection = selection;
    }

    /** Shows the roots of an instant; null shows nothing. */
    public void show(HeapSnapshot snapshot) {
        if (snapshot == null) {
            model.clear();
        } else {
            model.show(snapshot);
        }
    }

    /** What is shown. */
    public RootsModel model() {
        return model;
    }

    /** The selected object. */
    SelectionModel selection() {
        return selection;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RootsSkin(this);
    }
}
