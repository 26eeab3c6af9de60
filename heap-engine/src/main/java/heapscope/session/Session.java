package heapscope.session;

import heapscope.heap.HeapParameters;
import heapscope.session.Arrival.Reason;
import heapscope.session.Turns.Kind;
import heapscope.snapshot.StepDetails;
import heapscope.timeline.Grain;
import heapscope.timeline.Move;
import heapscope.timeline.Place;
import heapscope.unit.Bytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A workload under a configuration: a run one can step, seek and export. May be used from any thread: commands are done
 * one after the other by the session's own thread, and each answers with a future that completes there. A command that
 * moves takes the place of a run that is going on: the run is paused first, and its future completes.
 *
 * <p>A future completes exceptionally only if the command made no sense or could not be done; the exception's message
 * is one sentence. In each case the session stays usable.
 */
public final class Session implements AutoCloseable {

    /** The budget of the history unless another is given. */
    public static final Bytes STANDARD_HISTORY = new Bytes(256L << 20);

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final Turns turns = new Turns();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("session").unstarted(task));
    private final LongSupplier clock;
    private final Bytes history;
    private final RunSource source;
    private final RunLoop runLoop;
    private volatile Playback playback;
    private volatile Set<Integer> breakpoints = Set.of();
    /** The next run begins at the start. */
    private boolean stopped;

    private Session(Playback playback, Bytes history, RunSource source, LongSupplier clock) {
        this.history = history;
        this.source = source;
        this.clock = clock;
        this.runLoop = new RunLoop(turns, clock, this::breakpoints, new ToAll());
        install(playback);
    }

    private void install(Playback next) {
        playback = next;
        runLoop.watch(next);
        turns.halting(next.history()::wantHalt);
    }

    /**
     * A session of a workload, at its start.
     *
     * @throws WorkloadRejected if the text is not what the workload's name says
     */
    public static Session open(Workload workload, Configuration configuration) {
        return open(workload, configuration, STANDARD_HISTORY);
    }

    /**
     * A session with a budget of its own for the history.
     *
     * @param history the most memory that keyframes may hold; 0 keeps none but the start
     * @throws WorkloadRejected if the text is not what the workload's name says
     */
    public static Session open(Workload workload, Configuration configuration, Bytes history) {
        return open(workload, configuration, history, RunSource.standard());
    }

    /** A session of whatever a source makes of the workload. */
    public static Session open(Workload workload, Configuration configuration, Bytes history, RunSource source) {
        return open(workload, configuration, history, source, System::nanoTime);
    }

    /**
     * A session with a clock of its own.
     *
     * @param clock nanoseconds of the host, by which keyframes, the pace of runs and reports are timed and nothing else
     */
    public static Session open(
            Workload workload, Configuration configuration, Bytes history, RunSource source, LongSupplier clock) {
        return new Session(new Playback(workload, configuration, source, history, clock), history, source, clock);
    }

    /** What it runs. */
    public Workload workload() {
        return playback.workload();
    }

    /** How it runs. */
    public Configuration configuration() {
        return playback.configuration();
    }

    /** The parameters of its heap; a recording has its own. */
    public HeapParameters heapParameters() {
        return playback.heapParameters();
    }

    /** The lines with a breakpoint. */
    public Set<Integer> breakpoints() {
        return breakpoints;
    }

    /** Whether a run or a journey to a place is going on. */
    public boolean isRunning() {
        return turns.isJourney();
    }

    /** Tells a listener of everything from now on. */
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    /** Tells a listener no more. */
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    /** The current instant once more. */
    public CompletableFuture<Arrival> here() {
        return look(() -> playback.here());
    }

    /** One step forward; at the end of the run, where it is. */
    public CompletableFuture<Arrival> stepForward(Grain grain) {
        return step(() -> playback.forward(Move.of(grain)));
    }

    /** One step back: to where a step forward came from, else to the last place where such a step ends. */
    public CompletableFuture<Arrival> stepBack(Grain grain) {
        return step(() -> playback.back(Move.of(grain)));
    }

    /** To the next statement, in a called function too. */
    public CompletableFuture<Arrival> stepInto() {
        return step(() -> playback.forward(Move.INTO));
    }

    /** To the first statement after the current function has returned. */
    public CompletableFuture<Arrival> stepOut() {
        return step(() -> playback.forward(Move.OUT));
    }

    /** To the statement before, in a called function too. */
    public CompletableFuture<Arrival> stepBackInto() {
        return step(() -> playback.back(Move.INTO));
    }

    /** Back to the statement that called the current function. */
    public CompletableFuture<Arrival> stepBackOut() {
        return step(() -> playback.back(Move.OUT));
    }

    /**
     * Goes on to the next breakpoint or the end. After {@link #stop} it begins at the start.
     *
     * @param grain the steps that the speed counts
     */
    public CompletableFuture<Arrival> run(Grain grain, Speed speed) {
        runLoop.setSpeed(speed);
        return journey(() -> {
            if (stopped) {
                playback.goTo(new Place.Start());
            }
            return runLoop.run(playback, grain);
        });
    }

    /** Changes the speed of the run that is going on. */
    public void setSpeed(Speed speed) {
        runLoop.setSpeed(speed);
    }

    /** Back to the last breakpoint before the current instant, or to the start. */
    public CompletableFuture<Arrival> runBack() {
        return journey(() -> playback.runBack(breakpoints));
    }

    /** Holds the run where it is, at once. */
    public CompletableFuture<Arrival> pause() {
        return arriving(Kind.PAUSE, _ -> playback.arrival(Reason.PAUSED, "Paused."));
    }

    /** Holds the run where it is, at once; the next {@link #run} begins at the start. */
    public CompletableFuture<Arrival> stop() {
        return arriving(Kind.PAUSE, _ -> {
            stopped = true;
            return playback.arrival(Reason.STOPPED, "Stopped.");
        });
    }

    /** To a place; fails if the run has no such place, and stays where it was. */
    public CompletableFuture<Arrival> goTo(Place place) {
        return journey(() -> playback.goTo(place));
    }

    /** To the state before the first event. */
    public CompletableFuture<Arrival> toStart() {
        return goTo(new Place.Start());
    }

    /** To the end, past all breakpoints. */
    public CompletableFuture<Arrival> toEnd() {
        return goTo(new Place.End());
    }

    /** Sets the lines with breakpoints, in place of those before; a run that goes on heeds them at once. */
    public void setBreakpoints(Set<Integer> lines) {
        breakpoints = Set.copyOf(lines);
    }

    /** Gives the current instant a name. */
    public CompletableFuture<Arrival> bookmark(String name) {
        return arriving(Kind.LOOK, _ -> {
            playback.history().bookmark(name);
            return playback.here();
        });
    }

    /** Takes a bookmark of the user away. */
    public CompletableFuture<Arrival> removeBookmark(String name) {
        return arriving(Kind.LOOK, _ -> {
            playback.history().removeBookmark(name);
            return playback.here();
        });
    }

    /**
     * Runs another text or under another configuration: from the start to the same tick, or to the end if that comes
     * before. If the text is rejected ({@link WorkloadRejected}) everything stays as it was.
     */
    public CompletableFuture<Arrival> change(Workload newWorkload, Configuration newConfiguration) {
        return arriving(Kind.STEP, _ -> {
            Playback before = playback;
            install(new Playback(newWorkload, newConfiguration, source, history, clock));
            before.close();
            playback.setBookmarks(before.userBookmarks());
            return playback.goToOrEnd(before.history().position());
        });
    }

    /**
     * Runs what a file kept and goes where it was. If the state there is not the one that was kept, because another
     * version wrote the file, the arrival's message says so.
     */
    public CompletableFuture<Arrival> reopen(SavedSession saved) {
        return arriving(Kind.STEP, _ -> {
            Playback before = playback;
            install(new Playback(saved.workload(), saved.configuration(), source, history, clock));
            before.close();
            breakpoints = saved.breakpoints();
            return playback.reopen(saved);
        });
    }

    /**
     * What happened in the step that led to the current instant, found by running it again with an observer.
     *
     * @param grain how far back the step reaches
     */
    public CompletableFuture<StepDetails> detailsOfLastStep(Grain grain) {
        return look(() -> StepObserver.observe(playback, Move.of(grain)));
    }

    /** What the workload had written to its standard output at the current instant, from a character on. */
    public CompletableFuture<String> output(int fromCharacter) {
        return look(() -> playback.history().output(fromCharacter));
    }

    /** What the workload had written to its standard error at the current instant. */
    public CompletableFuture<String> errors() {
        return look(() -> playback.history().errors());
    }

    /** The figures of the run up to the current instant. */
    public CompletableFuture<Statistics> statistics() {
        return look(() -> StatisticsReport.of(playback));
    }

    /**
     * Writes a file of the kind that its name's ending says: {@code .heapscope.json}, {@code .snapshot.json},
     * {@code .timeline.json}, {@code .csv} (the timeline), {@code .trace.json}. The file is written beside and renamed,
     * so that a failed export leaves nothing.
     */
    public CompletableFuture<Path> export(Path file) {
        return look(() -> SessionExport.write(file, playback, breakpoints));
    }

    /** Whether {@link #export} knows the ending of a file's name. */
    public static boolean canExport(Path file) {
        return ExportKind.of(file) != null;
    }

    /** Ends the session and its thread; commands that wait are canceled. */
    @Override
    public void close() {
        turns.give(Kind.PAUSE);
        thread.execute(() -> playback.close());
        thread.shutdown();
    }

    private CompletableFuture<Arrival> step(Supplier<Arrival> move) {
        return moving(Kind.STEP, move);
    }

    private CompletableFuture<Arrival> journey(Supplier<Arrival> move) {
        return moving(Kind.JOURNEY, move);
    }

    /** A command that moves; if it does not take place any more it arrives where the session is. */
    private CompletableFuture<Arrival> moving(Kind kind, Supplier<Arrival> move) {
        return arriving(kind, taken -> {
            if (!taken) {
                return playback.arrival(Reason.PAUSED, "Paused.");
            }
            Arrival arrival = move.get();
            stopped = false;
            return arrival;
        });
    }

    private CompletableFuture<Arrival> arriving(Kind kind, Function<Boolean, Arrival> command) {
        return submit(kind, taken -> {
            Arrival arrival = command.apply(taken);
            listeners.forEach(listener -> listener.arrived(arrival));
            return arrival;
        });
    }

    private <T> CompletableFuture<T> look(Supplier<T> question) {
        return submit(Kind.LOOK, _ -> question.get());
    }

    private <T> CompletableFuture<T> submit(Kind kind, Function<Boolean, T> action) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Turns.Command command = turns.give(kind);
        try {
            thread.execute(() -> execute(command, action, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new IllegalStateException("The session is closed.", e));
        }
        return answer;
    }

    private <T> void execute(Turns.Command command, Function<Boolean, T> action, CompletableFuture<T> answer) {
        boolean taken = turns.begin(command);
        T result;
        try {
            result = action.apply(taken);
        } catch (RuntimeException | Error e) {
            turns.end();
            answer.completeExceptionally(e);
            return;
        }
        turns.end();
        answer.complete(result);
    }

    /** Hands on to all listeners. */
    private final class ToAll implements SessionListener {

        @Override
        public void progressed(Progress progress) {
            listeners.forEach(listener -> listener.progressed(progress));
        }

        @Override
        public void wrote(int fromCharacter, String following) {
            listeners.forEach(listener -> listener.wrote(fromCharacter, following));
        }
    }
}
