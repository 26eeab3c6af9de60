package heapscope.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** A table of a page: columns of short texts keep them on one line, the others share the rest of the width. */
final class PageTable extends GridPane {

    /** Up to so many letters a column is never wrapped. */
    private static final int SHORT = 22;
    /** No more letters than these are kept from being wrapped in all columns together. */
    private static final int TOGETHER = 66;
    /** What a column that is wrapped has at least, in pixels. */
    private static final double WRAPPED = 60;

    private final List<PageText> texts = new ArrayList<>();
    private final List<Integer> longest = new ArrayList<>();
    private final Consumer<String> follow;
    private int rows;

    PageTable(TableBlock table, Consumer<String> follow) {
        this.follow = follow;
        getStyleClass().add("page-table");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                addRow(row, part instanceof TableHead);
            }
        }
        int limit = limit();
        for (int length : longest) {
            ColumnConstraints column = new ColumnConstraints();
            if (length <= limit) {
                column.setMinWidth(Region.USE_PREF_SIZE);
            } else {
                column.setMinWidth(WRAPPED);
                column.setHgrow(Priority.SOMETIMES);
            }
            getColumnConstraints().add(column);
        }
    }

    /** How many letters a column may have that is not wrapped: fewer where there are many columns. */
    private int limit() {
        int limit = SHORT;
        while (lettersUpTo(limit) > TOGETHER) {
            limit--;
        }
        return limit;
    }

    private int lettersUpTo(int limit) {
        return longest.stream().mapToInt(Integer::intValue).filter(length -> length <= limit).sum();
    }

    /** The cells' texts, row by row. */
    List<PageText> texts() {
        return texts;
    }

    private void addRow(Node row, boolean head) {
        int column = 0;
        for (Node each = row.getFirstChild(); each != null; each = each.getNext(), column++) {
            TableCell cell = (TableCell) each;
            PageText text = new PageText(PageRuns.of(cell, follow), head ? "page-head" : "page-cell");
            text.setTextAlignment(alignment(cell));
            texts.add(text);
            text.setMaxHeight(Region.USE_PREF_SIZE);
            StackPane box = new StackPane(text);
            StackPane.setAlignment(text, Pos.TOP_LEFT);
            box.getStyleClass().addAll("page-cell-box", head ? "head" : rows % 2 == 0 ? "even" : "odd");
            GridPane.setValignment(box, VPos.TOP);
            if (longest.size() == column) {
                longest.add(0);
            }
            longest.set(column, Math.max(longest.get(column), text.text().length()));
            add(box, column, rows);
        }
        rows++;
    }

    private static TextAlignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case RIGHT -> TextAlignment.RIGHT;
            case CENTER -> TextAlignment.CENTER;
            case null, default -> TextAlignment.LEFT;
        };
    }
}
