package heapscope.visualizers.narration;

import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Arranges the sentence, large, and the button for the details. */
final class NarrationSkin extends SkinBase<NarrationView> {

    private static final double PADDING = 8;

    private final Texts texts = NarrationView.TEXTS;
    private final NarrationModel model;
    private final TextArea sentence = new TextArea();
    private final ToggleButton more = new ToggleButton();
    private final Text measure = new Text();
    private final HBox row;

    NarrationSkin(NarrationView view) {
        super(view);
        model = view.model();
        sentence.setEditable(false);
        sentence.setWrapText(true);
        sentence.setPrefRowCount(1);
        sentence.getStyleClass().add("sentence");
        sentence.setAccessibleText(view.title());
        more.getStyleClass().add("more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setTooltip(Term.tip(texts.get("more.meaning")));
        more.selectedProperty().bindBidirectional(model.openProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        row = new HBox(sentence, more);
        row.getStyleClass().addAll("row", "narration");
        getChildren().add(row);
        registerChangeListener(model.sentenceProperty(), change -> update());
        registerChangeListener(model.detailsProperty(), change -> update());
        registerChangeListener(model.openProperty(), change -> update());
        registerChangeListener(sentence.fontProperty(), change -> getSkinnable().requestLayout());
        update();
    }

    private void update() {
        boolean open = model.openProperty().get();
        boolean hasDetails = !model.detailsProperty().get().isEmpty();
        String told = model.sentenceProperty().get().isEmpty() ? texts.get("empty") : model.sentenceProperty().get();
        sentence.setText(open && hasDetails
                ? told + "\n" + String.join("\n", model.detailsProperty().get().stream()
                        .map(line -> texts.get("detail", line)).toList())
                : told);
        more.setText(texts.get(open ? "less" : "more"));
        more.setVisible(hasDetails);
        // A reader of screens speaks the sentence when it is idle; the focus stays where it is.
        getSkinnable().setAccessibleHelp(told);
        getSkinnable().notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        getSkinnable().requestLayout();
    }

    /** The height that the text needs when it wraps in a width. */
    private double textHeight(double width) {
        measure.setFont(sentence.getFont());
        measure.setText(sentence.getText());
        measure.setWrappingWidth(Math.max(50, width));
        return Math.ceil(measure.getLayoutBounds().getHeight());
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double room = (width < 0 ? getSkinnable().getWidth() : width) - left - right - more.prefWidth(-1) - 6 * PADDING;
        return top + bottom + textHeight(room) + 3 * PADDING;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        row.resizeRelocate(x, y, width, height);
    }

    @Override
    public void dispose() {
        more.selectedProperty().unbindBidirectional(model.openProperty());
        super.dispose();
    }
}
