package heapscope.app.window;

import heapscope.app.Failures;
import heapscope.app.command.CommandTable;
import heapscope.app.editor.CrashGuard;
import heapscope.app.editor.LanguageService;
import heapscope.app.editor.TypingWatch;
import heapscope.app.preferences.Preferences;
import heapscope.app.preferences.PreferencesFile;
import heapscope.app.preferences.WindowBounds;
import heapscope.session.Configuration;
import heapscope.session.ExportKind;
import heapscope.timeline.Grain;
import heapscope.unit.Bytes;
import heapscope.visualizers.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/**
 * One explorer: model, view, commands and files put together. It lives in a scene, in a window of the screen or outside
 * of any.
 */
public final class Explorer implements ExplorerCommands.WindowActions, AutoCloseable {

    private final PreferencesFile preferencesFile;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Explorer::daemon);
    private final LayoutModel layout = new LayoutModel();
    private final Menu recentMenu = new Menu("Open recent");
    private final ExplorerModel model;
    private final ExplorerView view;
    private final FileActions files;
    private final Dialogs dialogs;
    private final CommandTable commands;
    private final Scene scene;
    private Preferences preferences;
    private Theme theme;
    private Runnable quit = () -> {};

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
        commands = ExplorerCommands.of(model, files, view.program(), layout, this);
        Menu sampleMenu = new Menu("Open sample");
        view.furnish(commands, Map.of("recent", recentMenu, "sample", sampleMenu), new StackPane());
        scene = new Scene(view);
        scene.getStylesheets().setAll(ExplorerView.styleSheets(theme));
        view.listenTo(scene);
        new TypingWatch(model.document(), language, timer, window, view.program().editor()::color,
                view.program()::showProblems, files::guard);
        recall();
        showRecent();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "explorer");
        thread.setDaemon(true);
        return thread;
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

    /** What ends the program. */
    public void onQuit(Runnable action) {
        quit = action;
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
                .withRunning(model.speedProperty().get(), model.grainProperty().get().label(), configuration.preset().key())
                .withLayout(bounds, layout.allStates(), layout.allDividers());
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
    public void openSession() {}

    @Override
    public void saveSession() {
        dialogs.fileToSave(Dialogs.FileKind.SESSION, baseName() + ExportKind.SESSION.ending()).ifPresent(this::exportTo);
    }

    @Override
    public void export() {
        dialogs.fileToSave(Dialogs.FileKind.EXPORT, baseName() + ".png").ifPresent(this::exportTo);
    }

    private String baseName() {
        String name = model.document().name();
        return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
    }

    /** Writes a file of the kind that its ending says. */
    public void exportTo(Path file) {}

    @Override
    public void tune() {}

    @Override
    public void toggleTheme() {
        wear(theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    @Override
    public void zoom(double factor) {
        view.views().zoom(factor);
    }

    @Override
    public void fitAll() {
        view.views().fitAll();
    }

    @Override
    public void showKeys() {
        showCard("Keys", new KeyTable(commands));
    }

    private void showCard(String title, Parent content) {
        Node before = scene.getFocusOwner();
        view.overlay().show(title, content, () -> {
            if (before != null) {
                before.requestFocus();
            }
        });
    }

    @Override
    public void showFormats() {}

    @Override
    public void showAbout() {
        showCard("About Heapscope", new Label("Heapscope"));
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
        timer.shutdown();
    }
}
