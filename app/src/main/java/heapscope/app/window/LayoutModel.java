package heapscope.app.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Which panels are shown and how the window is divided between them; free of any toolkit. */
public final class LayoutModel {

    private final Map<PanelId, State> states = new EnumMap<>(PanelId.class);
    private final Map<String, List<Double>> dividers = new HashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private PanelId maximized;
    private boolean projector;

    /** What is to be seen of a panel. */
    public enum State {
        /** All of it. */
        SHOWN,
        /** Its title only. */
        FOLDED,
        /** Nothing. */
        HIDDEN
    }

    /** The layout of a new window. */
    public LayoutModel() {
        reset();
    }

    /** Back to the layout of a new window. */
    public void reset() {
        for (PanelId id : PanelId.values()) {
            states.put(id, id == PanelId.OUTPUT ? State.FOLDED : State.SHOWN);
        }
        maximized = null;
        dividers.clear();
        dividers.put("rows", List.of(0.7));
        dividers.put("columns", List.of(0.27, 0.75));
        dividers.put("left", List.of(0.62, 0.95));
        dividers.put("right", List.of(0.42));
        changed();
    }

    /** Takes over what was remembered; names that are not known are passed over. */
    public void recall(Map<String, String> panels, Map<String, List<Double>> positions) {
        for (PanelId id : PanelId.values()) {
            String remembered = panels.getOrDefault(id.label(), "");
            for (State state : State.values()) {
                if (state.name().toLowerCase(Locale.ROOT).equals(remembered)) {
                    states.put(id, state);
                }
            }
        }
        positions.forEach((split, values) -> {
            if (dividers.containsKey(split) && values.stream().allMatch(value -> value >= 0 && value <= 1)) {
                dividers.put(split, List.copyOf(values));
            }
        });
        changed();
    }

    /** Counts the changes; whoever shows the layout listens to this. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What is to be seen of a panel, apart from a maximised one and projector mode. */
    public State state(PanelId id) {
        return states.get(id);
    }

    /** The panels that stand in a part of the window now, in order. */
    public List<PanelId> visible(PanelId.Column column) {
        List<PanelId> visible = new ArrayList<>();
        for (PanelId id : PanelId.values()) {
            boolean kept = states.get(id) != State.HIDDEN && (!projector || id.isProjected());
            boolean alone = maximized == null || maximized == id;
            if (id.column() == column && alone && (kept || maximized == id)) {
                visible.add(id);
            }
        }
        return visible;
    }

    /** Whether only a panel's title is to be seen. */
    public boolean isFolded(PanelId id) {
        return states.get(id) == State.FOLDED && maximized != id;
    }

    /** Folds a panel to its title, or unfolds it. */
    public void toggleFolded(PanelId id) {
        states.put(id, isFolded(id) ? State.SHOWN : State.FOLDED);
        maximized = null;
        changed();
    }

    /** Hides a panel, or shows it again. */
    public void toggleShown(PanelId id) {
        states.put(id, states.get(id) == State.HIDDEN ? State.SHOWN : State.HIDDEN);
        if (maximized == id) {
            maximized = null;
        }
        changed();
    }

    /** Sees to it that a panel can be seen. */
    public void bringUp(PanelId id) {
        if (!visible(id.column()).contains(id) || isFolded(id)) {
            states.put(id, State.SHOWN);
            maximized = null;
            changed();
        }
    }

    /** Gives a panel the whole window, or gives the others their places back. */
    public void toggleMaximized(PanelId id) {
        maximized = maximized == id ? null : id;
        changed();
    }

    /** The panel that has the whole window, null if none. */
    public PanelId maximized() {
        return maximized;
    }

    /** Whether only memory and time are shown, with larger text. */
    public boolean isProjector() {
        return projector;
    }

    /** Goes to projector mode, or leaves it. */
    public void toggleProjector() {
        projector = !projector;
        maximized = null;
        changed();
    }

    /** The positions of a split's dividers, from 0 to 1. */
    public List<Double> dividers(String split) {
        return dividers.getOrDefault(split, List.of());
    }

    /** A person moved the dividers of a split. */
    public void setDividers(String split, List<Double> positions) {
        dividers.put(split, List.copyOf(positions));
    }

    /** All positions, to be remembered. */
    public Map<String, List<Double>> allDividers() {
        return Collections.unmodifiableMap(dividers);
    }

    /** What is to be seen of each panel, by its name, to be remembered. */
    public Map<String, String> allStates() {
        Map<String, String> all = new HashMap<>();
        states.forEach((id, state) -> all.put(id.label(), state.name().toLowerCase(Locale.ROOT)));
        return all;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
