package heapscope.visualizers.theme;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.layout.Region;

/** A control that shows nothing and only receives the colors of a style sheet. */
final class PaletteReader extends Region implements StyledInks.Owner {

    private static final List<CssMetaData<? extends Styleable, ?>> CSS_META_DATA =
            StyledInks.cssMetaData(Region.getClassCssMetaData(), List.of());

    private final StyledInks inks = new StyledInks(this, () -> {});

    PaletteReader() {
        getStyleClass().add("heap-canvas");
    }

    @Override
    public StyledInks inks() {
        return inks;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS_META_DATA;
    }
}
