package heapscope.visualizers.panel;

import heapscope.event.Space;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** The name of an object behind an arrow in the color of its space; clicking selects the object. */
public final class ObjectLink extends Hyperlink {

    private static final String ARROW = "→";

    /**
     * A link.
     *
     * @param text the object in a few characters
     * @param object its address
     * @param space where it lives
     * @param select is given the address when the link is followed
     */
    public ObjectLink(String text, long object, Space space, LongConsumer select) {
        super(text);
        getStyleClass().add("object-link");
        setGraphic(arrow(space));
        setMinWidth(0);
        setOnAction(event -> select.accept(object));
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(text + ", " + space.label() + ", " + Quantity.address(object));
    }

    /** An arrow that leads to an object of a space. */
    public static Label arrow(Space space) {
        Label arrow = new Label(ARROW);
        arrow.getStyleClass().addAll("link-arrow", space.label().toLowerCase(Locale.ROOT));
        return arrow;
    }
}
