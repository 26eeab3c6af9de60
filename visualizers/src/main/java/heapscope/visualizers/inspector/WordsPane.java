package heapscope.visualizers.inspector;

import heapscope.visualizers.panel.Fold;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The raw words of an object in hexadecimal, folded until asked for. */
final class WordsPane extends VBox {

    private final Texts texts = InspectorView.TEXTS;
    private final Label dump = new Label();
    private final Hyperlink more = new Hyperlink();
    private final Fold fold;

    WordsPane(InspectorModel model) {
        dump.getStyleClass().addAll("mono", "dump");
        more.getStyleClass().add("object-link");
        more.setOnAction(event -> model.showMoreWords());
        fold = new Fold("", "", new VBox(dump, more));
        getChildren().add(fold);
    }

    /** Shows an object's words. */
    void show(Inspection object) {
        long count = object.words().size() + object.hiddenWords();
        fold.set(texts.get("words", Quantity.count(count, "word")), texts.get("words.meaning"));
        dump.setText(object.words().stream().map(WordsPane::line).collect(Collectors.joining("\n")));
        more.setText(texts.get("words.more", Quantity.count(object.hiddenWords())));
        more.setVisible(object.hiddenWords() > 0);
        more.setManaged(object.hiddenWords() > 0);
    }

    private static String line(Inspection.RawWord word) {
        return String.format(Locale.ROOT, "%+5d  %016x  %s", word.offset(), word.word(), word.text());
    }
}
