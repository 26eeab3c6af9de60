package heapscope.visualizers.timeline;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;

/**
 * Shows the ledger of a pause beside the mouse, in a window of its own: it is often higher than the timeline, and panels
 * cut off what does not fit into them.
 */
final class LedgerPopup {

    private static final double DISTANCE = 16;

    private final TimelineView owner;
    private final LedgerCard card = new LedgerCard();
    private final Popup popup = new Popup();
    private double mouseX;
    private double mouseY;

    LedgerPopup(TimelineView owner) {
        this.owner = owner;
        StackPane frame = new StackPane(card);
        frame.getStyleClass().addAll(owner.getStyleClass());
        frame.getStyleClass().add("ledger-frame");
        frame.getStylesheets().add(owner.getUserAgentStylesheet());
        popup.getContent().add(frame);
        popup.setAutoFix(false);
        popup.setHideOnEscape(false);
    }

    /** Notes where the mouse is on the screen; the ledger stays beside it. */
    void follow(double screenX, double screenY) {
        mouseX = screenX;
        mouseY = screenY;
        if (popup.isShowing()) {
            place();
        }
    }

    /** Shows a pause, and what is said of its counterpart in the other timeline; empty if it has none. */
    void show(PauseAt pause, String counterpart) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        card.show(pause, counterpart);
        if (!popup.isShowing()) {
            popup.show(owner, mouseX + DISTANCE, mouseY);
        }
        // The popup has the style sheets of the window, but not the classes of its root, such as those of a projector.
        Parent root = popup.getScene().getRoot();
        root.getStyleClass().setAll(owner.getScene().getRoot().getStyleClass());
        root.applyCss();
        popup.sizeToScene();
        place();
    }

    void hide() {
        popup.hide();
    }

    /** To the right of the mouse, or to its left where there is no room; never outside the screen. */
    private void place() {
        Rectangle2D screen = Screen.getScreensForRectangle(mouseX, mouseY, 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
        boolean right = mouseX + DISTANCE + popup.getWidth() <= screen.getMaxX();
        popup.setX(right ? mouseX + DISTANCE : Math.max(screen.getMinX(), mouseX - DISTANCE - popup.getWidth()));
        double lowest = Math.max(screen.getMinY(), screen.getMaxY() - popup.getHeight());
        popup.setY(Math.clamp(mouseY - popup.getHeight() / 2, screen.getMinY(), lowest));
    }
}
