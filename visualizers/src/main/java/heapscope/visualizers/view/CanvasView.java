package heapscope.visualizers.view;

import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.StyledInks;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.text.Font;

/**
 * A view that draws itself on a canvas as large as its visible area: only when something changed, and at most once per
 * pulse. What it draws is a {@link Picture}, so that it can also be made without a window.
 */
public abstract class CanvasView extends Control implements Picture, StyledInks.Owner {

    private static final FontCssMetaData<CanvasView> FONT =
            new FontCssMetaData<>("-fx-font", Font.getDefault()) {
                @Override
                public boolean isSettable(CanvasView view) {
                    return !view.font.isBound();
                }

                @Override
                public StyleableProperty<Font> getStyleableProperty(CanvasView view) {
                    return view.font;
                }
            };

    private static final List<CssMetaData<? extends Styleable, ?>> CSS_META_DATA =
            StyledInks.cssMetaData(Control.getClassCssMetaData(), List.of(FONT));

    private final String title;
    private final SimpleStyleableObjectProperty<Font> font = makeFont();
    private final StyledInks inks = new StyledInks(this, this::paletteChanged);
    private Palette palette;

    /**
     * A view.
     *
     * @param styleClass its name in style sheets
     * @param title its name for people and for readers of screens
     */
    protected CanvasView(String styleClass, String title) {
        this.title = title;
        getStyleClass().addAll("heap-canvas", styleClass);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(title);
        setFocusTraversable(true);
        setMinSize(0, 0);
    }

    @Override
    public String title() {
        return title;
    }

    /** Asks for the view to be drawn at the next pulse. */
    public final void repaint() {
        if (getSkin() instanceof CanvasSkin skin) {
            skin.repaint();
        }
    }

    /** The colors of the style sheets of the scene. */
    public final Palette palette() {
        if (palette == null) {
            palette = new Palette(inks::color);
        }
        return palette;
    }

    /** The size of normal text in pixels, as style sheets set it for the whole window. */
    public final double textSize() {
        return font.get().getSize();
    }

    private SimpleStyleableObjectProperty<Font> makeFont() {
        return new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault()) {
            @Override
            protected void invalidated() {
                get();
                repaint();
            }
        };
    }

    private void paletteChanged() {
        palette = null;
        repaint();
    }

    /** A scroll bar to be shown at the right edge, or null. */
    protected ScrollBar scrollBar() {
        return null;
    }

    /** Lets go of everything that outlives this view: listeners to models shared with others. */
    public void dispose() {
        setSkin(null);
    }

    @Override
    public final StyledInks inks() {
        return inks;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CanvasSkin(this);
    }

    @Override
    protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return CSS_META_DATA;
    }
}
