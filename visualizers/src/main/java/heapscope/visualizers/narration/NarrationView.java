package heapscope.visualizers.narration;

import heapscope.visualizers.panel.PanelView;
import heapscope.visualizers.panel.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Skin;

/** What happened in the step: one plain sentence as text that can be selected, with details on demand. */
public final class NarrationView extends PanelView {

    static final Texts TEXTS = Texts.of(NarrationView.class);

    private final NarrationModel model = new NarrationModel();

    /** A view that tells nothing yet. */
    public NarrationView() {
        super("narration-view", TEXTS.get("title"));
        setMinHeight(USE_COMPUTED_SIZE);
    }

    /** The narrower the view, the more lines the sentence takes. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Tells of a step: a sentence, and lines for those who want to know more. */
    public void tell(String sentence, List<String> details) {
        model.tell(sentence, details);
    }

    /** What is told. */
    public NarrationModel model() {
        return model;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new NarrationSkin(this);
    }
}
