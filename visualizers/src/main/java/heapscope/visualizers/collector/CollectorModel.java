package heapscope.visualizers.collector;

import heapscope.event.Space;
import heapscope.heap.HeapView.Collector;
import heapscope.heap.HeapView.Figure;
import heapscope.heap.HeapView.ObjectList;
import heapscope.policy.Decision;
import heapscope.snapshot.HeapSnapshot;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the view of the collector says of an instant, in words and shares of bars. */
public final class CollectorModel {

    private final Texts texts = Texts.of(CollectorModel.class);
    private final ReadOnlyObjectWrapper<HeapSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final Set<String> open = new HashSet<>();

    /** The instant that is shown, or null. */
    public ReadOnlyObjectProperty<HeapSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Shows an instant; null shows nothing. */
    public void show(HeapSnapshot next) {
        snapshot.set(next);
    }

    /** The collector at the instant, or null. */
    public Collector collector() {
        return snapshot.get() == null ? null : snapshot.get().heap().collector();
    }

    /** The names of the states in order. */
    public List<String> states() {
        return collector() == null ? List.of() : collector().states();
    }

    /** The index of the state that the collector is in, -1 if nothing is shown. */
    public int state() {
        return collector() == null ? -1 : collector().state();
    }

    /** What is going on right now: a sentence. */
    public String activity() {
        if (collector() == null) {
            return texts.get("activity.nothing");
        }
        String running = collector().inCollection();
        if (running != null) {
            return texts.has("activity." + running) ? texts.get("activity." + running) : running;
        }
        return collector().state() == 0 ? texts.get("activity.idle") : texts.get("activity.between", stateName());
    }

    /** Whether a collection is under way, so that the program is stopped. */
    public boolean isCollecting() {
        return collector() != null && collector().inCollection() != null;
    }

    /** One sentence on what happens in a state. */
    public String meaningOfState(String name) {
        String key = "state." + name.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : texts.get("state.other", name);
    }

    /** Whether major collections start by themselves. */
    public boolean isEnabled() {
        return collector() != null && collector().enabled();
    }

    /** The last decision, or null. */
    public Decision decision() {
        return collector() == null ? null : collector().lastDecision();
    }

    /** Whether the last increment had a budget to show. */
    public boolean hasBudget() {
        return collector() != null && collector().budget() > 0;
    }

    /** The used share of the budget of the last increment; above 1 where its last piece of work was too big. */
    public double budgetShare() {
        return hasBudget() ? (double) collector().budgetUsed() / collector().budget() : 0;
    }

    /** The budget of the last increment in words. */
    public String budgetText() {
        if (!hasBudget()) {
            return texts.get("budget.none");
        }
        Collector shown = collector();
        return texts.get("budget.text", Quantity.text(shown.budgetUsed(), shown.budgetUnit()),
                Quantity.text(shown.budget(), shown.budgetUnit()),
                Quantity.percent(shown.budgetUsed(), shown.budget()));
    }

    /** Memory used as a share of the threshold, 1 or more when the next major collection is due. */
    public double memoryShare() {
        if (collector() == null) {
            return 0;
        }
        return collector().threshold() > 0 ? collector().used() / collector().threshold() : 1;
    }

    /** Memory used against the threshold in words. */
    public String memoryText() {
        if (collector() == null) {
            return "";
        }
        String used = Quantity.text(collector().used(), "bytes");
        String threshold = Quantity.text(collector().threshold(), "bytes");
        String share = Quantity.percent(collector().used(), collector().threshold());
        return collector().threshold() > 0
                ? texts.get("memory.text", used, threshold, share)
                : texts.get("memory.pressure", used, threshold);
    }

    /** The collector's figures. */
    public List<Figure> figures() {
        return collector() == null ? List.of() : collector().figures();
    }

    /** The collector's lists. */
    public List<ObjectList> lists() {
        return collector() == null ? List.of() : collector().lists();
    }

    /** An object of a list in a few characters, with its address. */
    public String label(long object) {
        return snapshot.get().label(object) + "  " + Quantity.address(object);
    }

    /** Where an object lives. */
    public Space spaceOf(long object) {
        return snapshot.get().heap().spaceOf(object);
    }

    /** Whether the objects of a list are shown. */
    public boolean isOpen(ObjectList list) {
        return open.contains(list.name());
    }

    /** Shows or hides the objects of a list, at this and all other instants. */
    public void setOpen(ObjectList list, boolean shown) {
        if (shown) {
            open.add(list.name());
        } else {
            open.remove(list.name());
        }
    }

    private String stateName() {
        return states().get(state());
    }
}
