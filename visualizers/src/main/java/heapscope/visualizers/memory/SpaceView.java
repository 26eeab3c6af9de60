package heapscope.visualizers.memory;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.CanvasView;
import heapscope.visualizers.view.SelectionModel;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * A view of a part of memory. Clicking selects the object at that place; the wheel scrolls and with Ctrl zooms; Up and
 * Down go to the object before and behind, {@code +}, {@code -} and {@code 0} zoom.
 */
public abstract class SpaceView extends CanvasView {

    private static final double LINE = 48;

    private final SpacePicture picture;
    private final SelectionModel selection;
    private final ScrollBar scrollBar = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private final ChangeListener<Number> selected = (property, before, now) -> selectedChanged(now.longValue());
    private final ChangeListener<Number> hovered = (property, before, now) -> hoveredChanged(now.longValue());
    private Runnable afterPainting = () -> {};
    private boolean adjusting;

    SpaceView(String styleClass, SpacePicture picture, SelectionModel selection) {
        super(styleClass, picture.title());
        this.picture = picture;
        this.selection = selection;
        selection.selectedProperty().addListener(selected);
        selection.hoveredProperty().addListener(hovered);
        setAccessibleHelp(SpacePicture.TEXTS.get("space.help"));
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setVisible(false);
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().addListener((property, before, now) -> scrollTo(now.doubleValue()));
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setShowDuration(Duration.INDEFINITE);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> selection.hover(objectAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> selection.hover(0));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /**
     * Shows an instant.
     *
     * @param snapshot the state, null for none
     * @param details what happened in the step that led to it, null if that is not known
     */
    public void show(HeapSnapshot snapshot, StepDetails details) {
        showMarked(snapshot, StepMarks.of(details));
    }

    void showMarked(HeapSnapshot snapshot, StepMarks marks) {
        picture.show(snapshot, marks);
        repaint();
    }

    /** Another run will be shown: forgets zoom, scrolling and the extent of memory. */
    public void startOver() {
        picture.startOver();
        repaint();
    }

    /** Shows half as much in twice the size. */
    public void zoomIn() {
        zoom(picture.zoom() + 1, getHeight() / 2);
    }

    /** Shows twice as much in half the size, but not more than everything. */
    public void zoomOut() {
        zoom(picture.zoom() - 1, getHeight() / 2);
    }

    /** Shows everything. */
    public void zoomToFit() {
        startOver();
    }

    private void zoom(int steps, double around) {
        picture.zoomAround(steps, around, getWidth(), getHeight());
        repaint();
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        picture.setTextSize(textSize());
        picture.setSelected(selection.selected());
        picture.setHovered(selection.hovered());
        picture.paint(surface, palette, width, height);
        if (width == getWidth() && height == getHeight()) {
            updateScrollBar();
        }
        afterPainting.run();
    }

    /** What is to be done after each drawing: others draw above this view. */
    void setAfterPainting(Runnable action) {
        afterPainting = action;
    }

    SpacePicture picture() {
        return picture;
    }

    private void updateScrollBar() {
        adjusting = true;
        double most = picture.contentHeight(getWidth(), getHeight()) - getHeight();
        scrollBar.setVisible(most > 1);
        scrollBar.setMax(Math.max(1, most));
        scrollBar.setVisibleAmount(Math.max(1, most) * getHeight() / Math.max(1, most + getHeight()));
        scrollBar.setBlockIncrement(getHeight() * 0.9);
        scrollBar.setUnitIncrement(LINE);
        picture.clampScroll(getWidth(), getHeight());
        scrollBar.setValue(picture.scroll());
        adjusting = false;
    }

    private void scrollTo(double pixels) {
        if (!adjusting) {
            picture.setScroll(pixels);
            picture.clampScroll(getWidth(), getHeight());
            repaint();
        }
    }

    private long objectAt(double x, double y) {
        AddressRows rows = y < picture.titleHeight() ? null : picture.rows(getWidth(), getHeight());
        long address = rows == null ? -1 : rows.addressAt(x, y);
        return address < 0 ? 0 : picture.objectAt(address);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            selection.select(objectAt(event.getX(), event.getY()));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            zoom(picture.zoom() + (event.getDeltaY() > 0 ? 1 : -1), event.getY());
        } else {
            scrollTo(picture.scroll() - event.getDeltaY());
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0 -> zoomToFit();
            case DOWN -> go(true);
            case UP -> go(false);
            case PAGE_DOWN -> scrollTo(picture.scroll() + getHeight() * 0.9);
            case PAGE_UP -> scrollTo(picture.scroll() - getHeight() * 0.9);
            case ESCAPE -> selection.clear();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** Selects the next object; from the first or last one if nothing of this space is selected. */
    private void go(boolean forward) {
        if (picture.snapshot() == null) {
            return;
        }
        boolean mine = picture.extentOf(selection.selected()) != null;
        selection.select(picture.neighbor(mine ? selection.selected() : 0, forward));
    }

    private void selectedChanged(long object) {
        picture.reveal(object, getWidth(), getHeight());
        if (picture.snapshot() != null && picture.extentOf(object) != null) {
            setAccessibleText(title() + ": " + ObjectText.of(picture, object).replace('\n', ' '));
        }
        repaint();
    }

    private void hoveredChanged(long object) {
        tooltip.hide();
        if (picture.snapshot() != null && object != 0 && isHover() && picture.extentOf(object) != null) {
            tooltip.setText(ObjectText.of(picture, object));
            setTooltip(tooltip);
        } else {
            setTooltip(null);
        }
        repaint();
    }

    @Override
    protected ScrollBar scrollBar() {
        return scrollBar;
    }

    @Override
    public void dispose() {
        selection.selectedProperty().removeListener(selected);
        selection.hoveredProperty().removeListener(hovered);
        tooltip.hide();
        super.dispose();
    }
}
