package heapscope.visualizers.inspector;

import heapscope.visualizers.panel.ObjectLink;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question about the object, and its answer as soon as it is known. */
final class AnswerPane extends VBox {

    /** More lines would push everything else out of sight; the sentence says how many there are. */
    private static final int MOST_LINKS = 60;

    private final Texts texts = InspectorView.TEXTS;
    private final Inquiry inquiry;
    private final LongConsumer select;
    private final InspectorModel model;
    private final Label sentence = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final VBox links = new VBox();

    /**
     * A question.
     *
     * @param key the name of its texts
     */
    AnswerPane(String key, Inquiry inquiry, LongConsumer select, InspectorModel model) {
        this.inquiry = inquiry;
        this.select = select;
        this.model = model;
        getStyleClass().addAll("group", "answer", "answer-" + key);
        sentence.setWrapText(true);
        progress.getStyleClass().add("answer-progress");
        progress.setAccessibleText(texts.get(key));
        links.getStyleClass().add("answer-links");
        HBox caption = new HBox(new Term(texts.get(key), texts.get(key + ".meaning"), "caption"), progress);
        caption.getStyleClass().add("row");
        getChildren().addAll(caption, sentence, links);
        progress.progressProperty().bind(inquiry.progressProperty());
        inquiry.stateProperty().addListener((property, before, now) -> update());
        inquiry.answerProperty().addListener((property, before, now) -> update());
        update();
    }

    private void update() {
        Inquiry.State state = inquiry.stateProperty().get();
        Answer answer = inquiry.answerProperty().get();
        progress.setVisible(state == Inquiry.State.ASKING);
        progress.setManaged(progress.isVisible());
        sentence.setText(switch (state) {
            case IDLE, ASKING -> texts.get("asking");
            case ANSWERED -> answer == null ? "" : answer.sentence();
            case FAILED -> answer == null ? "" : texts.get("failed", answer.sentence());
        });
        sentence.getStyleClass().removeAll("muted", "wrong");
        if (state != Inquiry.State.ANSWERED) {
            sentence.getStyleClass().add(state == Inquiry.State.FAILED ? "wrong" : "muted");
        }
        links.getChildren().clear();
        if (answer != null) {
            answer.links().stream().limit(MOST_LINKS).map(this::link).forEach(links.getChildren()::add);
        }
    }

    private Node link(Answer.Link link) {
        if (link.object() == 0 || model.snapshot() == null) {
            Label text = new Label(link.text());
            text.setWrapText(true);
            text.getStyleClass().add("plain-link");
            return text;
        }
        return new ObjectLink(link.text(), link.object(), model.snapshot().heap().spaceOf(link.object()), select);
    }
}
