package heapscope.app.editor;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;

/**
 * The margin beside one line: its breakpoint, its number, and an arrow if it is about to run. A click is for the
 * breakpoint.
 */
final class GutterCell extends HBox {

    private static final double DOT = 4.5;

    GutterCell(int line, boolean hasBreakpoint, boolean isCurrent, IntConsumer clicked) {
        getStyleClass().add("gutter");
        setAlignment(Pos.CENTER_RIGHT);
        setCursor(Cursor.HAND);
        StackPane mark = new StackPane();
        mark.getStyleClass().add("gutter-mark");
        if (hasBreakpoint) {
            Circle dot = new Circle(DOT);
            dot.getStyleClass().add("breakpoint");
            mark.getChildren().add(dot);
        }
        if (isCurrent) {
            Polygon arrow = new Polygon(0, 0, 7, 4.5, 0, 9);
            arrow.getStyleClass().add("current-line-arrow");
            mark.getChildren().add(arrow);
        }
        Label number = new Label(Integer.toString(line));
        number.getStyleClass().add("line-number");
        getChildren().addAll(mark, number);
        setAccessibleText("line " + line + (hasBreakpoint ? ", breakpoint" : "") + (isCurrent ? ", about to run" : ""));
        // The caret stays where it is.
        setOnMousePressed(MouseEvent::consume);
        setOnMouseClicked(event -> {
            clicked.accept(line);
            event.consume();
        });
    }
}
