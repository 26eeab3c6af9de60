package heapscope.app.window;

import heapscope.app.editor.WorkloadDocument;
import heapscope.app.file.Failures;
import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.session.SavedSession;
import heapscope.session.Session;
import heapscope.session.SessionListener.Progress;
import heapscope.session.Workload;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import heapscope.unit.Bytes;
import heapscope.visualizers.view.SelectionModel;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The state of the explorer and what a person can do with it, free of any toolkit. All of it belongs to the window's
 * thread; the engine works on threads of its own and answers through the window's executor.
 *
 * <p>A workload whose text was edited is run anew, from its start, by the next command that moves.
 */
public final class ExplorerModel implements AutoCloseable {

    /** The most commands that may wait while a key is held down. */
    private static final int MOST_WAITING = 8;

    private final WorkloadDocument document = new WorkloadDocument();
    private final SelectionModel selection = new SelectionModel();
    private final PositionModel position = new PositionModel();
    private final ComparisonModel comparison = new ComparisonModel(document, position);
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.EMPTY);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper runs = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Set<Integer>> breakpoints = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Configuration> configuration =
            new ReadOnlyObjectWrapper<>(Configuration.standard());
    private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.EVENT);
    private final DoubleProperty speed = new SimpleDoubleProperty(4);

    private final SessionFactory sessions;
    private final Bytes history;
    private final SessionDesk desk;
    private final OutputSoFar written = new OutputSoFar();
    private Workload running;
    private boolean runGoesOn;
    /** Whether the command that is being done has reported that it is on its way. */
    private boolean takesLong;

    /**
     * An explorer with nothing opened.
     *
     * @param sessions opens sessions
     * @param history the budget of each session's history
     * @param background does what takes long
     * @param window does what belongs to the window's thread
     */
    public ExplorerModel(SessionFactory sessions, Bytes history, Executor background, Executor window) {
        this.sessions = sessions;
        this.history = history;
        desk = new SessionDesk(background, window);
        document.textProperty().addListener(change -> edited.set(isEdited()));
        speed.addListener(change -> desk.tell(s -> s.setSpeed(SpeedScale.speed(speed.get()))));
    }

    /** The workload that is being edited. */
    public WorkloadDocument document() {
        return document;
    }

    /** What all views show as selected. */
    public SelectionModel selection() {
        return selection;
    }

    /** Where the run stands. */
    public PositionModel position() {
        return position;
    }

    /** How a recording compares with our collector. */
    public ComparisonModel comparison() {
        return comparison;
    }

    /** What the explorer is doing. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The last message: why a run stopped, what could not be done. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the text differs from what runs, so that the next command starts anew. */
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Counts the runs: a change says that what is shown from now on belongs to another run. */
    public ReadOnlyLongProperty runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** Whether everything that was asked of the engine was answered and is shown. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** The lines with breakpoints. */
    public ReadOnlyObjectProperty<Set<Integer>> breakpointsProperty() {
        return breakpoints.getReadOnlyProperty();
    }

    /** How the workload runs. */
    public ReadOnlyObjectProperty<Configuration> configurationProperty() {
        return configuration.getReadOnlyProperty();
    }

    /** How far one step goes. */
    public ObjectProperty<Grain> grainProperty() {
        return grain;
    }

    /** Steps per second of a run; infinite for no limit. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Says something in the place where messages stand. */
    public void say(String sentence) {
        message.set(sentence);
    }

    /** Starts the document's text under a configuration; for when a workload was opened. */
    public void start(Configuration newConfiguration) {
        configuration.set(newConfiguration);
        breakpoints.set(Set.of());
        restart(Session::here);
    }

    /** Takes over a session that was opened elsewhere, with its workload in the document. */
    public void adopt(Session opened) {
        forgetRun();
        running = opened.workload();
        configuration.set(opened.configuration());
        breakpoints.set(Set.copyOf(opened.breakpoints()));
        document.begin(running);
        edited.set(false);
        desk.adopt(opened, this::progressed);
        move(Session::here);
    }

    /** Opens a session that a file kept, at its instant. */
    public void reopen(SavedSession saved) {
        document.begin(saved.workload());
        configuration.set(saved.configuration());
        breakpoints.set(saved.breakpoints());
        restart(s -> s.reopen(saved));
    }

    /** Does one of the session's commands that move. */
    public void move(Function<Session, CompletableFuture<Arrival>> command) {
        if (desk.commandsWaiting() >= MOST_WAITING) {
            return;
        }
        if (!desk.hasSession() || isEdited()) {
            restart(command);
        } else {
            send(command, false);
        }
    }

    /** Runs on, or pauses what goes on: a run, or the way to a place far off. */
    public void runOrPause() {
        if (runGoesOn || takesLong) {
            desk.tell(Session::pause);
        } else {
            run();
        }
    }

    /** Runs on to the next breakpoint or the end. */
    public void run() {
        if (runGoesOn) {
            return;
        }
        if (!desk.hasSession() || isEdited()) {
            restart(Session::here);
        }
        send(s -> s.run(grain.get(), SpeedScale.speed(speed.get())), true);
    }

    /** Ends the run where it is; the next one begins at the start. */
    public void stop() {
        desk.tell(Session::stop);
    }

    /** To a place that a person wrote. */
    public void goTo(String place) {
        try {
            Place there = Place.parse(place);
            move(s -> s.goTo(there));
        } catch (IllegalArgumentException notAPlace) {
            message.set(notAPlace.getMessage());
        }
    }

    /** Gives the instant a name of its own. */
    public void bookmark() {
        Arrival at = position.arrival();
        if (at != null) {
            String name = "event " + at.tick() + (at.line() > 0 ? ", line " + at.line() : "");
            move(s -> s.bookmark(name));
        }
    }

    /** Sets a breakpoint at a line, or takes it away. */
    public void toggleBreakpoint(int line) {
        Set<Integer> lines = new TreeSet<>(breakpoints.get());
        if (!lines.remove(line)) {
            lines.add(line);
        }
        breakpoints.set(lines);
        desk.tell(s -> s.setBreakpoints(lines));
    }

    /** Runs under another configuration: from the start to the same step, where it still exists. */
    public void configure(Configuration wanted) {
        if (wanted.equals(configuration.get())) {
            return;
        }
        configuration.set(wanted);
        if (!desk.hasSession() || isEdited()) {
            restart(Session::here);
        } else {
            written.clear();
            runs.set(runs.get() + 1);
            send(s -> s.change(running, wanted), false);
        }
    }

    /** The session that runs, once it is open; fails if the text is not a program. */
    public CompletableFuture<Session> session() {
        if (!desk.hasSession() || isEdited()) {
            restart(Session::here);
        }
        return desk.session();
    }

    private boolean isEdited() {
        return running != null && !running.text().equals(document.workload().text());
    }

    /** Opens a session of the text as it is now, and does a command with it. */
    private void restart(Function<Session, CompletableFuture<Arrival>> command) {
        boolean again = desk.hasSession() && isEdited();
        forgetRun();
        running = document.workload();
        edited.set(false);
        Workload workload = running;
        Configuration chosen = configuration.get();
        Set<Integer> lines = breakpoints.get();
        desk.open(() -> {
            Session opened = sessions.open(workload, chosen, history);
            opened.setBreakpoints(lines);
            return opened;
        }, this::progressed);
        send(command, false);
        if (again) {
            message.set("The program was edited: it starts anew.");
        }
    }

    /** Another run follows: nothing of the one before is to be seen any more. */
    private void forgetRun() {
        runs.set(runs.get() + 1);
        runGoesOn = false;
        takesLong = false;
        written.clear();
        comparison.startOver();
        selection.clear();
    }

    private void send(Function<Session, CompletableFuture<Arrival>> command, boolean isRun) {
        runGoesOn |= isRun;
        message.set("");
        desk.command(command, (at, failure) -> {
            takesLong = false;
            runGoesOn &= !isRun;
            answered(at, failure);
        });
        showActivity();
    }

    private void answered(Arrival at, Throwable failure) {
        if (failure == null) {
            show(at);
            if (!at.message().isEmpty()) {
                message.set(at.message());
            }
            if (desk.commandsWaiting() == 0) {
                askForDetails();
            }
        } else {
            message.set(Failures.sentence(failure) + ".");
        }
        showActivity();
    }

    private void progressed(Progress progress) {
        if (desk.commandsWaiting() == 0) {
            return;
        }
        takesLong = true;
        showActivity();
        if (progress.output() != null) {
            written.learn(0, progress.output());
        }
        position.progressed(progress);
        if (progress.arrival() != null) {
            showOutput();
        }
    }

    private void show(Arrival at) {
        position.arrived(at);
        showOutput();
    }

    private void showOutput() {
        int length = position.arrival().snapshot().instant().outputLength();
        if (written.covers(length)) {
            position.wrote(written.at(length));
            return;
        }
        int from = written.knownLength();
        ask(s -> s.output(from), following -> {
            written.learn(from, following);
            position.wrote(written.at(position.arrival().snapshot().instant().outputLength()));
        });
    }

    private void askForDetails() {
        Arrival asked = position.arrival();
        Grain by = grain.get();
        ask(s -> s.detailsOfLastStep(by), found -> {
            if (position.arrival() == asked) {
                position.explained(found);
            }
        });
    }

    private <T> void ask(Function<Session, CompletableFuture<T>> question, Consumer<T> answer) {
        desk.ask(question, found -> {
            if (found != null) {
                answer.accept(found);
            }
            settled.set(desk.isQuiet());
        });
        settled.set(false);
    }

    private void showActivity() {
        if (runGoesOn) {
            activity.set(Activity.RUNNING);
        } else if (desk.commandsWaiting() > 0 && takesLong) {
            activity.set(Activity.MOVING);
        } else {
            activity.set(desk.isOpen() ? Activity.STANDING : Activity.EMPTY);
        }
        settled.set(desk.isQuiet());
    }

    /** Lets go of a session that belongs to somebody else. */
    public void release() {
        desk.release();
        forgetRun();
    }

    /** Ends the session. */
    @Override
    public void close() {
        desk.leave();
        forgetRun();
        activity.set(Activity.EMPTY);
    }
}
