package heapscope.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;

/** A panel: a title with buttons to fold and maximise it, and the view below. */
final class PanelPane extends BorderPane {

    private final PanelId id;
    private final LayoutModel layout;
    private final Node content;
    private final StackPane body = new StackPane();
    private final HBox header = new HBox();
    private final Label hint = new Label();
    private final Label title;
    private final Button fold = new Button();
    private final Button maximize = new Button();

    /**
     * A panel.
     *
     * @param extras what stands in the title beside its text
     */
    PanelPane(PanelId id, LayoutModel layout, Node content, Node... extras) {
        this.id = id;
        this.layout = layout;
        this.content = content;
        body.getChildren().add(content);
        Rectangle window = new Rectangle();
        window.widthProperty().bind(body.widthProperty());
        window.heightProperty().bind(body.heightProperty());
        body.setClip(window);
        body.setMinSize(0, 0);
        body.setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("panel");
        setId("panel-" + id.label());
        title = new Label(id.title());
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("panel-hint");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().add(title);
        header.getChildren().addAll(extras);
        header.getChildren().addAll(hint, gap, fold, maximize);
        header.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                layout.toggleMaximized(id);
            }
        });
        dress(fold, "fold-" + id.label());
        dress(maximize, "maximize-" + id.label());
        fold.setOnAction(pressed -> layout.toggleFolded(id));
        maximize.setOnAction(pressed -> layout.toggleMaximized(id));
        setTop(header);
        setMinSize(0, 0);
        refresh();
    }

    private static void dress(Button button, String name) {
        button.getStyleClass().setAll("panel-button");
        button.setId(name);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    PanelId id() {
        return id;
    }

    /** What stands below the title. */
    Node content() {
        return content;
    }

    /** Gives the panel another title than its usual one. */
    void setTitle(String text) {
        title.setText(text);
    }

    /** A few words beside the title. */
    Label hint() {
        return hint;
    }

    /** Shows what the layout says of this panel. */
    void refresh() {
        boolean folded = layout.isFolded(id);
        boolean alone = layout.maximized() == id;
        setCenter(folded ? null : body);
        setMaxHeight(folded ? USE_PREF_SIZE : Double.MAX_VALUE);
        setMinHeight(folded ? USE_PREF_SIZE : 0);
        icon(fold, folded ? "mdi2c-chevron-right" : "mdi2c-chevron-down", folded ? "Unfold" : "Fold");
        icon(maximize, alone ? "mdi2a-arrow-collapse" : "mdi2a-arrow-expand",
                alone ? "Give the others their places back" : "Give this panel the whole window");
        fold.setVisible(!alone);
        fold.setManaged(!alone);
    }

    private void icon(Button button, String code, String what) {
        button.setGraphic(new FontIcon(code));
        button.setTooltip(new Tooltip(what));
        button.setAccessibleText(what + ": " + id.title());
    }
}
