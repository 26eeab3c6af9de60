package heapscope.visualizers.panel;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A word that says in one sentence what it means when the mouse rests on it. */
public final class Term extends Label {

    private static final Duration REST = Duration.millis(350);
    private static final double WIDEST = 420;

    /** A word and its meaning. */
    public Term(String text, String meaning, String... styleClasses) {
        super(text);
        getStyleClass().add("term");
        getStyleClass().addAll(styleClasses);
        explain(meaning);
    }

    /** Replaces word and meaning. */
    public void set(String text, String meaning) {
        setText(text);
        explain(meaning);
    }

    private void explain(String meaning) {
        setTooltip(meaning.isEmpty() ? null : tip(meaning));
        setAccessibleHelp(meaning);
    }

    /** A tooltip with a sentence that wraps where it gets too long. */
    public static Tooltip tip(String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setShowDelay(REST);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        return tooltip;
    }
}
