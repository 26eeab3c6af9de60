package heapscope.session;

import heapscope.snapshot.StepDetails;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import heapscope.unit.Bytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A workload under a configuration: a run one can step, seek and export. May be used from any thread: commands are done
 * one after the other by the session's own thread, and each answers with a future that completes there. A command that
 * moves takes the place of a run that is going on: the run is paused first, and its future completes.
 *
 * <p>A future completes exceptionally only if the command made no sense or could not be done; the exception's message is
 * one sentence. In each case the session stays usable.
 */
public final class Session implements AutoCloseable {

    /** The budget of the history unless another is given. */
    public static final Bytes STANDARD_HISTORY = new Bytes(256L << 20);

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Workload workload;
    private volatile Configuration configuration;
    private volatile Set<Integer> breakpoints = Set.of();

    private Session(Workload workload, Configuration configuration, Bytes history, RunSource source) {
        this.workload = workload;
        this.configuration = configuration;
        source.start(workload, configuration);
    }

    /**
     * A session of a workload on the simulated machine, at its start.
     *
     * @throws WorkloadRejected if the text is not a program
     */
    public static Session open(Workload workload, Configuration configuration) {
        return open(workload, configuration, STANDARD_HISTORY);
    }

    /**
     * A session with a budget of its own for the history.
     *
     * @param history the most memory that keyframes may hold; 0 keeps none but the start
     * @throws WorkloadRejected if the text is not a program
     */
    public static Session open(Workload workload, Configuration configuration, Bytes history) {
        throw new UnsupportedOperationException("The machine is not connected yet.");
    }

    /** A session of whatever a source makes of the workload. */
    public static Session open(Workload workload, Configuration configuration, Bytes history, RunSource source) {
        return new Session(workload, configuration, history, source);
    }

    /** What it runs. */
    public Workload workload() {
        return workload;
    }

    /** How it runs. */
    public Configuration configuration() {
        return configuration;
    }

    /** The lines with a breakpoint. */
    public Set<Integer> breakpoints() {
        return breakpoints;
    }

    /** Whether a run is going on. */
    public boolean isRunning() {
        return false;
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
        return notYet();
    }

    /** One step forward; at the end of the run, where it is. */
    public CompletableFuture<Arrival> stepForward(Grain grain) {
        return notYet();
    }

    /** One step back: to where a step forward came from, else to the last place where such a step ends. */
    public CompletableFuture<Arrival> stepBack(Grain grain) {
        return notYet();
    }

    /** To the next statement, in a called function too. */
    public CompletableFuture<Arrival> stepInto() {
        return notYet();
    }

    /** To the first statement after the current function has returned. */
    public CompletableFuture<Arrival> stepOut() {
        return notYet();
    }

    /** To the statement before, in a called function too. */
    public CompletableFuture<Arrival> stepBackInto() {
        return notYet();
    }

    /** Back to the statement that called the current function. */
    public CompletableFuture<Arrival> stepBackOut() {
        return notYet();
    }

    /**
     * Goes on to the next breakpoint or the end. After {@link #stop} it begins at the start.
     *
     * @param grain the steps that the speed counts
     */
    public CompletableFuture<Arrival> run(Grain grain, Speed speed) {
        return notYet();
    }

    /** Changes the speed of the run that is going on. */
    public void setSpeed(Speed speed) {}

    /** Back to the last breakpoint before the current instant, or to the start. */
    public CompletableFuture<Arrival> runBack() {
        return notYet();
    }

    /** Holds the run where it is, at once. */
    public CompletableFuture<Arrival> pause() {
        return notYet();
    }

    /** Holds the run where it is, at once; the next {@link #run} begins at the start. */
    public CompletableFuture<Arrival> stop() {
        return notYet();
    }

    /** To a place; fails if the run has no such place, and stays where it was. */
    public CompletableFuture<Arrival> goTo(Place place) {
        return notYet();
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
        return notYet();
    }

    /** Takes a bookmark of the user away. */
    public CompletableFuture<Arrival> removeBookmark(String name) {
        return notYet();
    }

    /**
     * Runs another text or under another configuration: from the start to the same tick, or to the end if that comes
     * before. If the text is rejected ({@link WorkloadRejected}) everything stays as it was.
     */
    public CompletableFuture<Arrival> change(Workload newWorkload, Configuration newConfiguration) {
        return notYet();
    }

    /**
     * What happened in the step that led to the current instant, found by running it again with an observer.
     *
     * @param grain how far back the step reaches
     */
    public CompletableFuture<StepDetails> detailsOfLastStep(Grain grain) {
        return notYet();
    }

    /** What the workload had written to its standard output at the current instant, from a character on. */
    public CompletableFuture<String> output(int fromCharacter) {
        return notYet();
    }

    /** The figures of the run up to the current instant. */
    public CompletableFuture<Statistics> statistics() {
        return notYet();
    }

    /**
     * Writes a file of the kind that its name's ending says: {@code .heapscope.json}, {@code .snapshot.json},
     * {@code .timeline.json}, {@code .csv} (the timeline), {@code .trace.json}. The file is written beside and renamed, so
     * that a failed export leaves nothing.
     */
    public CompletableFuture<Path> export(Path file) {
        return notYet();
    }

    /** Whether {@link #export} knows the ending of a file's name. */
    public static boolean canExport(Path file) {
        return ExportKind.of(file) != null;
    }

    /** Ends the session and its thread; commands that wait are canceled. */
    @Override
    public void close() {}

    private static <T> CompletableFuture<T> notYet() {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("This is not connected yet."));
    }
}
