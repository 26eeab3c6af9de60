package heapscope.visualizers.memory;

import heapscope.visualizers.view.SelectionModel;

/** The view of the nursery. */
public final class NurseryView extends SpaceView {

    /** A view that shares its selection with others. */
    public NurseryView(SelectionModel selection) {
        super("nursery-view", new NurseryPicture(), selection);
    }
}
