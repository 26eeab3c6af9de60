package heapscope.visualizers.memory;

import heapscope.object.FieldValue;
import heapscope.object.TypeDescriptor;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import java.util.ArrayList;
import java.util.List;

/** Draws where objects went in this step, and what the selected object references, across all spaces. */
final class Arrows {

    /** With more moves than this, only those of the selected object and of the one under the mouse are drawn. */
    private static final int MOST_MOVES = 60;
    private static final int MOST_REFERENCES = 200;

    private final Surface surface;
    private final Palette palette;
    private final Places places;

    /** Says where a range of addresses is: x, y, width, height; null if it is nowhere. */
    @FunctionalInterface
    interface Places {
        double[] of(long start, long size);
    }

    Arrows(Surface surface, Palette palette, Places places) {
        this.surface = surface;
        this.palette = palette;
        this.places = places;
    }

    /** From the old to the new places of objects that moved. */
    void moves(StepMarks marks, long selected, long hovered) {
        boolean all = marks.moves().size() <= MOST_MOVES;
        for (MovementRecord move : marks.moves()) {
            boolean chosen = move.to() == selected || move.to() == hovered;
            if (all || chosen) {
                Pen pen = chosen ? Pen.of(palette.color(Ink.SELECTION), 2.5) : Pen.of(palette.color(Ink.MOVED), 1.8);
                move(move, pen);
            }
        }
    }

    private void move(MovementRecord move, Pen pen) {
        double[] from = places.of(move.from() - TypeDescriptor.HEADER, move.size());
        double[] to = places.of(move.to() - TypeDescriptor.HEADER, move.size());
        if (from != null && to != null) {
            fall(from[0] + from[2] / 2, from[1] + from[3], to[0] + to[2] / 2, to[1], pen);
        }
    }

    /** A curve that leaves downwards and arrives from above. */
    private void fall(double x1, double y1, double x2, double y2, Pen pen) {
        double head = 5 + 2 * pen.width();
        double bend = Math.max(24, (y2 - y1) * 0.45);
        surface.fillEllipse(x1, y1, 2.5, 2.5, pen.color());
        surface.curve(x1, y1, x1, y1 + bend, x2, y2 - head - bend, x2, y2 - head, pen);
        surface.fillPolygon(
                new double[] {x2, x2 - head * 0.45, x2 + head * 0.45}, new double[] {y2, y2 - head, y2 - head}, 3,
                pen.color());
    }

    /** From an object to what it references. */
    void references(HeapSnapshot snapshot, long object) {
        List<double[]> targets = new ArrayList<>();
        for (FieldValue field : snapshot.fields(object, MOST_REFERENCES)) {
            double[] target = field.isReference() ? placeOf(snapshot, field.word()) : null;
            if (target != null) {
                targets.add(target);
            }
        }
        double[] from = placeOf(snapshot, object);
        if (from == null) {
            return;
        }
        Pen pen = Pen.of(palette.color(Ink.REFERENCE), 1.4);
        double x = from[0] + from[2] / 2;
        double y = from[1] + from[3] / 2;
        for (double[] target : targets) {
            reference(x, y, target, pen);
        }
        if (!targets.isEmpty()) {
            surface.fillEllipse(x, y, 3, 3, pen.color());
        }
    }

    /** Null for what is in no space that is shown: static objects, and words that never were a reference. */
    private double[] placeOf(HeapSnapshot snapshot, long object) {
        if (object == 0 || snapshot.heap().objectAt(object) != object) {
            return null;
        }
        return places.of(object - TypeDescriptor.HEADER, snapshot.heap().sizeOf(object));
    }

    /** To the nearest edge of the target, bent a little so that arrows there and back differ. */
    private void reference(double x, double y, double[] target, Pen pen) {
        double targetX = target[0] + target[2] / 2;
        double targetY = target[1] + target[3] / 2;
        if (Math.abs(targetX - x) < 1 && Math.abs(targetY - y) < 1) {
            surface.arrow(x - 5, y, x + 5, y - target[3] / 2, -18, pen);
            return;
        }
        double endY = y < target[1] ? target[1] : y > target[1] + target[3] ? target[1] + target[3] : targetY;
        double endX = endY != targetY ? targetX : x < target[0] ? target[0] : target[0] + target[2];
        surface.arrow(x, y, endX, endY, Math.min(40, Math.hypot(endX - x, endY - y) * 0.15), pen);
    }
}
