package heapscope.visualizers.timeline;

import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.Picture;

/** The timeline as a picture that stands alone: above the drawing it says which timeline is which. */
final class LegendPicture implements Picture {

    private final TimelineCanvas canvas;
    private final TimelineModel model;

    LegendPicture(TimelineCanvas canvas, TimelineModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    @Override
    public String title() {
        return canvas.title();
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        double line = Math.round(canvas.textSize() * 1.7);
        surface.fillRect(0, 0, width, line, palette.color(Ink.BACKGROUND));
        TextStyle style = TextStyle.of(Math.round(canvas.textSize()));
        double x = canvas.plot().left();
        for (TimelineTrack track : model.tracks()) {
            double middle = line / 2;
            Swatch.paint(track.origin(), surface, palette, x, middle - Swatch.HEIGHT / 2);
            x += Swatch.WIDTH + 6;
            String name = TimelineView.TEXTS.get("legend." + track.origin().label(), track.name());
            surface.textWithin(name, x, middle + style.size() * 0.36, width - x, style, palette.color(Ink.TEXT));
            x += TextMetrics.width(name, style) + 2 * style.size();
        }
        surface.translated(0, line, below -> canvas.paint(below, palette, width, height - line));
    }
}
