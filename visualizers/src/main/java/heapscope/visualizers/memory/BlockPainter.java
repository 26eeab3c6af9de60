package heapscope.visualizers.memory;

import heapscope.visualizers.surface.Hatch;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import javafx.scene.paint.Color;

/** Draws single blocks at their addresses, as boxes or as bars. */
final class BlockPainter {

    private static final double CORNER = 4;
    private static final double PADDING = 4;
    private static final double LARGE_PADDING = 9;
    private static final double DOT = 3.2;

    private final Surface surface;
    private final Palette palette;
    private final AddressRows rows;
    private final boolean boxes;
    private final TextStyle labelStyle;
    private final TextStyle detailStyle;

    BlockPainter(Surface surface, Palette palette, AddressRows rows, double textSize) {
        this.surface = surface;
        this.palette = palette;
        this.rows = rows;
        boxes = rows.detail() == Detail.BOXES;
        labelStyle = TextStyle.of(textSize * 0.95).inBold();
        detailStyle = TextStyle.of(textSize * 0.82);
    }

    /** Covers bytes that are no object. */
    void area(long from, long to, Color color) {
        rows.parts(from, to, (x, y, width, height, starts, ends) -> surface.fillRect(x, y, width, height, color));
    }

    /** Covers bytes that nobody owns any more. */
    void staleArea(long from, long to) {
        Color ground = palette.tint(Ink.STALE, 0.2);
        Pen pen = Pen.of(palette.tint(Ink.STALE, 0.75));
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            surface.fillRect(x, y, width, height, ground);
            surface.hatch(x, y, width, height, boxes ? Hatch.DIAGONAL : Hatch.DENSE, pen);
        });
    }

    /** The pattern of bytes that nobody owns any more, over what is there. */
    void staleHatch(long from, long to) {
        Pen pen = Pen.of(palette.tint(Ink.STALE, 0.85));
        rows.parts(from, to, (x, y, width, height, starts, ends) -> surface.hatch(
                x, y, width, height, Hatch.DIAGONAL, pen));
    }

    /** A block without text. */
    void block(long from, long to, Look look) {
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            if (boxes) {
                box(x, y, Math.max(1, width - 1), height, look, starts, ends);
            } else {
                bar(x, y, Math.max(1, width > 3 ? width - 1 : width), height, look);
            }
        });
    }

    /** A block of a page that can be given out. */
    void freeBlock(long from, long to) {
        if (!boxes) {
            return;
        }
        Pen pen = Pen.of(palette.tint(Ink.BORDER, 0.7)).dotted();
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            if (width > 8) {
                outline(x + 2, y + 3, width - 5, height - 6, 2, starts, ends, pen);
            }
        });
    }

    private void box(double x, double y, double width, double height, Look look, boolean starts, boolean ends) {
        boolean round = look != Look.YOUNG && look != Look.PINNED && look != Look.DEAD && starts && ends;
        double radius = round ? Math.min(CORNER, width / 3) : 0;
        surface.fillRoundRect(x, y, width, height, radius, look.boxFill(palette));
        if (look == Look.GRAY) {
            halfFill(x, y, width, height, palette.tint(Ink.GRAY, 0.7));
        }
        if (look == Look.FREED) {
            surface.hatch(x, y, width, height, Hatch.CROSS, Pen.of(palette.tint(Ink.DEAD, 0.4)));
        }
        outline(x, y, width, height, radius, starts, ends, borderOf(look));
        if (look == Look.DEAD && width > 6) {
            Pen pen = Pen.of(palette.color(Ink.STALE));
            surface.line(x, y + height, x + width, y, pen);
            surface.line(x, y, x + width, y + height, pen);
        }
        if (look == Look.BLACK && ends && width > 4) {
            double dot = Math.min(DOT, width / 4);
            surface.fillEllipse(x + width - 2.2 * dot, y + 2.2 * DOT, dot, dot, palette.color(Ink.BLACK_DOT));
        }
        if (look == Look.PINNED && ends) {
            pin(x + width - 8, y + 3);
        }
    }

    private Pen borderOf(Look look) {
        return switch (look) {
            case PINNED -> Pen.of(palette.color(Ink.PINNED), 3);
            case RESERVED -> Pen.of(palette.color(Ink.OLD)).dotted();
            case FORWARDED -> Pen.of(palette.color(Ink.FORWARDED), 1.5).dashed();
            case DEAD -> Pen.of(palette.color(Ink.STALE));
            case GRAY -> Pen.of(palette.color(Ink.GRAY), 2);
            default -> Pen.of(palette.color(look.ink()), 1.5);
        };
    }

    private void halfFill(double x, double y, double width, double height, Color color) {
        surface.fillPolygon(
                new double[] {x, x + width, x + width}, new double[] {y + height, y + height, y}, 3, color);
    }

    /** A round head and a needle. */
    void pin(double x, double y) {
        surface.line(x, y + 4, x, y + 15, Pen.of(palette.color(Ink.TEXT), 1.5));
        surface.fillEllipse(x, y + 4, 4.5, 4.5, palette.color(Ink.PINNED));
        surface.strokeEllipse(x, y + 4, 4.5, 4.5, Pen.of(palette.color(Ink.TEXT)));
    }

    /** Sides at which the block goes on in another row stay open. */
    private void outline(
            double x, double y, double width, double height, double radius, boolean starts, boolean ends, Pen pen) {
        if (starts && ends) {
            surface.strokeRoundRect(x, y, width, height, radius, pen);
            return;
        }
        double half = pen.width() / 2;
        surface.line(x, y + half, x + width, y + half, pen);
        surface.line(x, y + height - half, x + width, y + height - half, pen);
        if (starts) {
            surface.line(x + half, y, x + half, y + height, pen);
        }
        if (ends) {
            surface.line(x + width - half, y, x + width - half, y + height, pen);
        }
    }

    private void bar(double x, double y, double width, double height, Look look) {
        surface.fillRect(x, y, width, height, look.barFill(palette));
        if (width < 4) {
            return;
        }
        Pen pen = Pen.of(palette.color(look.ink()));
        switch (look) {
            case WHITE, YOUNG, RESERVED, DEAD -> surface.strokeRect(x, y, width, height, pen);
            case FORWARDED -> surface.strokeRect(x, y, width, height, pen.dashed());
            case GRAY -> {
                surface.fillRect(x, y, width, height, palette.tint(Ink.OLD, 0.1));
                halfFill(x, y, width, height, palette.color(Ink.GRAY));
                surface.strokeRect(x, y, width, height, Pen.of(palette.color(Ink.GRAY)));
            }
            case BLACK -> {
                if (width >= 7) {
                    surface.fillEllipse(x + width / 2, y + height / 2, 1.8, 1.8, palette.color(Ink.BLACK_DOT));
                }
            }
            case PINNED -> surface.strokeRect(x, y, width, height, Pen.of(palette.color(Ink.PINNED), 2));
            case FREED -> surface.hatch(x, y, width, height, Hatch.DENSE, Pen.of(palette.color(Ink.BACKGROUND)));
        }
    }

    /** A second outline inside, for blocks outside the arenas. */
    void doubleBorder(long from, long to, Look look) {
        Color color = look == Look.BLACK ? palette.color(Ink.BLACK_DOT) : palette.color(Ink.LARGE);
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            if (!boxes) {
                outline(x, y, Math.max(1, width - 1), height, 0, starts, ends, Pen.of(palette.color(Ink.LARGE), 3));
            } else if (width > 12) {
                outline(x + 3, y + 3, width - 7, height - 6, 2, starts, ends, Pen.of(color));
            }
        });
    }

    /** The text of an object: its label, and its type and size in as many words as there is room for. */
    void text(long from, long to, Look look, String label, String type, long size) {
        text(from, to, look, label, type, size, PADDING);
    }

    /** The text of a large object, which has a double border. */
    void largeText(long from, long to, Look look, String label, String type, long size) {
        text(from, to, look, label, type, size, LARGE_PADDING);
    }

    private void text(long from, long to, Look look, String label, String type, long size, double padding) {
        if (!boxes) {
            return;
        }
        int wanted = rows.longestPart(from, to);
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            if (rows.boxTop(wanted) == y) {
                boolean marked = ends && (look == Look.BLACK || look == Look.PINNED);
                double room = width - 1 - 2 * padding;
                double first = marked ? room - 11 : room;
                surface.textWithin(
                        label, x + padding, y + height * 0.43, first, labelStyle, palette.color(look.text()));
                surface.textWithin(
                        secondLine(label, type, size, room), x + padding, y + height * 0.83, room, detailStyle,
                        palette.color(look == Look.WHITE || look == Look.YOUNG ? Ink.TEXT_MUTED : look.text()));
            }
        });
    }

    private String secondLine(String label, String type, long size, double room) {
        String bytes = size + " B";
        String all = type.isEmpty() || label.equals(type) ? bytes : type + " " + bytes;
        if (TextMetrics.width(all, detailStyle) <= room) {
            return all;
        }
        return TextMetrics.width(bytes, detailStyle) <= room ? bytes : Long.toString(size);
    }

    /** A triangle in the corner where the object starts. */
    void flag(long from, long to, Ink ink) {
        double size = boxes ? 10 : 5;
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            if (starts && width > 3) {
                double side = Math.min(size, width);
                surface.fillPolygon(
                        new double[] {x, x + side, x}, new double[] {y, y, y + side}, 3, palette.color(ink));
            }
        });
    }

    /** A frame around a block. */
    void frame(long from, long to, Ink ink, double thickness, double distance) {
        Pen pen = Pen.of(palette.color(ink), thickness);
        double least = rows.detail() == Detail.DENSITY ? 9 : 0;
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            double wide = Math.max(least, width + 2 * distance);
            double high = Math.max(least, height + 2 * distance);
            surface.strokeRoundRect(
                    x + width / 2 - wide / 2, y + height / 2 - high / 2, wide, high, boxes ? CORNER + distance : 2,
                    pen);
        });
    }
}
