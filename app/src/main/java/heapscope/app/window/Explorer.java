package heapscope.app.window;

import heapscope.app.file.Failures;
import heapscope.app.Version;
import heapscope.app.command.CommandTable;
import heapscope.app.editor.CrashGuard;
import heapscope.app.editor.LanguageService;
import heapscope.app.editor.TypingWatch;
import heapscope.app.page.DocumentPage;
import heapscope.app.page.PageView;
import heapscope.app.picture.ViewName;
import heapscope.app.picture.WindowPicture;
import heapscope.app.preferences.Preferences;
import heapscope.app.preferences.PreferencesFile;
import heapscope.app.preferences.WindowBounds;
import heapscope.samples.Sample;
import heapscope.session.Configuration;
import heapscope.session.ExportKind;
import heapscope.session.Workload;
import heapscope.timeline.Grain;
import heapscope.unit.Bytes;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/**
 * One explorer: model, view, commands and files put together. It lives in a scene, in a window of the screen or outside
 * of any.
 */
public final class Explorer implements ExplorerCommands.WindowActions, AutoCloseable {

    private static final DocumentPage FIDELITY = new DocumentPage("FIDELITY.md");

    private final PreferencesFile preferencesFile;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Explorer::daemon);
    private final LayoutModel layout = new LayoutModel();
    private final Menu recentMenu = new Menu("Open recent");
    private final ExplorerModel model;
    private final ExplorerView view;
    private final FileActions files;
    private final LogActions logs;
    private final FitActions fits;
    private final ExportActions exports;
    private final Dialogs dialogs;
    private final Cards cards;
    private final CommandTable commands;
    private final Scene scene;
    private Preferences preferences;
    private Theme theme;
    private Runnable quit = () -> {};
    private Consumer<String> browse = address -> {};

    /**
     * An explorer with nothing opened yet.
     *
     * @param folder where preferences and unsaved edits are kept
     * @param sessions opens sessions
     * @param language checks and colours the text
     * @param dialogs asks questions
     */
    public Explorer(Path folder, SessionFactory sessions, LanguageService language, Dialogs dialogs) {
        this.dialogs = dialogs;
        preferencesFile = new PreferencesFile(folder);
        preferences = preferencesFile.load();
        theme = "dark".equals(preferences.theme()) ? Theme.DARK : Theme.LIGHT;
        Executor window = Platform::runLater;
        model = new ExplorerModel(sessions, new Bytes((long) preferences.historyMebibytes() << 20), timer, window);
        layout.recall(preferences.panels(), preferences.dividers());
        view = new ExplorerView(model, layout);
        files = new FileActions(model, dialogs, new CrashGuard(folder), this::opened);
        cards = new OverlayCards(view.overlay());
        logs = new LogActions(model, dialogs, cards, view.views().timeline(), timer, preferences.logFrequency());
        logs.onShown(() -> layout.bringUp(PanelId.TIMELINE));
        fits = new FitActions(model, dialogs, cards, logs);
        exports = new ExportActions(model, logs::compared, this::take, timer);
        commands = ExplorerCommands.of(model, files, view.program(), layout, this);
        SampleMenu samples = new SampleMenu(this::begin);
        view.furnish(commands,
                Map.of("recent", recentMenu, "sample", samples.menu(), "export-picture", pictureMenu()),
                samples.button(model.document()));
        scene = new Scene(view);
        scene.getStylesheets().setAll(ExplorerView.styleSheets(theme));
        view.listenTo(scene);
        FileDrop.install(scene, this::dropped);
        // No control has the focus at first: plain keys command.
        view.requestFocus();
        new TypingWatch(model.document(), language, timer, window, view.program().editor()::color,
                view.program()::showProblems, files::guard);
        view.views().timeline().setOnDoubt(this::showFidelity);
        recall();
        showRecent();
    }

    /** Opens a file that was dropped on the window: a log into the timeline, anything else in the place of what runs. */
    private void dropped(Path file) {
        if (LogActions.isLog(file)) {
            logs.importLog(file);
        } else {
            files.open(file);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "explorer");
        thread.setDaemon(true);
        return thread;
    }

    private Menu pictureMenu() {
        Menu menu = new Menu("Export picture");
        for (ViewName each : ViewName.values()) {
            MenuItem item = new MenuItem(each.title() + "…");
            item.setOnAction(chosen -> dialogs
                    .fileToSave(Dialogs.FileKind.EXPORT, baseName() + "-" + each.label() + ".png")
                    .ifPresent(file -> exportPicture(file, each)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void recall() {
        model.speedProperty().set(preferences.speed());
        for (Grain grain : Grain.values()) {
            if (grain.label().equals(preferences.grain())) {
                model.grainProperty().set(grain);
            }
        }
    }

    /** The scene, to be put into a window. */
    public Scene scene() {
        return scene;
    }

    /** The state, for whoever drives the explorer. */
    public ExplorerModel model() {
        return model;
    }

    /** Opening and saving. */
    public FileActions files() {
        return files;
    }

    /** What a picture of a view is taken from. */
    public Portrait portrait(ViewName of) {
        PanelId panel = Portrait.panelOf(of);
        Node node = panel == null ? view : view.workspace().panel(panel).content();
        return view.views().portrait(of, node);
    }

    /** Leaves nothing in the window but the panel of a view; for the window itself, leaves all. */
    public void showAlone(ViewName of) {
        PanelId panel = Portrait.panelOf(of);
        if (panel != null) {
            layout.toggleMaximized(panel);
            view.hideBars();
        }
    }

    /** What the window shows, for titles. */
    public String title() {
        return model.document().name() + ", event " + model.position().tickProperty().get();
    }

    /** What happened in the step, as the window tells it. */
    public String sentence() {
        return view.views().narration().model().sentenceProperty().get();
    }

    /** The colours of the look. */
    public Palette palette() {
        return theme.palette();
    }

    /** All commands. */
    public CommandTable commands() {
        return commands;
    }

    /** Which panels are shown. */
    public LayoutModel layout() {
        return layout;
    }

    /** The preferences as they are kept now. */
    public Preferences preferences() {
        return preferences;
    }

    /** Begins a sample under the configuration that it is made for. Answers whether it was begun. */
    public boolean begin(Sample sample) {
        return files.beginWith(sample.fileName(), sample.text(), Configuration.preset(sample.preset()));
    }

    /** What ends the program. */
    public void onQuit(Runnable action) {
        quit = action;
    }

    /** What opens an address of the web. */
    public void onBrowse(Consumer<String> action) {
        browse = action;
    }

    /** Takes on a look. */
    public void wear(Theme wanted) {
        theme = wanted;
        scene.getStylesheets().setAll(ExplorerView.styleSheets(theme));
    }

    /** Keeps everything that is to be remembered, with the bounds of the window. */
    public void remember(WindowBounds bounds) {
        Configuration configuration = model.configurationProperty().get();
        preferences = preferences.withTheme(theme.label())
                .withRunning(
                        model.speedProperty().get(), model.grainProperty().get().label(), configuration.preset().key())
                .withLayout(bounds, layout.allStates(), layout.allDividers())
                .withLogFrequency(logs.frequency());
        keepPreferences();
    }

    private void keepPreferences() {
        try {
            preferencesFile.save(preferences);
        } catch (IOException refused) {
            model.say("The preferences were not saved: " + Failures.sentence(refused) + ".");
        }
    }

    private void opened(Path file) {
        preferences = preferences.withRecent(file);
        keepPreferences();
        showRecent();
    }

    private void showRecent() {
        recentMenu.getItems().clear();
        for (String file : preferences.recent()) {
            MenuItem item = new MenuItem(file);
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> files.open(Path.of(file)));
            recentMenu.getItems().add(item);
        }
        recentMenu.setDisable(preferences.recent().isEmpty());
    }

    @Override
    public void askForPlace() {
        view.toolBar().askForPlace();
    }

    @Override
    public void nextLongestPause() {
        view.views().nextLongestPause();
    }

    @Override
    public void openSession() {
        files.openSession();
    }

    @Override
    public void importLog() {
        logs.importLog();
    }

    @Override
    public void saveSession() {
        dialogs.fileToSave(Dialogs.FileKind.SESSION, baseName() + ExportKind.SESSION.ending())
                .ifPresent(this::exportTo);
    }

    @Override
    public void export() {
        dialogs.fileToSave(Dialogs.FileKind.EXPORT, baseName() + ".png").ifPresent(this::exportTo);
    }

    private String baseName() {
        return KindText.baseOf(model.document().name());
    }

    /** Writes a file of the kind that its ending says; pictures are of the whole window. */
    public void exportTo(Path file) {
        exports.write(file);
    }

    /** Writes a picture of one view or of the whole window. */
    public void exportPicture(Path file, ViewName of) {
        exports.writePicture(file, of);
    }

    /** A view whose panel is folded or hidden is shown for just as long as it takes. */
    private WindowPicture take(Path file, ViewName of) {
        PanelId panel = Portrait.panelOf(of);
        boolean shown = panel == null || layout.visible(panel.column()).contains(panel) && !layout.isFolded(panel);
        if (!shown) {
            layout.toggleMaximized(panel);
            view.applyCss();
            view.layout();
        }
        WindowPicture picture = portrait(of).take(file, title(), theme.palette());
        if (!shown) {
            layout.toggleMaximized(panel);
        }
        return picture;
    }

    @Override
    public void tune() {
        TuningModel tuning = new TuningModel(model.configurationProperty().get());
        Workload workload = model.document().workload();
        cards.show("Tune the collector", new TuningPane(tuning, workload::heeds, fits.buttons(), configuration -> {
            cards.hide();
            model.configure(configuration);
        }));
    }

    @Override
    public void toggleTheme() {
        wear(theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    @Override
    public void zoomIn() {
        view.views().zoomIn();
    }

    @Override
    public void zoomOut() {
        view.views().zoomOut();
    }

    @Override
    public void zoomToFit() {
        view.views().zoomToFit();
    }

    @Override
    public void showKeys() {
        cards.show("Keys", new KeyTable(commands));
    }

    @Override
    public void showFidelity() {
        PageView page = new PageView(FIDELITY.text(), address -> browse.accept(address));
        cards.show("Fidelity", page);
        page.takeFocus();
    }

    @Override
    public void showFormats() {
        cards.show("Files and formats", new FormatTable());
    }

    @Override
    public void showAbout() {
        Label about = new Label("Heapscope " + Version.number()
                + "\n\nRuns a small Python program on a simulated machine "
                + "and shows what happens to its memory, one step at a time, forward and back.");
        about.setWrapText(true);
        about.getStyleClass().add("about");
        cards.show("About Heapscope", about);
    }

    @Override
    public void quit() {
        if (files.mayLeave()) {
            quit.run();
        }
    }

    /** Ends the session and the threads. */
    @Override
    public void close() {
        model.close();
        view.views().dispose();
        timer.shutdown();
    }
}
