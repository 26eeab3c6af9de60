package heapscope.app.window;

import static heapscope.app.command.Command.Menu.EDIT;
import static heapscope.app.command.Command.Menu.FILE;
import static heapscope.app.command.Command.Menu.HELP;
import static heapscope.app.command.Command.Menu.RUN;
import static heapscope.app.command.Command.Menu.VIEW;

import heapscope.app.command.CommandTable;
import heapscope.app.editor.CodeEditor;
import heapscope.app.editor.ProgramPane;
import heapscope.session.Session;
import heapscope.timeline.Grain;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Fills the table of commands: the menus, the keys and what the tool bar does. */
final class ExplorerCommands {

    private final CommandTable table;
    private final ExplorerModel model;
    private final BooleanBinding runGoesOn;
    /** Whether the text of the workload can be changed. */
    private final BooleanBinding editable;

    private ExplorerCommands(CommandTable table, ExplorerModel model) {
        this.table = table;
        this.model = model;
        runGoesOn = Bindings.equal(model.activityProperty(), Activity.RUNNING)
                .or(Bindings.equal(model.activityProperty(), Activity.MOVING));
        editable = Bindings.createBooleanBinding(
                () -> model.document().kind().isEditable(), model.document().kindProperty());
    }

    /** All commands of an explorer. */
    static CommandTable of(
            ExplorerModel model, FileActions files, ProgramPane program, LayoutModel layout, WindowActions actions) {
        CommandTable table = new CommandTable();
        ExplorerCommands commands = new ExplorerCommands(table, model);
        commands.file(files, actions);
        commands.edit(program);
        commands.running();
        commands.moving(actions);
        commands.view(layout, actions);
        table.group("help");
        table.add(HELP, "keys", "? F1", "Keys", "show all keys", actions::showKeys);
        table.add(HELP, "fidelity", "", "Fidelity", "what is exact, what is approximate, what is not modelled",
                actions::showFidelity);
        table.add(HELP, "formats", "", "Files and formats", "what each kind of file holds", actions::showFormats);
        table.add(HELP, "about", "", "About Heapscope", "version and licence", actions::showAbout);
        return table;
    }

    /** What the commands ask of the window itself. */
    interface WindowActions {
        void askForPlace();

        void nextLongestPause();

        void openSession();

        void saveSession();

        void importLog();

        void export();

        void tune();

        void toggleTheme();

        void zoomIn();

        void zoomOut();

        void zoomToFit();

        void showKeys();

        void showFidelity();

        void showFormats();

        void showAbout();

        void quit();
    }

    private void file(FileActions files, WindowActions actions) {
        table.group("begin");
        table.add(FILE, "new", "Ctrl+N", "New", "begin an empty program", files::begin);
        table.add(FILE, "new-script", "Ctrl+Shift+N", "New operation script",
                "begin a script that drives the collector itself, without a program", files::beginScript);
        table.add(FILE, "open", "Ctrl+O", "Open…", "open a program, an operation script or a recording", files::open);
        table.add(FILE, "open-recording", "Ctrl+R", "Open recording…",
                "open what the real collector did, operation by operation", files::openRecording);
        table.add(FILE, "sample", "", "Open sample", "open a ready sample", () -> {});
        table.add(FILE, "recent", "", "Open recent", "open a program again", () -> {});
        table.group("save");
        table.add(FILE, "save", "Ctrl+S", "Save", "save the program", files::save, editable);
        table.add(FILE, "save-as", "Ctrl+Shift+S", "Save as…", "save the program to another file", files::saveAs,
                editable);
        table.group("session");
        table.add(FILE, "open-session", "Ctrl+Shift+O", "Open session…",
                "open a saved session at its instant", actions::openSession);
        table.add(FILE, "save-session", "", "Save session…",
                "save program, configuration, position and bookmarks", actions::saveSession);
        table.group("export");
        table.add(FILE, "import-log", "Ctrl+I", "Import PyPy log…",
                "show a log of the real PyPy in the timeline, alone or laid over the run", actions::importLog);
        table.add(FILE, "export", "Ctrl+E", "Export…",
                "write the snapshot, the timeline or a picture, by the file's ending", actions::export);
        table.add(FILE, "export-picture", "", "Export picture", "write a picture of the window or of one view",
                () -> {});
        table.group("quit");
        table.add(FILE, "quit", "Ctrl+Q", "Quit", "end Heapscope", actions::quit);
    }

    private void edit(ProgramPane program) {
        CodeEditor editor = program.editor();
        table.group("history");
        table.add(EDIT, "undo", "Ctrl+Z", "Undo", "take the last change of the text back", editor::undo, editable);
        table.add(EDIT, "redo", "Ctrl+Y Ctrl+Shift+Z", "Redo", "make it again", editor::redo, editable);
        table.group("clipboard");
        table.add(EDIT, "cut", "Ctrl+X", "Cut", "move the selection to the clipboard", editor::cut, editable);
        table.add(EDIT, "copy", "Ctrl+C", "Copy", "copy the selection", editor::copy);
        table.add(EDIT, "paste", "Ctrl+V", "Paste", "insert the clipboard", editor::paste, editable);
        table.add(EDIT, "select-all", "Ctrl+A", "Select all", "select the whole text", editor::selectAll);
        table.group("find");
        table.add(EDIT, "find", "Ctrl+F", "Find…", "find a text in the program", program.find()::open);
        table.add(EDIT, "find-next", "F3", "Find next", "find the next occurrence", () -> program.find().next(false));
        table.add(EDIT, "find-previous", "Shift+F3", "Find previous", "find the occurrence before",
                () -> program.find().next(true));
        table.group("breakpoint");
        table.add(EDIT, "breakpoint", "F9", "Breakpoint", "set or clear a breakpoint at the caret's line",
                () -> model.toggleBreakpoint(editor.caretLine()));
    }

