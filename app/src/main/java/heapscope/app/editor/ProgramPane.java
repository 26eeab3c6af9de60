package heapscope.app.editor;

import heapscope.language.Diagnostic;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The editor with the line of problems and the find bar below it, bound to the document. */
public final class ProgramPane extends VBox {

    private final CodeEditor editor;
    private final FindBar find;
    private final Label problemLine = new Label();
    private List<Diagnostic> problems = List.of();
    private boolean taking;

    /** The program panel of a document. */
    public ProgramPane(WorkloadDocument document, CodeEditor editor) {
        this.editor = editor;
        this.find = new FindBar(editor);
        getStyleClass().add("program-pane");
        problemLine.setId("problem-line");
        problemLine.getStyleClass().add("problem-line");
        problemLine.setWrapText(true);
        problemLine.setMaxWidth(Double.MAX_VALUE);
        problemLine.setMinHeight(USE_PREF_SIZE);
        problemLine.setOnMouseClicked(click -> goToProblem());
        VBox.setVgrow(editor.node(), Priority.ALWAYS);
        getChildren().addAll(editor.node(), find, problemLine);
        showProblems(List.of());
        document.kindProperty().subscribe(kind -> editor.setEditable(kind.isEditable()));
        document.textProperty().addListener((value, before, now) -> take(now));
        editor.text().addListener((value, before, now) -> {
            if (!taking) {
                document.textProperty().set(now);
            }
        });
        take(document.text());
    }

    private void take(String text) {
        if (!text.equals(editor.text().getValue())) {
            taking = true;
            editor.open(text);
            taking = false;
            showProblems(List.of());
        }
    }

    /** The editor. */
    public CodeEditor editor() {
        return editor;
    }

    /** The find bar. */
    public FindBar find() {
        return find;
    }

    /** Underlines problems and tells of the first of them. */
    public void showProblems(List<Diagnostic> found) {
        problems = List.copyOf(found);
        editor.showProblems(found);
        problemLine.setVisible(!found.isEmpty());
        problemLine.setManaged(!found.isEmpty());
        if (!found.isEmpty()) {
            Diagnostic first = found.getFirst();
            String more = found.size() == 1 ? "" : "  (1 of " + found.size() + ")";
            problemLine.setText("Line " + first.line() + ": " + inOneLine(first) + more);
        }
    }

    private static String inOneLine(Diagnostic problem) {
        if (problem.advice().isEmpty()) {
            return problem.message();
        }
        String message = problem.message();
        return (message.endsWith(".") ? message.substring(0, message.length() - 1) : message) + "; " + problem.advice();
    }

    private void goToProblem() {
        if (!problems.isEmpty()) {
            editor.goTo(problems.getFirst().line(), problems.getFirst().column());
        }
    }
}
