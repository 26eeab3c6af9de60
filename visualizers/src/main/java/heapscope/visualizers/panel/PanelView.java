package heapscope.visualizers.panel;

import javafx.scene.control.Control;

/**
 * A view made of text and controls rather than drawn on a canvas. Its style sheet is the file {@code style.css} of its
 * package; all colors in it are those of the theme of the scene.
 */
public abstract class PanelView extends Control {

    private final String title;

    /**
     * A view.
     *
     * @param styleClass its name in style sheets
     * @param title its name for people and for readers of screens
     */
    protected PanelView(String styleClass, String title) {
        this.title = title;
        getStyleClass().addAll("heap-view", styleClass);
        setAccessibleText(title);
        setFocusTraversable(false);
        setMinSize(0, 0);
    }

    /** The name of the view, for people. */
    public String title() {
        return title;
    }

    @Override
    public String getUserAgentStylesheet() {
        return getClass().getResource("style.css").toExternalForm();
    }

    /** Lets go of everything that outlives this view: listeners to models shared with others, threads. */
    public void dispose() {
        setSkin(null);
    }
}
