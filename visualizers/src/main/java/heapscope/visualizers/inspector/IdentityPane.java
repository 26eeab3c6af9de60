package heapscope.visualizers.inspector;

import heapscope.heap.HeapView;
import heapscope.unit.Bytes;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import java.util.Locale;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What an object is: address, type, size, space and color. */
final class IdentityPane extends FlowPane {

    private final Texts texts = InspectorView.TEXTS;
    private final Term address = new Term("", "", "mono");
    private final Term type = new Term("", "");
    private final Term size = new Term("", "");
    private final Term space = new Term("", "");
    private final Term color = new Term("", "");

    IdentityPane() {
        getStyleClass().add("identity");
        getChildren().addAll(
                fact("address", address), fact("type", type), fact("size", size), fact("space", space),
                fact("color", color));
    }

    private HBox fact(String key, Term value) {
        HBox fact = new HBox(new Term(texts.get(key), "", "muted"), value);
        fact.getStyleClass().add("fact");
        return fact;
    }

    /** Shows an object. */
    void show(Inspection object) {
        address.set(Quantity.address(object.object()), texts.get("address.meaning"));
        type.set(object.typeName(), texts.get("type.meaning"));
        size.set(new Bytes(object.size()).toString(), texts.get("size.meaning"));
        String where = object.space().label();
        space.set(where, texts.get("space." + where + ".meaning"));
        space.getStyleClass().setAll("label", "term", "space", where);
        String shade = object.color() == null ? HeapView.Color.NONE.name() : object.color().name();
        String key = "color." + shade.toLowerCase(Locale.ROOT);
        color.set(texts.get(key), texts.get(key + ".meaning"));
    }
}
