package heapscope.app.editor;

import heapscope.language.Diagnostic;
import heapscope.replay.LineRange;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/** An editor of a workload's text: what the window needs of one, whatever library draws it. Lines count from 1. */
public interface CodeEditor {

    /** What stands in the window. */
    Parent node();

    /** The node that has the keyboard while text is written. */
    Node textNode();

    /** The text as it is now. */
    ObservableValue<String> text();

    /** Puts a whole text in place of the old one and forgets what could be undone. */
    void open(String text);

    /** Whether the text can be changed. One that cannot has numbers of its own, so that the lines need none. */
    void setEditable(boolean editable);

    /** Whether the text can be changed. */
    boolean isEditable();

    /** Colours pieces of the text. */
    void color(List<ColoredRange> ranges);

    /** Underlines what is wrong. */
    void showProblems(List<Diagnostic> problems);

    /** Marks the lines of what is about to run and brings them into sight; from 0 on for none. */
    void showCurrentLines(LineRange lines);

    /** Shows the lines at which a run stops. */
    void showBreakpoints(Collection<Integer> lines);

    /** Shows the lines whose outcome differs from what was expected. */
    void showDifferences(Collection<Integer> lines);

    /** Who is told that the gutter of a line was clicked. */
    void onGutterClicked(IntConsumer action);

    /** The line of the caret. */
    int caretLine();

    /** Puts the caret at a place and brings it into sight. */
    void goTo(int line, int column);

    /** Selects the next occurrence of a text, round the end. Answers whether there is one. */
    boolean find(String wanted, boolean backward);

    /** What is selected. */
    String selectedText();

    /** Takes the last change back. */
    void undo();

    /** Makes the change again that was taken back last. */
    void redo();

    /** Moves the selection to the clipboard. */
    void cut();

    /** Copies the selection to the clipboard. */
    void copy();

    /** Puts the clipboard in the place of the selection. */
    void paste();

    /** Selects everything. */
    void selectAll();

    /**
     * A piece of text with a colour.
     *
     * @param start index of its first character
     * @param end index behind its last character
     * @param styleClass the style class that gives it its colour
     */
    record ColoredRange(int start, int end, String styleClass) {}
}
