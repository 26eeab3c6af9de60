package heapscope.visualizers.roots;

import heapscope.visualizers.panel.Quantity;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Arranges the roots as one list, so that a recursion of thousands of calls costs no more than what is visible. */
final class RootsSkin extends SkinBase<RootsView> {

    /** Addresses are left out where the list is narrower than this, in letters. */
    static final double ROOM_FOR_ADDRESSES = 22;

    private final ListView<RootsRow> list = new ListView<>();
    private final Label summary = new Label();
    private final InvalidationListener counted = change -> count();

    RootsSkin(RootsView view) {
        super(view);
        RootsModel model = view.model();
        Label empty = new Label(RootsView.TEXTS.get("empty"));
        empty.getStyleClass().add("placeholder");
        list.setPlaceholder(empty);
        list.setItems(model.rows());
        list.setCellFactory(shown -> new RootsCell(view));
        list.setAccessibleText(view.title());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        summary.setWrapText(true);
        summary.getStyleClass().addAll("muted", "summary");
        VBox.setVgrow(list, Priority.ALWAYS);
        model.rows().addListener(counted);
        registerChangeListener(list.widthProperty(), change -> list.refresh());
        registerChangeListener(view.selection().selectedProperty(), change -> reveal(view.selection().selected()));
        getChildren().add(new VBox(summary, list));
        count();
    }

    private void pressed(KeyEvent event) {
        RootsRow row = list.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            follow(getSkinnable(), row);
            event.consume();
        }
    }

    /** Does what a click on a line does: opens or folds a group, or selects what a cell references. */
    static void follow(RootsView view, RootsRow row) {
        switch (row) {
            case RootsRow.Group group -> view.model().toggle(group);
            case RootsRow.Cell cell -> {
                if (cell.slot().isReference()) {
                    view.selection().select(cell.slot().word());
                }
            }
        }
    }

    private void reveal(long object) {
        int index = getSkinnable().model().indexOfReferenceTo(object);
        list.refresh();
        if (index >= 0) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private void count() {
        RootsModel model = getSkinnable().model();
        String frames = model.frames() == 1
                ? RootsView.TEXTS.get("frames.one")
                : RootsView.TEXTS.get("frames", Quantity.count(model.frames()));
        String cells = model.cells() == 1
                ? RootsView.TEXTS.get("cells.one")
                : RootsView.TEXTS.get("cells", Quantity.count(model.cells()));
        summary.setText(model.rows().isEmpty() ? "" : frames + "  ·  " + cells);
    }

    @Override
    public void dispose() {
        if (getSkinnable() != null) {
            getSkinnable().model().rows().removeListener(counted);
            list.setItems(null);
        }
        super.dispose();
    }
}
