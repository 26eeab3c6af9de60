package heapscope.visualizers.inspector;

import heapscope.heap.HeapView.HeaderFlag;
import heapscope.visualizers.panel.Fold;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The header word and what its flags say: those that are set in full, the others on demand. */
final class HeaderPane extends VBox {

    private final Texts texts = InspectorView.TEXTS;
    private final Label word = new Label();
    private final VBox set = new VBox();
    private final VBox clear = new VBox();
    private final Fold others = new Fold("", "", clear);

    HeaderPane() {
        getStyleClass().add("header-word");
        word.getStyleClass().addAll("mono", "header-hex");
        clear.getStyleClass().add("clear-flags");
        getChildren().addAll(word, set, others);
    }

    /** Shows an object's header. */
    void show(Inspection object) {
        word.setText(Quantity.hex(object.header()));
        set.getChildren().setAll(object.setFlags().stream().map(flag -> line(flag, true)).toList());
        List<HeaderFlag> rest = object.clearFlags();
        clear.getChildren().setAll(rest.stream().map(flag -> line(flag, false)).toList());
        others.set(texts.get("flags.clear", rest.size()), texts.get("flags.clear.meaning"));
    }

    private VBox line(HeaderFlag flag, boolean isSet) {
        Label name = new Label((isSet ? "■ " : "□ ") + flag.name() + "  ·  bit " + flag.bit());
        name.getStyleClass().addAll("mono", isSet ? "strong" : "muted");
        Label meaning = new Label(flag.meaning());
        meaning.setWrapText(true);
        meaning.getStyleClass().addAll(isSet ? "flag-meaning" : "muted", "flag-meaning");
        VBox line = new VBox(name, meaning);
        line.getStyleClass().add("flag");
        line.setAccessibleText(texts.get("flag", flag.name(), flag.bit(), flag.meaning()));
        return line;
    }
}
