package heapscope.visualizers.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleConverter;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/** The styleable colors of one control: through them the style sheets reach what it draws. */
public final class StyledInks {

    private static final List<InkMetaData> META_DATA = Stream.of(Ink.values()).map(InkMetaData::new).toList();

    private final List<InkProperty> properties = new ArrayList<>();

    /** The colors of a control. The action is run whenever one of them changes. */
    public StyledInks(Styleable owner, Runnable changed) {
        for (InkMetaData metaData : META_DATA) {
            properties.add(new InkProperty(metaData, owner, changed));
        }
    }

    /** The CSS metadata of a class of controls with such colors: what it inherits, the colors, others of its own. */
    public static List<CssMetaData<? extends Styleable, ?>> cssMetaData(
            List<CssMetaData<? extends Styleable, ?>> inherited,
            List<? extends CssMetaData<? extends Styleable, ?>> own) {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(inherited);
        all.addAll(META_DATA);
        all.addAll(own);
        return List.copyOf(all);
    }

    /** A color, or that of the light theme where no style sheet gives one. */
    public Color color(Ink ink) {
        Color color = properties.get(ink.ordinal()).get();
        return color == null ? Theme.LIGHT.palette().color(ink) : color;
    }

    /** A control whose palette can be styled. */
    public interface Owner extends Styleable {
        /** Its colors. */
        StyledInks inks();
    }

    private static final class InkProperty extends SimpleStyleableObjectProperty<Color> {
        private final Runnable changed;

        InkProperty(InkMetaData metaData, Styleable owner, Runnable changed) {
            super(metaData, owner, metaData.getProperty());
            this.changed = changed;
        }

        @Override
        protected void invalidated() {
            get();
            changed.run();
        }
    }

    private static final class InkMetaData extends CssMetaData<Styleable, Color> {
        private final Ink ink;

        InkMetaData(Ink ink) {
            super(ink.property(), StyleConverter.getColorConverter());
            this.ink = ink;
        }

        @Override
        public boolean isSettable(Styleable styleable) {
            return !((Owner) styleable).inks().properties.get(ink.ordinal()).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(Styleable styleable) {
            return ((Owner) styleable).inks().properties.get(ink.ordinal());
        }
    }
}
