package heapscope.app.editor;

import heapscope.app.editor.GutterCell.Mark;
import heapscope.language.Diagnostic;
import heapscope.replay.LineRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** The code editor on RichTextFX. */
public final class RichTextEditor implements CodeEditor {

    private static final String INDENT = "    ";
    private static final LineRange NO_LINES = new LineRange(0, 0);
    private static final Duration HOVER = Duration.ofMillis(300);

    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
    private final Tooltip problemTip = new Tooltip();
    private final Set<Integer> breakpoints = new TreeSet<>();
    private List<ColoredRange> colors = List.of();
    private List<Diagnostic> problems = List.of();
    private IntConsumer gutterAction = line -> {};
    private LineRange current = NO_LINES;
    private Set<Integer> differences = Set.of();

    /** An empty editor. */
    public RichTextEditor() {
        area.getStyleClass().add("workload-editor");
        area.setId("editor");
        area.setAccessibleText("Text of the workload");
        area.setParagraphGraphicFactory(this::gutterOf);
        area.setMouseOverTextDelay(HOVER);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::showProblemUnderMouse);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> problemTip.hide());
        Nodes.addInputMap(area, InputMap.consume(EventPattern.keyPressed(KeyCode.TAB), event -> indent()));
        Nodes.addInputMap(area, InputMap.consume(EventPattern.keyPressed(KeyCode.ENTER), event -> breakLine()));
        problemTip.getStyleClass().add("problem-tip");
        problemTip.setWrapText(true);
        problemTip.setMaxWidth(460);
    }

    @Override
    public Parent node() {
        return scroll;
    }

    @Override
    public Node textNode() {
        return area;
    }

    @Override
    public ObservableValue<String> text() {
        return area.textProperty();
    }

    @Override
    public void open(String text) {
        colors = List.of();
        problems = List.of();
        differences = Set.of();
        markCurrent(NO_LINES);
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.scrollToPixel(0, 0);
    }

    @Override
    public void color(List<ColoredRange> ranges) {
        colors = List.copyOf(ranges);
        restyle();
    }

    @Override
    public void showProblems(List<Diagnostic> newProblems) {
        problems = List.copyOf(newProblems);
        restyle();
    }

    /** Lays the underlines of problems over the colours. */
    private void restyle() {
        int length = area.getLength();
        if (length == 0) {
            return;
        }
        StyleSpans<Collection<String>> base = spans(colors, length);
        List<ColoredRange> marks = new ArrayList<>();
        for (Diagnostic problem : problems) {
            IndexRange range = rangeOf(problem);
            marks.add(new ColoredRange(range.getStart(), range.getEnd(), "problem"));
        }
        StyleSpans<Collection<String>> all = marks.isEmpty() ? base : base.overlay(spans(marks, length), this::join);
        if (!all.equals(area.getStyleSpans(0, length))) {
            area.setStyleSpans(0, all);
        }
    }

    private Collection<String> join(Collection<String> color, Collection<String> mark) {
        if (mark.isEmpty()) {
            return color;
        }
        List<String> both = new ArrayList<>(color);
        both.addAll(mark);
        return both;
    }

    private static StyleSpans<Collection<String>> spans(List<ColoredRange> ranges, int length) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int position = 0;
        for (ColoredRange range : ranges) {
            int start = Math.clamp(range.start(), position, length);
            int end = Math.clamp(range.end(), start, length);
            builder.add(Collections.emptyList(), start - position);
            builder.add(List.of(range.styleClass()), end - start);
            position = end;
        }
        builder.add(Collections.emptyList(), length - position);
        return builder.create();
    }

    /** The characters of a problem; at least one, the last of the line where the problem is its end. */
    private IndexRange rangeOf(Diagnostic problem) {
        int paragraph = Math.clamp(problem.line() - 1L, 0, area.getParagraphs().size() - 1);
        int lineLength = area.getParagraphLength(paragraph);
        int from = Math.clamp(problem.column() - 1L, 0, Math.max(0, lineLength - 1));
        int to = Math.clamp(from + (long) Math.max(1, problem.length()), from, Math.max(from, lineLength));
        int base = area.getAbsolutePosition(paragraph, 0);
        return new IndexRange(base + from, base + to);
    }

    private void showProblemUnderMouse(MouseOverTextEvent event) {
        int index = event.getCharacterIndex();
        for (Diagnostic problem : problems) {
            IndexRange range = rangeOf(problem);
            if (index >= range.getStart() && index < range.getEnd()) {
                String advice = problem.advice().isEmpty() ? "" : "\n" + problem.advice();
                problemTip.setText(problem.message() + advice);
                problemTip.show(area, event.getScreenPosition().getX(), event.getScreenPosition().getY() + 14);
                return;
            }
        }
    }

    @Override
    public void showCurrentLines(LineRange lines) {
        if (lines.equals(current)) {
            return;
        }
        markCurrent(lines);
        if (lines.first() > 0 && lines.first() <= area.getParagraphs().size()) {
            bringIntoSight(lines.first() - 1);
        }
    }

    private void markCurrent(LineRange lines) {
        LineRange before = current;
        current = lines;
        IntStream.rangeClosed(before.first(), before.last()).forEach(this::styleLine);
        IntStream.rangeClosed(lines.first(), lines.last()).forEach(this::styleLine);
    }

    private boolean isCurrent(int line) {
        return line >= current.first() && line <= current.last();
    }

    /** Shows a line as it is marked now. */
    private void styleLine(int line) {
        if (line > 0 && line <= area.getParagraphs().size()) {
            area.setParagraphStyle(line - 1, isCurrent(line) ? List.of("current-line")
                    : differences.contains(line) ? List.of("different-line") : List.of());
            area.recreateParagraphGraphic(line - 1);
        }
    }

    @Override
    public void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    @Override
    public boolean isEditable() {
        return area.isEditable();
    }

    @Override
    public void showDifferences(Collection<Integer> lines) {
        Set<Integer> changed = new TreeSet<>(differences);
        changed.addAll(lines);
        changed.removeIf(line -> differences.contains(line) && lines.contains(line));
        differences = Set.copyOf(lines);
        changed.forEach(this::styleLine);
        changed.stream().filter(differences::contains).filter(line -> current.first() == 0)
                .findFirst().ifPresent(line -> bringIntoSight(line - 1));
    }

    /** Scrolls only when the line is not in sight, and then leaves some lines above it. */
    private void bringIntoSight(int paragraph) {
        if (area.getHeight() <= 0) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        if (paragraph <= first || paragraph >= last) {
            area.showParagraphAtTop(Math.max(0, paragraph - 4));
        }
    }

    @Override
    public void showBreakpoints(Collection<Integer> lines) {
        Set<Integer> changed = new TreeSet<>(breakpoints);
        changed.addAll(lines);
        breakpoints.clear();
        breakpoints.addAll(lines);
        for (int line : changed) {
            if (line <= area.getParagraphs().size()) {
                area.recreateParagraphGraphic(line - 1);
            }
        }
    }

    private Node gutterOf(int paragraph) {
        int line = paragraph + 1;
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (breakpoints.contains(line)) {
            marks.add(Mark.BREAKPOINT);
        }
        if (line == current.first()) {
            marks.add(Mark.CURRENT);
        }
        if (differences.contains(line)) {
            marks.add(Mark.DIFFERENCE);
        }
        return new GutterCell(line, marks, area.isEditable(), gutterAction);
    }

    @Override
    public void onGutterClicked(IntConsumer action) {
        gutterAction = action;
    }

    @Override
    public int caretLine() {
        return area.getCurrentParagraph() + 1;
    }

    @Override
    public void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        area.moveTo(paragraph, Math.clamp(column - 1L, 0, area.getParagraphLength(paragraph)));
        area.requestFollowCaret();
        area.requestFocus();
    }

    @Override
    public boolean find(String wanted, boolean backward) {
        if (wanted.isEmpty()) {
            return false;
        }
        String text = area.getText();
        int at;
        if (backward) {
            at = text.lastIndexOf(wanted, area.getSelection().getStart() - 1);
            at = at < 0 ? text.lastIndexOf(wanted) : at;
        } else {
            at = text.indexOf(wanted, area.getSelection().getEnd());
            at = at < 0 ? text.indexOf(wanted) : at;
        }
        if (at < 0) {
            return false;
        }
        area.selectRange(at, at + wanted.length());
        area.requestFollowCaret();
        return true;
    }

    @Override
    public String selectedText() {
        return area.getSelectedText();
    }

    private void indent() {
        area.replaceSelection(INDENT.substring(area.getCaretColumn() % INDENT.length()));
    }

    /** Starts a line with the indentation of this one, and one more behind a colon. */
    private void breakLine() {
        String before = area.getText(area.getCurrentParagraph(), 0, area.getCurrentParagraph(), area.getCaretColumn());
        int blanks = 0;
        while (blanks < before.length() && before.charAt(blanks) == ' ') {
            blanks++;
        }
        String more = before.stripTrailing().endsWith(":") ? INDENT : "";
        area.replaceSelection("\n" + before.substring(0, blanks) + more);
        area.requestFollowCaret();
    }

    @Override
    public void undo() {
        if (area.isEditable()) {
            area.undo();
        }
    }

    @Override
    public void redo() {
        if (area.isEditable()) {
            area.redo();
        }
    }

    @Override
    public void cut() {
        if (area.isEditable()) {
            area.cut();
        }
    }

    @Override
    public void copy() {
        area.copy();
    }

    @Override
    public void paste() {
        if (area.isEditable()) {
            area.paste();
        }
    }

    @Override
    public void selectAll() {
        area.selectAll();
    }
}
