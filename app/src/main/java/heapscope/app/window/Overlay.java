package heapscope.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card over the whole window, with a title; Escape or a click beside it closes it. */
final class Overlay extends StackPane {

    private final BorderPane card = new BorderPane();
    private final Label title = new Label();
    private Runnable closed = () -> {};

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setManaged(false);
        Button close = new Button();
        close.setId("close-overlay");
        close.getStyleClass().setAll("panel-button");
        close.setGraphic(new FontIcon("mdi2c-close"));
        close.setAccessibleText("Close");
        close.setOnAction(pressed -> hide());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.getStyleClass().add("overlay-title");
        HBox top = new HBox(title, gap, close);
        top.getStyleClass().add("overlay-top");
        top.setAlignment(Pos.CENTER_LEFT);
        card.setTop(top);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                hide();
            }
            press.consume();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                hide();
                press.consume();
            }
        });
    }

    /** Shows a card of something, which gets the keyboard. */
    void show(String what, Node content, Runnable whenClosed) {
        title.setText(what);
        card.setCenter(content);
        closed = whenClosed;
        setVisible(true);
        setManaged(true);
        card.requestFocus();
    }

    /** Closes the card. */
    void hide() {
        if (isVisible()) {
            setVisible(false);
            setManaged(false);
            card.setCenter(null);
            closed.run();
        }
    }
}
