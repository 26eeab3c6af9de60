package heapscope.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Makes the nodes of a page from Markdown: blocks below each other, each text selectable. */
final class PageBuilder extends AbstractVisitor {

    private final List<PageText> texts = new ArrayList<>();
    private final List<PageText> headings = new ArrayList<>();
    private final Consumer<String> follow;
    private Pane into;

    private PageBuilder(Pane page, Consumer<String> follow) {
        into = page;
        this.follow = follow;
    }

    /**
     * Fills a page.
     *
     * @param follow is given the address of a link that was chosen
     */
    static PageBuilder fill(Pane page, String markdown, Consumer<String> follow) {
        PageBuilder builder = new PageBuilder(page, follow);
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown).accept(builder);
        return builder;
    }

    /** All texts in the order of reading. */
    List<PageText> texts() {
        return List.copyOf(texts);
    }

    /** The headings below the title, for a list of contents. */
    List<PageText> headings() {
        return List.copyOf(headings);
    }

    private PageText add(Node block, String styleClass) {
        return add(PageRuns.of(block, follow), styleClass);
    }

    private PageText add(List<Text> runs, String styleClass) {
        PageText text = new PageText(runs, styleClass);
        texts.add(text);
        into.getChildren().add(text);
        return text;
    }

    /** Lets blocks go into a box of their own. */
    private void within(Pane box, String styleClass, Runnable blocks) {
        box.getStyleClass().add(styleClass);
        Pane outside = into;
        outside.getChildren().add(box);
        into = box;
        blocks.run();
        into = outside;
    }

    @Override
    public void visit(Heading heading) {
        PageText text = add(heading, "page-heading-" + Math.min(heading.getLevel(), 4));
        if (heading.getLevel() == 2) {
            headings.add(text);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(paragraph, "page-paragraph");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        addCode(html.getLiteral());
    }

    private void addCode(String literal) {
        add(List.of(PageRuns.run(literal.stripTrailing(), "page-code")), "page-code-block");
    }

    @Override
    public void visit(ThematicBreak line) {
        into.getChildren().add(new Separator());
    }

    @Override
    public void visit(BlockQuote quote) {
        within(new VBox(), "page-quote", () -> visitChildren(quote));
    }

    @Override
    public void visit(BulletList list) {
        within(new VBox(), "page-list", () -> items(list, "•", 0));
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        within(new VBox(), "page-list", () -> items(list, null, first == null ? 1 : first));
    }

    private void items(Node list, String mark, int first) {
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label label = new Label(mark == null ? number++ + "." : mark);
            label.getStyleClass().add("page-mark");
            label.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(label);
            VBox content = new VBox();
            HBox.setHgrow(content, Priority.ALWAYS);
            ListItem entry = (ListItem) item;
            within(row, "page-item", () -> within(content, "page-item-content", () -> visitChildren(entry)));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            PageTable grid = new PageTable(table, follow);
            texts.addAll(grid.texts());
            into.getChildren().add(grid);
        } else {
            visitChildren(block);
        }
    }
}
