package heapscope.visualizers.roots;

import heapscope.event.Space;
import heapscope.run.RootGroup;
import heapscope.visualizers.panel.ObjectLink;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line of the list of roots. */
final class RootsCell extends ListCell<RootsRow> {

    /** Widths of names, in ems: of a letter of equal width, and the least and the most that is kept for a name. */
    private static final double LETTER = 0.62;
    private static final double SHORTEST = 5;
    private static final double LONGEST = 13;
    private static final PseudoClass REFERENCING = PseudoClass.getPseudoClass("referencing");
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final RootsView view;
    private final Texts texts = RootsView.TEXTS;

    RootsCell(RootsView view) {
        this.view = view;
        getStyleClass().add("roots-cell");
        // A cell wider than the list would make the list scroll sideways; text is shortened instead.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                RootsSkin.follow(view, getItem());
            }
        });
    }

    @Override
    protected void updateItem(RootsRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        pseudoClassStateChanged(GROUP, shown && row instanceof RootsRow.Group);
        pseudoClassStateChanged(REFERENCING, shown && row instanceof RootsRow.Cell cell && references(cell.slot()));
        setGraphic(!shown ? null : switch (row) {
            case RootsRow.Group group -> line(group);
            case RootsRow.Cell cell -> line(cell);
        });
        setAccessibleText(!shown ? null : describe(row));
    }

    private boolean references(RootGroup.Slot slot) {
        return slot.isReference() && slot.word() == view.selection().selected();
    }

    private Node line(RootsRow.Group group) {
        RootGroup roots = group.group();
        boolean frame = roots.kind() == RootGroup.Kind.FRAME;
        Label fold = new Label(group.open() ? "▾" : "▸");
        fold.getStyleClass().add("fold-glyph");
        Term title = new Term(roots.title(), texts.get(frame ? "frame.meaning" : "group.meaning"), "strong");
        title.setMinWidth(0);
        HBox line = new HBox(fold, title);
        if (frame && roots.line() > 0) {
            line.getChildren().add(lineNumber(group));
        }
        line.getChildren().add(gap());
        if (group.changed() > 0) {
            line.getChildren().add(fixed(new Term(
                    texts.get("changed", Quantity.count(group.changed())), texts.get("changed.meaning")), "changed"));
        }
        line.getStyleClass().add("row");
        return line;
    }

    private Term lineNumber(RootsRow.Group group) {
        String number = Quantity.count(group.group().line());
        return group.newest()
                ? fixed(new Term(texts.get("frame.running", number), texts.get("frame.running.meaning")), "running")
                : fixed(new Term(texts.get("frame.line", number), texts.get("frame.line.meaning")), "muted");
    }

    private Node line(RootsRow.Cell cell) {
        RootGroup.Slot slot = cell.slot();
        Term name = new Term(slot.name(),
                texts.get("cell.meaning", Quantity.address(slot.cell())), "mono", "slot-name");
        // Of a line that is too long the value is cut first; only very long names are.
        name.setStyle("-fx-min-width: " + Math.clamp(slot.name().length() * LETTER, SHORTEST, LONGEST) + "em");
        Label value = new Label(slot.text());
        value.setMinWidth(0);
        HBox line = new HBox(name);
        Space space = view.model().spaceOf(slot);
        if (space == null) {
            line.getChildren().addAll(value, gap());
        } else {
            line.getChildren().addAll(fixed(ObjectLink.arrow(space), "slot-arrow"), value, gap());
            if (getListView().getWidth() >= RootsSkin.ROOM_FOR_ADDRESSES * getFont().getSize()) {
                Label address = fixed(new Label(Quantity.address(slot.word())), "mono");
                address.getStyleClass().add("muted");
                line.getChildren().add(address);
            }
        }
        if (cell.changed()) {
            name.getStyleClass().add("changed");
            line.getChildren().add(1, fixed(new Term("●", texts.get("cell.changed.meaning")), "changed"));
        }
        line.getStyleClass().addAll("row", "slot");
        return line;
    }

    private String describe(RootsRow row) {
        return switch (row) {
            case RootsRow.Group group -> texts.get("group.accessible", group.group().title(),
                    Quantity.count(group.group().slots().size(), "cell"), texts.get(group.open() ? "open" : "folded"));
            case RootsRow.Cell cell -> {
                RootGroup.Slot slot = cell.slot();
                Space space = view.model().spaceOf(slot);
                yield space == null
                        ? texts.get("cell.accessible", slot.name(), slot.text())
                        : texts.get("cell.accessible.reference", slot.name(), slot.text(), space.label(),
                                Quantity.address(slot.word()));
            }
        };
    }

    private static <T extends Label> T fixed(T label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
