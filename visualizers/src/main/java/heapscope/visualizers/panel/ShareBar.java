package heapscope.visualizers.panel;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A bar that shows a part of a whole. The whole ends at a mark before the end of the bar, so that a part greater than
 * the whole can be seen to be.
 */
public final class ShareBar extends Region {

    /** The share of the bar that stands for the whole. */
    private static final double WHOLE = 0.8;
    private static final double MARK = 3;

    private final Region track = new Region();
    private final Region part = new Region();
    private final Region mark = new Region();
    private double share;

    /**
     * An empty bar.
     *
     * @param styleClass what it shows, for style sheets: the part has the class {@code share-part}
     * @param name what it shows, for readers of screens
     */
    public ShareBar(String styleClass, String name) {
        getStyleClass().addAll("share-bar", styleClass);
        track.getStyleClass().add("share-track");
        part.getStyleClass().add("share-part");
        mark.getStyleClass().add("share-mark");
        getChildren().addAll(track, part, mark);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(name);
    }

    /** Shows a share of the whole, at least 0, with the words for it. */
    public void show(double newShare, String words) {
        share = Math.max(0, newShare);
        part.getStyleClass().remove("over");
        if (share >= 1) {
            part.getStyleClass().add("over");
        }
        setAccessibleHelp(words);
        requestLayout();
    }

    /** The share that is shown. */
    public double share() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double whole = Math.round(width * WHOLE);
        track.resizeRelocate(0, 3, width, height - 6);
        part.resizeRelocate(0, 3, Math.min(width, Math.round(whole * share)), height - 6);
        mark.resizeRelocate(whole - MARK / 2, 0, MARK, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 22;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }
}
