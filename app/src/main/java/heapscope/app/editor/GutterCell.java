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

    private static final String DIFFERENT = "≠";

    /** What a line can be marked with. */
    enum Mark {
        BREAKPOINT("breakpoint"), CURRENT("about to run"), DIFFERENCE("does not do what was expected");

        private final String meaning;

        Mark(String meaning) {
            this.meaning = meaning;
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
        getChildren().addAll(place(marks), number(line, marks.contains(Mark.DIFFERENCE), isNumbered));
        if (!isNumbered) {
            getStyleClass().add("unnumbered");
        }
        StringBuilder words = new StringBuilder("line " + line);
        marks.forEach(mark -> words.append(", ").append(mark.meaning));
        setAccessibleText(words.toString());
        // The caret stays where it is.
        setOnMousePressed(MouseEvent::consume);
        setOnMouseClicked(event -> {
            clicked.accept(line);
            event.consume();
        });
    }

    private static StackPane place(Set<Mark> marks) {
        StackPane place = new StackPane();
        place.getStyleClass().add("gutter-mark");
        if (marks.contains(Mark.BREAKPOINT)) {
            place.getChildren().add(styled(new Circle(DOT), "breakpoint"));
        }
        if (marks.contains(Mark.CURRENT)) {
            place.getChildren().add(styled(new Polygon(0, 0, 7, 4.5, 0, 9), "current-line-arrow"));
        }
        return place;
    }

    /** The sign stands within the number's room, so that the text beside it stays in line. */
    private static Label number(int line, boolean differs, boolean isNumbered) {
        Label number = new Label((differs ? DIFFERENT : "") + (isNumbered ? line : ""));
        number.getStyleClass().add("line-number");
        return differs ? styled(number, "difference-sign") : number;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
