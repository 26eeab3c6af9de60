package heapscope.visualizers.panel;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** A heading that shows or hides what belongs to it. */
public final class Fold extends VBox {

    private static final String OPEN = "▾  ";
    private static final String CLOSED = "▸  ";

    private final ToggleButton heading = new ToggleButton();
    private final Node content;
    private String title = "";

    /**
     * A folded heading.
     *
     * @param title the heading
     * @param meaning one sentence about it, may be empty
     * @param content what belongs to it
     */
    public Fold(String title, String meaning, Node content) {
        this.content = content;
        getStyleClass().add("fold");
        heading.getStyleClass().setAll("fold-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        content.managedProperty().bind(heading.selectedProperty());
        content.visibleProperty().bind(heading.selectedProperty());
        heading.selectedProperty().addListener((property, before, now) -> label());
        getChildren().addAll(heading, content);
        set(title, meaning);
    }

    /** Replaces the heading. */
    public void set(String newTitle, String meaning) {
        title = newTitle;
        heading.setTooltip(meaning.isEmpty() ? null : Term.tip(meaning));
        heading.setAccessibleHelp(meaning);
        label();
    }

    /** Whether the content is shown. */
    public BooleanProperty openProperty() {
        return heading.selectedProperty();
    }

    /** What belongs to the heading. */
    public Node content() {
        return content;
    }

    private void label() {
        heading.setText((heading.isSelected() ? OPEN : CLOSED) + title);
        heading.setAccessibleText(title);
    }
}
