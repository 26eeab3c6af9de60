package heapscope.app.editor;

import java.util.Set;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;

/**
 * The margin beside one line: its breakpoint, its number, an arrow if it is about to run, and a sign if its outcome
 * differs. A click is for the breakpoint.
 */
final class GutterCell extends HBox {

    private static final double DOT = 4.5;

    /** What a line can be marked with. */
    enum Mark {
        BREAKPOINT("breakpoint"), CURRENT("about to run"), DIFFERENCE("does not do what was expected");

        private final String meaning;

        Mark(String meaning) {
            this.meaning = meaning;
        }

        private Node sign() {
            return switch (this) {
                case BREAKPOINT -> new Circle(DOT);
                case CURRENT -> new Polygon(0, 0, 7, 4.5, 0, 9);
                case DIFFERENCE -> new Label("≠");
            };
        }

        private String styleClass() {
            return switch (this) {
                case BREAKPOINT -> "breakpoint";
                case CURRENT -> "current-line-arrow";
                case DIFFERENCE -> "difference-sign";
            };
        }
    }

    /**
     * The margin of a line.
     *
     * @param isNumbered whether the number is shown
     */
    GutterCell(int line, Set<Mark> marks, boolean isNumbered, IntConsumer clicked) {
        getStyleClass().add("gutter");
        setAlignment(Pos.CENTER_RIGHT);
        setCursor(Cursor.HAND);
        StackPane place = new StackPane();
        place.getStyleClass().add("gutter-mark");
        StringBuilder words = new StringBuilder("line " + line);
        for (Mark mark : marks) {
            Node sign = mark.sign();
            sign.getStyleClass().add(mark.styleClass());
            if (mark == Mark.DIFFERENCE) {
                getChildren().add(sign);
            } else {
                place.getChildren().add(sign);
            }
            words.append(", ").append(mark.meaning);
        }
        getChildren().add(place);
        if (isNumbered) {
            Label number = new Label(Integer.toString(line));
            number.getStyleClass().add("line-number");
            getChildren().add(number);
        } else {
            getStyleClass().add("unnumbered");
        }
        setAccessibleText(words.toString());
        // The caret stays where it is.
        setOnMousePressed(MouseEvent::consume);
        setOnMouseClicked(event -> {
            clicked.accept(line);
            event.consume();
        });
    }
}
