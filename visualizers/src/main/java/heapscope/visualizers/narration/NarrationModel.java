package heapscope.visualizers.narration;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What happened in the step: a sentence, and a few lines for those who want to know more. */
public final class NarrationModel {

    /** The most lines of detail that are shown. */
    static final int DETAILS = 8;

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> details = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty open = new SimpleBooleanProperty();

    /** The step in one plain sentence. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** The lines of detail, no more than a few. */
    public ReadOnlyObjectProperty<List<String>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Whether the details are shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Tells of a step. */
    public void tell(String what, List<String> lines) {
        details.set(lines.size() <= DETAILS ? List.copyOf(lines) : shortened(lines));
        sentence.set(what);
    }

    /** Tells nothing. */
    public void clear() {
        tell("", List.of());
    }

    private static List<String> shortened(List<String> lines) {
        List<String> few = new ArrayList<>(lines.subList(0, DETAILS - 1));
        few.add("… and " + (lines.size() - DETAILS + 1) + " more lines");
        return List.copyOf(few);
    }
}
