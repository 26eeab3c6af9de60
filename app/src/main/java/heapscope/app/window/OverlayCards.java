package heapscope.app.window;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Cards that lie over the whole window; afterwards the focus is where it was. */
final class OverlayCards implements Cards {

    private final Overlay overlay;

    OverlayCards(Overlay overlay) {
        this.overlay = overlay;
    }

    @Override
    public void show(String title, Parent content) {
        overlay.hide();
        Node before = overlay.getScene().getFocusOwner();
        overlay.show(title, content, () -> {
            if (before != null) {
                before.requestFocus();
            }
        });
    }

    @Override
    public void hide() {
        overlay.hide();
    }
}
