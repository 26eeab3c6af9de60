package heapscope.visualizers.inspector;

import heapscope.object.FieldValue;
import heapscope.visualizers.panel.ObjectLink;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The fields and items of an object; references can be followed. */
final class FieldsPane extends VBox {

    private final Texts texts = InspectorView.TEXTS;
    private final InspectorModel model;
    private final LongConsumer select;
    private final GridPane table = new GridPane();
    private final Hyperlink more = new Hyperlink(texts.get("fields.more"));

    FieldsPane(InspectorModel model, LongConsumer select) {
        this.model = model;
        this.select = select;
        table.getStyleClass().add("fields");
        more.getStyleClass().add("object-link");
        more.setOnAction(event -> model.showMoreFields());
        getChildren().addAll(table, more);
    }

    /** Shows an object's fields. */
    void show(Inspection object) {
        table.getChildren().clear();
        int row = 0;
        for (FieldValue field : object.fields()) {
            Term name = new Term(field.name(), Quantity.address(field.cell()), "mono", "field-name");
            name.setMinWidth(USE_PREF_SIZE);
            table.addRow(row++, name, value(field));
        }
        if (row == 0) {
            Label none = new Label(texts.get("fields.none"));
            none.getStyleClass().add("muted");
            table.addRow(0, none);
        }
        more.setVisible(object.hasMoreFields());
        more.setManaged(object.hasMoreFields());
    }

    private Node value(FieldValue field) {
        long target = model.target(field);
        if (target == 0) {
            Label value = new Label(field.text());
            value.getStyleClass().add("field-value");
            return value;
        }
        return new ObjectLink(field.text(), target, model.snapshot().heap().spaceOf(target), select);
    }
}
