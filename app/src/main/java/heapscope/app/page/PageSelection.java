package heapscope.app.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;

/** What is selected with the mouse, from anywhere on a page to anywhere else. */
final class PageSelection {

    private final List<PageText> texts;
    private int anchorText = -1;
    private int anchorOffset;

    /** Lets the texts of a page be selected. */
    PageSelection(Node page, List<PageText> texts) {
        this.texts = texts;
        page.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        page.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    private void pressed(MouseEvent event) {
        clear();
        anchorText = indexAt(event);
        if (anchorText < 0 || event.getButton() != MouseButton.PRIMARY) {
            anchorText = -1;
            return;
        }
        anchorOffset = texts.get(anchorText).offsetAt(event.getSceneX(), event.getSceneY());
        if (event.getClickCount() == 3) {
            texts.get(anchorText).select(0, texts.get(anchorText).text().length());
        }
    }

    private void dragged(MouseEvent event) {
        int text = indexAt(event);
        if (anchorText < 0 || text < 0) {
            return;
        }
        int offset = texts.get(text).offsetAt(event.getSceneX(), event.getSceneY());
        boolean forward = text > anchorText || text == anchorText && offset >= anchorOffset;
        int first = forward ? anchorText : text;
        int last = forward ? text : anchorText;
        int from = forward ? anchorOffset : offset;
        int to = forward ? offset : anchorOffset;
        for (int i = 0; i < texts.size(); i++) {
            PageText each = texts.get(i);
            boolean inside = i >= first && i <= last;
            each.select(inside && i == first ? from : 0, !inside ? 0 : i == last ? to : each.text().length());
        }
    }

    private int indexAt(MouseEvent event) {
        return texts.indexOf(PageText.around(event.getPickResult().getIntersectedNode()));
    }

    /** Selects everything. */
    void selectAll() {
        texts.forEach(each -> each.select(0, each.text().length()));
    }

    private void clear() {
        texts.forEach(each -> each.select(0, 0));
    }

    /** What is selected, a line for each text, the cells of a table's row behind each other; empty if nothing is. */
    String text() {
        StringBuilder text = new StringBuilder();
        Node before = null;
        for (PageText each : texts) {
            String selected = each.selected();
            if (!selected.isEmpty()) {
                text.append(text.isEmpty() ? "" : sameRow(before, each) ? "\t" : "\n").append(selected);
                before = each;
            }
        }
        return text.toString();
    }

    private static boolean sameRow(Node before, Node next) {
        Integer row = GridPane.getRowIndex(before.getParent());
        return row != null && before.getParent().getParent() == next.getParent().getParent()
                && row.equals(GridPane.getRowIndex(next.getParent()));
    }
}
