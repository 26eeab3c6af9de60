package heapscope.app.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The runs of a block of Markdown, each of one style. */
final class PageRuns extends AbstractVisitor {

    private final List<Text> runs = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private final Consumer<String> follow;
    private String address;

    private PageRuns(Consumer<String> follow) {
        this.follow = follow;
    }

    /** The runs of a block. */
    static List<Text> of(Node block, Consumer<String> follow) {
        PageRuns found = new PageRuns(follow);
        found.visitChildren(block);
        return found.runs;
    }

    /** A run of one style. */
    static Text run(String text, String styleClass) {
        Text run = new Text(text);
        run.getStyleClass().addAll("page-run", styleClass);
        return run;
    }

    private void add(String text, String styleClass) {
        Text run = run(text, styleClass);
        run.getStyleClass().addAll(styles);
        if (address != null) {
            link(run, address);
        }
        runs.add(run);
    }

    private void link(Text run, String to) {
        run.getStyleClass().add("page-link");
        run.setCursor(Cursor.HAND);
        run.setFocusTraversable(true);
        run.setAccessibleRole(AccessibleRole.HYPERLINK);
        run.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) {
                follow.accept(to);
            }
        });
        run.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
                follow.accept(to);
                press.consume();
            }
        });
    }

    private void styled(String style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), "page-plain");
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "page-code");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), "page-code");
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ", "page-plain");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n", "page-plain");
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("page-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("page-strong", strong);
    }

    @Override
    public void visit(Link link) {
        address = link.getDestination();
        visitChildren(link);
        address = null;
    }
}
