package heapscope.visualizers.memory;

import heapscope.visualizers.view.SelectionModel;

/** The view of arenas, their pages and blocks, and of large objects. */
public final class OldSpaceView extends SpaceView {

    /** A view that shares its selection with others. */
    public OldSpaceView(SelectionModel selection) {
        super("old-space-view", new OldSpacePicture(), selection);
    }
}
