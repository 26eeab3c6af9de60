package heapscope.app.window;

import javafx.scene.Parent;

/** Shows cards over the window, one at a time. */
interface Cards {

    /** Shows a card, in the place of the one before it. */
    void show(String title, Parent content);

    /** Closes the card. */
    void hide();
}
