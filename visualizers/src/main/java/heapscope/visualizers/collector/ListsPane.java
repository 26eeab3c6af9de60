package heapscope.visualizers.collector;

import heapscope.heap.HeapView.ObjectList;
import heapscope.visualizers.panel.Fold;
import heapscope.visualizers.panel.ObjectLink;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The lists of the collector with their lengths; each opens to its first objects. The first few, the remembered sets and
 * the gray objects, are always there; the others are folded.
 */
final class ListsPane extends VBox {

    private static final int ALWAYS = 6;

    private final Texts texts = CollectorView.TEXTS;
    private final CollectorModel model;
    private final LongConsumer select;
    private final VBox others = new VBox();
    private final Fold othersFold = new Fold("", "", others);
    private final List<Fold> folds = new ArrayList<>();
    private List<String> shown = List.of();

    ListsPane(CollectorModel model, LongConsumer select) {
        this.model = model;
        this.select = select;
        getStyleClass().add("lists");
        others.getStyleClass().add("other-lists");
    }

    /** Shows the lists that the model has; those that are open show their objects. */
    void update() {
        List<ObjectList> lists = model.lists();
        List<String> names = lists.stream().map(ObjectList::name).toList();
        if (!names.equals(shown)) {
            shown = names;
            build(lists);
        }
        for (int i = 0; i < lists.size(); i++) {
            ObjectList list = lists.get(i);
            Fold fold = folds.get(i);
            fold.set(texts.get("list.title", list.label(), Quantity.count(list.length(), "object")),
                    list.meaning() + " (" + list.name() + ")");
            fold.getStyleClass().remove("empty-list");
            if (list.length() == 0) {
                fold.getStyleClass().add("empty-list");
            }
            fill(fold, list);
        }
        long filled = lists.stream().skip(ALWAYS).filter(list -> list.length() > 0).count();
        othersFold.set(
                texts.get("lists.others", others.getChildren().size(), filled), texts.get("lists.others.meaning"));
    }

    private void build(List<ObjectList> lists) {
        folds.clear();
        lists.forEach(list -> folds.add(fold(list)));
        int first = Math.min(ALWAYS, folds.size());
        getChildren().setAll(folds.subList(0, first));
        others.getChildren().setAll(folds.subList(first, folds.size()));
        if (folds.size() > first) {
            getChildren().add(othersFold);
        }
    }

    private Fold fold(ObjectList list) {
        FlowPane objects = new FlowPane();
        objects.getStyleClass().add("list-objects");
        objects.setPrefWrapLength(0);
        Fold fold = new Fold(list.label(), list.meaning(), objects);
        fold.openProperty().set(model.isOpen(list));
        fold.openProperty().addListener((property, before, now) -> {
            model.setOpen(list, now);
            update();
        });
        return fold;
    }

    private void fill(Fold fold, ObjectList list) {
        FlowPane objects = (FlowPane) fold.content();
        objects.getChildren().clear();
        if (!fold.openProperty().get()) {
            return;
        }
        for (long object : list.first()) {
            if (object != 0) {
                objects.getChildren().add(
                        new ObjectLink(model.label(object), object, model.spaceOf(object), select));
            }
        }
        long more = list.length() - list.first().size();
        if (more > 0 || list.length() == 0) {
            Label rest = new Label(
                    more > 0 ? texts.get("list.more", Quantity.count(more)) : texts.get("list.empty"));
            rest.getStyleClass().add("muted");
            objects.getChildren().add(rest);
        }
    }
}
