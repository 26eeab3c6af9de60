package heapscope.visualizers.memory;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.CanvasView;
import heapscope.visualizers.view.Picture;
import heapscope.visualizers.view.SelectionModel;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All of memory: the nursery above the old space, with arrows across both. */
public final class MemoryView extends StackPane implements Picture {

    private static final double NURSERY_SHARE = 0.36;
    private static final double DIVIDER = 2;

    private final SelectionModel selection;
    private final NurseryView nursery;
    private final OldSpaceView oldSpace;
    private final ArrowView arrows;
    private final SplitPane spaces;
    private final Legend legend = new Legend();
    private HeapSnapshot snapshot;
    private StepMarks marks = StepMarks.NONE;

    /** A view that shares its selection with others. */
    public MemoryView(SelectionModel selection) {
        this.selection = selection;
        nursery = new NurseryView(selection);
        oldSpace = new OldSpaceView(selection);
        arrows = new ArrowView();
        nursery.setAfterPainting(arrows::repaint);
        oldSpace.setAfterPainting(arrows::repaint);
        spaces = new SplitPane(nursery, oldSpace);
        spaces.setOrientation(Orientation.VERTICAL);
        spaces.setDividerPositions(NURSERY_SHARE);
        getStyleClass().add("memory-view");
        legend.setVisible(false);
        getChildren().add(new VBox(new StackPane(spaces, arrows, legendButton()), legend));
        VBox.setVgrow(spaces.getParent(), Priority.ALWAYS);
    }

    private ToggleButton legendButton() {
        ToggleButton button = new ToggleButton(SpacePicture.TEXTS.get("memory.legend"));
        button.getStyleClass().add("legend-button");
        button.setAccessibleText(SpacePicture.TEXTS.get("legend.title"));
        button.setTooltip(new Tooltip(SpacePicture.TEXTS.get("memory.legend.help")));
        button.selectedProperty().bindBidirectional(legend.visibleProperty());
        button.widthProperty().subscribe(width -> {
            nursery.picture().setRoomBehindTitle(width.doubleValue());
            nursery.repaint();
        });
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        StackPane.setMargin(button, new Insets(3));
        return button;
    }

    /** The legend below, hidden at first. */
    public Legend legend() {
        return legend;
    }

    /**
     * Shows an instant.
     *
     * @param newSnapshot the state, null for none
     * @param details what happened in the step that led to it, null if that is not known
     */
    public void show(HeapSnapshot newSnapshot, StepDetails details) {
        snapshot = newSnapshot;
        marks = StepMarks.of(details);
        nursery.showMarked(newSnapshot, marks);
        oldSpace.showMarked(newSnapshot, marks);
        arrows.repaint();
    }

    /** Another run will be shown: forgets zoom, scrolling and the extent of memory. */
    public void startOver() {
        nursery.startOver();
        oldSpace.startOver();
    }

    /** The view of the nursery. */
    public NurseryView nursery() {
        return nursery;
    }

    /** The view of the old space. */
    public OldSpaceView oldSpace() {
        return oldSpace;
    }

    @Override
    public String title() {
        return SpacePicture.TEXTS.get("memory.title");
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        double legendHeight = legend.isVisible() ? legend.prefHeight(width) : 0;
        paintSpaces(surface, palette, width, height - legendHeight);
        if (legendHeight > 0) {
            surface.translated(
                    0, height - legendHeight, shifted -> legend.paint(shifted, palette, width, legendHeight));
        }
    }

    private void paintSpaces(Surface surface, Palette palette, double width, double height) {
        double top = nurseryHeight(height);
        double bottom = height - top - DIVIDER;
        nursery.paint(surface, palette, width, top);
        surface.fillRect(0, top, width, DIVIDER, palette.color(Ink.BORDER));
        surface.translated(0, top + DIVIDER, shifted -> oldSpace.paint(shifted, palette, width, bottom));
        paintArrows(surface, palette, (start, size) -> placeIn(start, size, width, height));
    }

    /** In a picture, the spaces share the height as they do in the window. */
    private double nurseryHeight(double height) {
        return Math.round((height - DIVIDER) * spaces.getDividerPositions()[0]);
    }

    /** Where a range of addresses is on a picture of that size, as {@link SpacePicture#place}. */
    double[] placeIn(long start, long size, double width, double height) {
        double top = nurseryHeight(height);
        double[] place = nursery.picture().place(start, size, width, top);
        return place != null ? place : shifted(
                oldSpace.picture().place(start, size, width, height - top - DIVIDER), 0, top + DIVIDER);
    }

    private void paintArrows(Surface surface, Palette palette, Arrows.Places places) {
        if (snapshot == null) {
            return;
        }
        Arrows painter = new Arrows(surface, palette, places);
        painter.moves(marks, selection.selected(), selection.hovered());
        long selected = selection.selected();
        if (selected != 0 && snapshot.heap().objectAt(selected) == selected) {
            painter.references(snapshot, selected);
        }
    }

    private double[] placeIn(SpaceView view, long start, long size) {
        double[] place = view.picture().place(start, size, view.getWidth(), view.getHeight());
        Point2D corner = arrows.sceneToLocal(view.localToScene(0, 0));
        return shifted(place, corner.getX(), corner.getY());
    }

    private static double[] shifted(double[] place, double x, double y) {
        if (place != null) {
            place[0] += x;
            place[1] += y;
        }
        return place;
    }

    /** Lets go of the shared selection. */
    public void dispose() {
        nursery.dispose();
        oldSpace.dispose();
        arrows.dispose();
        legend.dispose();
    }

    /** Lies over both spaces and lets the mouse through. */
    private final class ArrowView extends CanvasView {
        ArrowView() {
            super("memory-arrows", SpacePicture.TEXTS.get("memory.arrows"));
            setMouseTransparent(true);
            setFocusTraversable(false);
        }

        @Override
        public void paint(Surface surface, Palette palette, double width, double height) {
            paintArrows(surface, palette, (start, size) -> {
                double[] place = placeIn(nursery, start, size);
                return place != null ? place : placeIn(oldSpace, start, size);
            });
        }
    }
}
