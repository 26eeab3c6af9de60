package heapscope.app.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page of Markdown with its contents beside it: to read, to search, to copy from. */
public final class PageView extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final double LINE = 40;

    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final TextField wanted = new TextField();
    private final Label found = new Label();
    private final String markdown;
    private final Consumer<String> browse;
    private final List<PageText> headings;
    private final PageSelection selection;
    private final PageSearch search;

    /**
     * A page.
     *
     * @param browse opens an address of the web
     */
    public PageView(String markdown, Consumer<String> browse) {
        this.markdown = markdown;
        this.browse = browse;
        getStyleClass().add("page-view");
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        PageBuilder content = PageBuilder.fill(page, markdown, this::follow);
        headings = content.headings();
        selection = new PageSelection(page, content.texts());
        search = new PageSearch(content.texts());
        scroll.setFitToWidth(true);
        scroll.setId("page-scroll");
        scroll.getStyleClass().add("page-scroll");
        scroll.setAccessibleText("The page; arrow keys scroll, Ctrl+F searches");
        page.widthProperty().addListener(resized -> search.mark());
        setTop(bar());
        setLeft(contents());
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox bar() {
        wanted.setId("page-find");
        wanted.setPromptText("Find on this page");
        wanted.setAccessibleText("Text to find on this page");
        wanted.textProperty().addListener((value, before, now) -> {
            search.look(now);
            showFound();
        });
        found.getStyleClass().add("muted");
        found.setId("page-found");
        Button copy = button("page-copy", "Copy", "Copy what is selected, or the whole page as Markdown", this::copy);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(wanted, button("page-previous", "↑", "Find the one before", () -> move(-1)),
                button("page-next", "↓", "Find the next", () -> move(1)), found, gap, copy);
        bar.getStyleClass().add("page-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Button button(String id, String text, String meaning, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(meaning);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private VBox contents() {
        VBox contents = new VBox();
        contents.getStyleClass().add("page-contents");
        for (PageText heading : headings) {
            Hyperlink link = new Hyperlink(heading.text());
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            link.setOnAction(chosen -> show(heading, 0));
            contents.getChildren().add(link);
        }
        return contents;
    }

    private void follow(String address) {
        if (address.startsWith("#")) {
            headings.stream().filter(heading -> anchor(heading.text()).equals(address)).findFirst()
                    .ifPresent(heading -> show(heading, 0));
        } else if (address.startsWith("http")) {
            browse.accept(address);
        }
    }

    /** The address of a heading as the places that show Markdown on the web make it. */
    private static String anchor(String heading) {
        return "#" + heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
    }

    private void move(int by) {
        search.move(by);
        showFound();
    }

    private void showFound() {
        found.setText(wanted.getText().isEmpty() ? "" : search.count() == 0 ? "not found"
                : search.number() + " of " + search.count());
        if (search.text() != null) {
            show(search.text(), search.start());
        }
    }

    /** Scrolls to a place in a text. */
    private void show(PageText text, int offset) {
        applyCss();
        layout();
        double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
        double above = text.heightOf(offset, page) - LINE;
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(above / hidden, 0, 1));
    }

    private void copy() {
        String selected = selection.text();
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, selected.isEmpty() ? markdown : selected));
    }

    private void pressed(KeyEvent press) {
        boolean typing = wanted.isFocused();
        if (FIND.match(press) || press.getCode() == KeyCode.F3 && !typing) {
            wanted.requestFocus();
            wanted.selectAll();
        } else if (typing && press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.F3) {
            move(press.isShiftDown() ? -1 : 1);
        } else if (!typing && COPY.match(press)) {
            copy();
        } else if (!typing && ALL.match(press)) {
            selection.selectAll();
        } else if (typing || !scrolled(press.getCode())) {
            return;
        }
        press.consume();
    }

    private boolean scrolled(KeyCode key) {
        double hidden = Math.max(1, page.getHeight() - scroll.getViewportBounds().getHeight());
        double screen = scroll.getViewportBounds().getHeight() - LINE;
        double by = switch (key) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN -> screen;
            case PAGE_UP -> -screen;
            case HOME -> -page.getHeight();
            case END -> page.getHeight();
            default -> 0;
        };
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / hidden, 0, 1));
        return by != 0;
    }

    /** Gives the page the keyboard. */
    public void takeFocus() {
        scroll.requestFocus();
    }
}
