package heapscope.app.window;

import heapscope.app.command.CommandTable;
import heapscope.app.command.KeyDispatcher;
import heapscope.app.command.MenuBarBuilder;
import heapscope.app.editor.CodeEditor;
import heapscope.app.editor.ProgramPane;
import heapscope.app.editor.RichTextEditor;
import heapscope.session.Arrival;
import heapscope.visualizers.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything inside the window: menus, tool bar, panels and the sentence at the bottom. */
final class ExplorerView extends StackPane {

    private final ExplorerModel model;
    private final LayoutModel layout;
    private final ProgramPane program;
    private final HeapViews views;
    private final Overlay overlay = new Overlay();
    private final BorderPane frame = new BorderPane();
    private ToolBarView toolBar;
    private Workspace workspace;
    private KeyDispatcher keys;

    ExplorerView(ExplorerModel model, LayoutModel layout) {
        this.model = model;
        this.layout = layout;
        getStyleClass().add("explorer");
        setFocusTraversable(true);
        CodeEditor editor = new RichTextEditor();
        program = new ProgramPane(model.document(), editor);
        views = new HeapViews(model);
        editor.onGutterClicked(model::toggleBreakpoint);
        model.breakpointsProperty().subscribe(editor::showBreakpoints);
        model.position().arrivalProperty().subscribe(arrival -> showLine());
        model.editedProperty().subscribe(edited -> showLine());
        model.comparison().viewProperty().subscribe(view -> showDifferences());
        getChildren().addAll(frame, overlay);
    }

    private void showLine() {
        Arrival arrival = model.position().arrival();
        boolean known = arrival != null && !model.editedProperty().get() && arrival.outcome() == null;
        program.editor().showCurrentLines(
                model.comparison().operations().around(known ? arrival.line() : 0));
        showDifferences();
    }

    private void showDifferences() {
        boolean stale = model.editedProperty().get();
        program.editor().showDifferences(stale ? Set.of() : model.comparison().viewProperty().get().lines());
    }

    /** Puts the window together around the commands. */
    void furnish(CommandTable commands, Map<String, Menu> submenus, Node samples) {
        keys = new KeyDispatcher(commands, this::takesText, overlay::isVisible);
        MenuBar menus = MenuBarBuilder.build(commands, submenus);
        toolBar = new ToolBarView(model, layout, commands);
        workspace = new Workspace(layout, panels(samples));
        frame.setTop(new VBox(menus, toolBar));
        frame.setCenter(workspace);
        frame.setBottom(new SentenceBar(model, views.narration()));
        layout.changesProperty().subscribe(change -> {
            getStyleClass().removeAll("projector");
            if (layout.isProjector()) {
                getStyleClass().add("projector");
            }
            menus.setVisible(!layout.isProjector());
            menus.setManaged(!layout.isProjector());
        });
    }

    private List<PanelPane> panels(Node samples) {
        List<PanelPane> panels = new ArrayList<>();
        for (PanelId id : PanelId.values()) {
            panels.add(switch (id) {
                case PROGRAM -> programPanel(samples);
                case OUTPUT -> outputPanel();
                case TIMELINE -> new PanelPane(id, layout, views.view(id), views.timeline().legendForElsewhere());
                default -> new PanelPane(id, layout, views.view(id));
            });
        }
        return panels;
    }

    private PanelPane programPanel(Node samples) {
        VBox content = new VBox(program, new ComparisonBar(model));
        VBox.setVgrow(program, Priority.ALWAYS);
        PanelPane panel = new PanelPane(PanelId.PROGRAM, layout, content, samples);
        model.document().kindProperty().subscribe(kind -> panel.setTitle(KindText.titleOf(kind)));
        return panel;
    }

    private PanelPane outputPanel() {
        TextArea text = new TextArea();
        text.setId("output-text");
        text.getStyleClass().add("output-text");
        text.setEditable(false);
        text.setAccessibleText("What the program has written");
        PanelPane panel = new PanelPane(PanelId.OUTPUT, layout, text);
        model.position().outputProperty().subscribe(output -> {
            text.setText(output);
            text.positionCaret(output.length());
            panel.hint().setText(output.isEmpty() ? "" : lastLine(output));
        });
        return panel;
    }

    private static String lastLine(String output) {
        String stripped = output.stripTrailing();
        return stripped.substring(stripped.lastIndexOf('\n') + 1);
    }

    private boolean takesText(Node node) {
        return node instanceof TextInputControl input && input.isEditable()
                || node == program.editor().textNode() && program.editor().isEditable();
    }

    /** Leaves only the panels. */
    void hideBars() {
        frame.setTop(null);
        frame.setBottom(null);
    }

    /** The scene's style sheets for a theme. */
    static List<String> styleSheets(Theme theme) {
        return List.of(theme.styleSheet(), 
                ExplorerView.class.getResource(theme.label() + ".css").toExternalForm());
    }

    /** Listens to the keys of the scene that this is the root of. */
    void listenTo(Scene scene) {
        keys.install(scene);
    }

    ProgramPane program() {
        return program;
    }

    HeapViews views() {
        return views;
    }

    ToolBarView toolBar() {
        return toolBar;
    }

    Workspace workspace() {
        return workspace;
    }

    Overlay overlay() {
        return overlay;
    }
}
