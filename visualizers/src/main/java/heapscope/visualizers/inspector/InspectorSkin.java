package heapscope.visualizers.inspector;

import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Arranges the inspector: what the object is, the answers, and then what it is made of. */
final class InspectorSkin extends SkinBase<InspectorView> {

    private final Texts texts = InspectorView.TEXTS;
    private final InspectorModel model;
    private final Button back;
    private final Button forward;
    private final Label name = new Label();
    private final IdentityPane identity = new IdentityPane();
    private final FieldsPane fields;
    private final HeaderPane header = new HeaderPane();
    private final WordsPane words;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Label empty = new Label();

    InspectorSkin(InspectorView view) {
        super(view);
        model = view.model();
        fields = new FieldsPane(model, view.selection()::select);
        words = new WordsPane(model);
        back = button("back", view::goBack);
        forward = button("forward", view::goForward);
        name.getStyleClass().add("object-name");
        name.setMinWidth(0);
        empty.getStyleClass().add("placeholder");
        HBox heading = new HBox(back, forward, name);
        heading.getStyleClass().addAll("row", "inspector-heading");
        content.getStyleClass().add("panel-content");
        content.setMinWidth(0);
        content.getChildren().addAll(
                identity,
                new AnswerPane("alive", model.life(), view.selection()::select, model),
                new AnswerPane("moved", model.movement(), view.selection()::select, model),
                group("fields", fields),
                new AnswerPane("references", model.references(), view.selection()::select, model),
                group("header", header),
                words);
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox whole = new VBox(heading, new StackPane(scroll, empty));
        VBox.setVgrow(whole.getChildren().getLast(), Priority.ALWAYS);
        getChildren().add(whole);
        registerChangeListener(model.inspectionProperty(), change -> update());
        registerChangeListener(view.selection().selectedProperty(), change -> update());
        update();
    }

    private Node group(String key, Node part) {
        VBox group = new VBox(new Term(texts.get(key), texts.get(key + ".meaning"), "caption"), part);
        group.getStyleClass().add("group");
        return group;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add("small-button");
        button.setTooltip(Term.tip(texts.get(key + ".meaning")));
        button.setAccessibleText(texts.get(key + ".meaning"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void update() {
        Inspection found = model.inspectionProperty().get();
        back.setDisable(!getSkinnable().history().canGoBack());
        forward.setDisable(!getSkinnable().history().canGoForward());
        scroll.setVisible(found != null);
        empty.setVisible(found == null);
        empty.setText(model.object() == 0 || model.snapshot() == null
                ? texts.get("empty") : texts.get("gone", Quantity.address(model.object())));
        name.setText(found == null ? "" : found.label());
        if (found != null) {
            identity.show(found);
            fields.show(found);
            header.show(found);
            words.show(found);
        }
    }
}
