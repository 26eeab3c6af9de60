package heapscope.app.page;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A stretch of text on a page, such as a paragraph or a cell of a table: part of it can be selected and marked. */
final class PageText extends TextFlow {

    private final String text;
    private final Path selection = path("page-selection");
    private final Path found = path("page-found");
    private final Path current = path("page-found-current");
    private int selectedFrom;
    private int selectedTo;

    /**
     * A text.
     *
     * @param runs its parts, each of one style
     * @param styleClass its name in style sheets
     */
    PageText(List<Text> runs, String styleClass) {
        getStyleClass().addAll("page-text", styleClass);
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.getText()));
        text = all.toString();
        getChildren().addAll(found, current, selection);
        getChildren().addAll(runs);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
        setCursor(Cursor.TEXT);
        setMinWidth(0);
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** The text without its styles. */
    String text() {
        return text;
    }

    /** The part of the text that is selected. */
    String selected() {
        return text.substring(selectedFrom, selectedTo);
    }

    /** The text that a node is or is in, null if there is none. */
    static PageText around(Node node) {
        Node each = node;
        while (each != null && !(each instanceof PageText)) {
            each = each.getParent();
        }
        return (PageText) each;
    }

    /** The place between two letters nearest to a point of the scene. */
    int offsetAt(double sceneX, double sceneY) {
        Point2D inside = sceneToLocal(sceneX, sceneY);
        return Math.clamp(hitTest(inside).getInsertionIndex(), 0, text.length());
    }

    /** Selects a part of the text; nothing if it is empty. */
    void select(int from, int to) {
        selectedFrom = from;
        selectedTo = to;
        showSelection();
    }

    private void showSelection() {
        if (selectedFrom < selectedTo) {
            selection.getElements().setAll(rangeShape(selectedFrom, selectedTo));
        } else {
            selection.getElements().clear();
        }
    }

    /**
     * Marks what was found.
     *
     * @param starts where each occurrence begins
     * @param length how long each is
     * @param chosen where the one begins that the person is looking at, -1 for none of these
     */
    void mark(List<Integer> starts, int length, int chosen) {
        found.getElements().clear();
        current.getElements().clear();
        for (int start : starts) {
            Path path = start == chosen ? current : found;
            path.getElements().addAll(rangeShape(start, start + length));
        }
    }

    /** Where on the page the letter at an offset is, below the upper edge of a node around. */
    double heightOf(int offset, Node around) {
        Path letter = new Path(rangeShape(offset, Math.min(text.length(), offset + 1)));
        Point2D top = localToScene(0, letter.getLayoutBounds().getMinY());
        return around.sceneToLocal(top).getY();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // What is selected may stand in other lines now.
        showSelection();
    }
}
