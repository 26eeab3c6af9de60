package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import javafx.scene.paint.Color;

/** The looks of a block. Each differs from all others by more than its color. */
enum Look {
    /** An object of the nursery: square corners. */
    YOUNG(Ink.YOUNG, 0.22, Ink.TEXT),
    /** A pinned object of the nursery: thick border, pin. */
    PINNED(Ink.PINNED, 0.28, Ink.TEXT),
    /** An old object that the major collection has not found: hollow. */
    WHITE(Ink.OLD, 0.1, Ink.TEXT),
    /** An old object to be visited: half filled. */
    GRAY(Ink.OLD, 0.1, Ink.TEXT),
    /** An old object that was visited: filled, with a dot. */
    BLACK(Ink.BLACK, 1, Ink.BLACK_DOT),
    /** A block set aside for an object that may move there later: dotted. */
    RESERVED(Ink.OLD, 0.05, Ink.TEXT_MUTED),
    /** Where a dead object was: crossed out. */
    DEAD(Ink.STALE, 0.12, Ink.TEXT_MUTED),
    /** What an object left behind when it moved: dashed, with an arrow. */
    FORWARDED(Ink.FORWARDED, 0.1, Ink.TEXT_MUTED),
    /** Freed in this step: cross-hatched. */
    FREED(Ink.DEAD, 0.15, Ink.TEXT);

    private static final double BAR_STRENGTH = 0.75;
    private static final double HOLLOW_BAR_STRENGTH = 0.35;

    private final Ink ink;
    private final double fillStrength;
    private final Ink text;

    Look(Ink ink, double fillStrength, Ink text) {
        this.ink = ink;
        this.fillStrength = fillStrength;
        this.text = text;
    }

    /** The look of an object outside the nursery; those without a color are young large objects. */
    static Look ofColor(HeapView.Color color) {
        return switch (color) {
            case BLACK -> BLACK;
            case GRAY -> GRAY;
            case WHITE -> WHITE;
            case NONE -> YOUNG;
        };
    }

    /** The color of outlines. */
    Ink ink() {
        return ink;
    }

    /** The color of text on it. */
    Ink text() {
        return text;
    }

    /** The color inside a box. */
    Color boxFill(Palette palette) {
        return palette.tint(ink, fillStrength);
    }

    /** The color of a bar or of a part of a pixel. */
    Color barFill(Palette palette) {
        return switch (this) {
            case BLACK -> palette.color(ink);
            case GRAY -> palette.color(Ink.GRAY);
            case WHITE, RESERVED, DEAD, FORWARDED -> palette.tint(ink, HOLLOW_BAR_STRENGTH);
            case YOUNG, PINNED, FREED -> palette.tint(ink, BAR_STRENGTH);
        };
    }
}
