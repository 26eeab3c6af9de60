package heapscope.visualizers.view;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The one object that all views show as selected, and the one the mouse is over: addresses, 0 for none. */
public final class SelectionModel {

    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper(this, "selected");
    private final ReadOnlyLongWrapper hovered = new ReadOnlyLongWrapper(this, "hovered");

    /** Selects an object. */
    public void select(long object) {
        selected.set(object);
    }

    /** Selects nothing. */
    public void clear() {
        selected.set(0);
    }

    /** The mouse is over an object, 0 for none. */
    public void hover(long object) {
        hovered.set(object);
    }

    /** The address of the selected object, 0 for none. */
    public long selected() {
        return selected.get();
    }

    /** The address of the object under the mouse, 0 for none. */
    public long hovered() {
        return hovered.get();
    }

    /** The address of the selected object, 0 for none. */
    public ReadOnlyLongProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The address of the object under the mouse, 0 for none. */
    public ReadOnlyLongProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }
}