    private void running() {
        table.group("run");
        table.add(RUN, "run-or-pause", "Space", "Run or pause", "run on, or pause", model::runOrPause);
        table.add(RUN, "run", "F5", "Run", "run to the next breakpoint or the end", model::run);
        table.add(RUN, "run-back", "Alt+F5", "Run back", "back to the last breakpoint or the start",
                () -> model.move(Session::runBack));
        table.add(RUN, "stop", "Shift+F5", "Stop", "stop; the next run begins at the start", model::stop, runGoesOn);
        table.group("step");
        table.add(RUN, "forward", "Right", "Forward", "one step forward at the chosen grain",
                () -> forward(model.grainProperty().get()));
        table.add(RUN, "back", "Left", "Back", "one step back at the chosen grain",
                () -> back(model.grainProperty().get()));
        table.add(RUN, "forward-coarser", "Shift+Right", "Forward, coarser", "one step forward, one grain coarser",
                () -> forward(model.grainProperty().get().coarser()));
        table.add(RUN, "back-coarser", "Shift+Left", "Back, coarser", "one step back, one grain coarser",
                () -> back(model.grainProperty().get().coarser()));
        table.group("statement");
        table.add(RUN, "over", "F10", "Statement over", "to the next statement, over calls",
                () -> forward(Grain.STATEMENT));
        table.add(RUN, "into", "F11", "Into the call", "to the next statement, in a called function too",
                () -> model.move(Session::stepInto));
        table.add(RUN, "out", "Shift+F11", "Out of the function", "to the first statement after it returned",
                () -> model.move(Session::stepOut));
        table.add(RUN, "over-back", "Alt+F10", "Statement over, back", "to the statement before, over calls",
                () -> back(Grain.STATEMENT));
        table.add(RUN, "into-back", "Alt+F11", "Into the call, back",
                "to the statement before, in a called function too",
                () -> model.move(Session::stepBackInto));
        table.add(RUN, "out-back", "Alt+Shift+F11", "Out of the function, back", "to the statement that called it",
                () -> model.move(Session::stepBackOut));
    }

    private void forward(Grain by) {
        model.move(session -> session.stepForward(by));
    }

    private void back(Grain by) {
        model.move(session -> session.stepBack(by));
    }

    private void moving(WindowActions actions) {
        table.group("go");
        table.add(RUN, "first", "Home", "To the start", "to before the first event",
                () -> model.move(Session::toStart));
        table.add(RUN, "last", "End", "To the end", "to the end of the run", () -> model.move(Session::toEnd));
        table.add(RUN, "go-to", "G", "Go to…", "go to an event by its number, or to a place", actions::askForPlace);
        table.add(RUN, "longest-pause", "P", "Next longest pause", "to the longest pause, then to the next in length",
                actions::nextLongestPause);
        table.add(RUN, "bookmark", "B", "Bookmark", "give this instant a name", model::bookmark);
        table.group("grain");
        for (Grain grain : Grain.values()) {
            table.addSwitch(RUN, "grain-" + grain.label(), Integer.toString(grain.ordinal() + 1),
                    "Grain: " + grain.label(), "one step is " + grain.meaning(),
                    () -> model.grainProperty().set(grain), () -> model.grainProperty().get() == grain);
        }
        table.group("tune");
        table.add(RUN, "tune", "Ctrl+T", "Tune…", "set the parameters of the collector", actions::tune);
    }

    private void view(LayoutModel layout, WindowActions actions) {
        table.group("mode");
        table.addSwitch(VIEW, "projector", "F12", "Projector", "large text; only memory, time and the sentence",
                layout::toggleProjector, layout::isProjector);
        table.add(VIEW, "theme", "F8", "Light or dark", "switch between the light and the dark theme",
                actions::toggleTheme);
        table.group("zoom");
        table.add(VIEW, "zoom-in", "+", "Zoom in", "show less, larger", actions::zoomIn);
        table.add(VIEW, "zoom-out", "-", "Zoom out", "show more, smaller", actions::zoomOut);
        table.add(VIEW, "zoom-fit", "0", "Show all", "show everything", actions::zoomToFit);
        table.group("panels");
        for (PanelId id : PanelId.values()) {
            table.addSwitch(VIEW, "show-" + id.label(), "", id.title(), "show or hide the panel",
                    () -> layout.toggleShown(id), () -> layout.state(id) != LayoutModel.State.HIDDEN);
        }
        table.group("layout");
        table.add(VIEW, "reset-layout", "", "Reset the layout", "every panel in its first place", layout::reset);
    }
}
