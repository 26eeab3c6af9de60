package heapscope.visualizers.collector;

import heapscope.visualizers.panel.Fold;
import heapscope.visualizers.panel.ShareBar;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Arranges the view of the collector: what state it is in, what it decided last and why, and then its figures. */
final class CollectorSkin extends SkinBase<CollectorView> {

    private final Texts texts = CollectorView.TEXTS;
    private final CollectorModel model;
    private final DecisionCard decision = new DecisionCard();
    private final StateStrip states;
    private final Label activity = new Label();
    private final Term enabled = new Term("", "", "pill");
    private final ShareBar memory = new ShareBar("memory-gauge", texts.get("memory"));
    private final Label memoryText = new Label();
    private final ShareBar budget = new ShareBar("budget-bar", texts.get("budget"));
    private final Label budgetText = new Label();
    private final ListsPane lists;
    private final FiguresPane figures = new FiguresPane();
    private final Fold figuresFold = new Fold(texts.get("figures"), texts.get("figures.meaning"), figures);
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Label empty = new Label(texts.get("empty"));

    CollectorSkin(CollectorView view) {
        super(view);
        model = view.model();
        states = new StateStrip(model);
        lists = new ListsPane(model, view.selection()::select);
        activity.setWrapText(true);
        enabled.setWrapText(true);
        activity.getStyleClass().add("activity");
        empty.getStyleClass().add("placeholder");
        content.getStyleClass().add("panel-content");
        content.setMinWidth(0);
        figuresFold.openProperty().addListener((property, before, now) -> showFigures());
        content.getChildren().addAll(
                states,
                decision,
                group("states", activity, enabled),
                group("memory", memoryText, memory),
                group("budget", budgetText, budget),
                group("lists", lists),
                figuresFold);
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(new StackPane(scroll, empty));
        registerChangeListener(model.snapshotProperty(), change -> update());
        update();
    }

    private Node group(String name, Node... parts) {
        VBox group = new VBox(new Term(texts.get(name), texts.get(name + ".meaning"), "caption"));
        group.getChildren().addAll(parts);
        group.getStyleClass().add("group");
        return group;
    }

    private void update() {
        boolean shown = model.collector() != null;
        empty.setVisible(!shown);
        scroll.setVisible(shown);
        decision.show(model.decision());
        states.update();
        activity.setText(model.activity());
        boolean on = model.isEnabled();
        enabled.set((on ? "✓ " : "✗ ") + texts.get(on ? "enabled" : "disabled"),
                texts.get(on ? "enabled.meaning" : "disabled.meaning"));
        enabled.getStyleClass().remove("off");
        if (!on) {
            enabled.getStyleClass().add("off");
        }
        memory.show(model.memoryShare(), model.memoryText());
        memoryText.setText(model.memoryText());
        budget.show(model.budgetShare(), model.budgetText());
        budget.setVisible(model.hasBudget());
        budget.setManaged(model.hasBudget());
        budgetText.setText(model.budgetText());
        lists.update();
        showFigures();
    }

    private void showFigures() {
        if (figuresFold.openProperty().get()) {
            figures.show(model.figures());
        }
    }

    /** A space that takes what room is left in a row. */
    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
