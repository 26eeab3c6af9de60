package heapscope.app.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line below the editor in which one types what to find. */
public final class FindBar extends HBox {

    private final CodeEditor editor;
    private final TextField wanted = new TextField();
    private final Label result = new Label();

    /** The bar of an editor, not shown yet. */
    public FindBar(CodeEditor editor) {
        this.editor = editor;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        wanted.setId("find-text");
        wanted.setPromptText("Find");
        wanted.setAccessibleText("Text to find in the program");
        HBox.setHgrow(wanted, Priority.ALWAYS);
        wanted.setOnAction(entered -> next(false));
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                close();
                press.consume();
            }
        });
        Button previous = new Button("↑");
        previous.setOnAction(pressed -> next(true));
        previous.setAccessibleText("Find the one before");
        Button following = new Button("↓");
        following.setOnAction(pressed -> next(false));
        following.setAccessibleText("Find the next");
        getChildren().addAll(wanted, previous, following, result);
        show(false);
    }

    /** Opens the bar with what is selected. */
    public void open() {
        String selected = editor.selectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            wanted.setText(selected);
        }
        show(true);
        wanted.requestFocus();
        wanted.selectAll();
    }

    /** Finds the next occurrence, or the one before. */
    public void next(boolean backward) {
        boolean found = editor.find(wanted.getText(), backward);
        result.setText(found || wanted.getText().isEmpty() ? "" : "not found");
    }

    private void close() {
        show(false);
        editor.textNode().requestFocus();
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
