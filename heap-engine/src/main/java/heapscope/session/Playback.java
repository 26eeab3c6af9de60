package heapscope.session;

import heapscope.heap.HeapParameters;
import heapscope.replay.Comparison;
import heapscope.replay.Replay;
import heapscope.run.Run;
import heapscope.session.Arrival.Reason;
import heapscope.snapshot.HeapSnapshot;
import heapscope.timeline.Halt;
import heapscope.timeline.History;
import heapscope.timeline.Move;
import heapscope.timeline.Navigator;
import heapscope.timeline.Place;
import heapscope.timeline.PlaceFinder;
import heapscope.timeline.TimelineData.Bookmark;
import heapscope.unit.Bytes;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * One run of a session: its history, the ways through it, and what is seen on arrival. Belongs to the session's thread.
 */
final class Playback implements AutoCloseable {

    private final Workload workload;
    private final Configuration configuration;
    private final Run run;
    private final History history;
    private final Navigator navigator;
    private final PlaceFinder finder;

    Playback(Workload workload, Configuration configuration, RunSource source, Bytes budget, LongSupplier clock) {
        this.workload = workload;
        this.configuration = configuration;
        this.run = source.start(workload, configuration);
        this.history = new History(run, budget, clock);
        this.navigator = new Navigator(history);
        this.finder = new PlaceFinder(history);
    }

    Workload workload() {
        return workload;
    }

    Configuration configuration() {
        return configuration;
    }

    /** Those of a recording are its own. */
    HeapParameters heapParameters() {
        return run instanceof Replay replay ? replay.parameters() : configuration.heapParameters();
    }

    History history() {
        return history;
    }

    Navigator navigator() {
        return navigator;
    }

    Arrival here() {
        return arrival(history.position() == 0 ? Reason.START : Reason.REACHED, "");
    }

    Arrival forward(Move move) {
        return arrival(navigator.forward(move));
    }

    Arrival back(Move move) {
        return arrival(navigator.back(move));
    }

    Arrival runBack(Set<Integer> lines) {
        return arrival(navigator.runBack(lines));
    }

    Arrival goTo(Place place) {
        return arrival(finder.goTo(place));
    }

    /** To a tick, or to the end if that comes before. */
    Arrival goToOrEnd(long tick) {
        return arrival(history.seek(tick));
    }

    /** What is seen where the history halted. */
    Arrival arrival(Halt halt) {
        return switch (halt) {
            case HELD -> arrival(Reason.PAUSED, "Paused.");
            case BREAKPOINT -> {
                HeapSnapshot snapshot = new HeapSnapshot(history.capture());
                yield arrival(snapshot, Reason.BREAKPOINT, "Breakpoint at " + workload.placeOf(snapshot.instant().line()) + ".");
            }
            default -> here();
        };
    }

    Arrival arrival(Reason reason, String message) {
        return arrival(new HeapSnapshot(history.capture()), reason, message);
    }

    private Arrival arrival(HeapSnapshot snapshot, Reason reason, String message) {
        Run.Outcome outcome = history.outcome();
        Reason actual = reason;
        String text = message;
        if (outcome != null && (reason == Reason.REACHED || reason == Reason.START)) {
            actual = outcome.kind() == Run.Outcome.Kind.FAILED ? Reason.FAILED : Reason.END;
            text = message.isEmpty() ? outcome.message() : message;
        }
        return new Arrival(
                snapshot, history.timeline(), actual, text, history.known(), history.isEndKnown(), outcome,
                run instanceof Replay replay ? replay.comparison() : Comparison.NONE);
    }

    /** The configuration in words: what of it has an effect. */
    String conditions() {
        return workload.kind() == Workload.Kind.RECORDING ? "as recorded" : workload.effective(configuration).toString();
    }

    /** Sets the bookmarks of a kept session, goes where it was and compares the state there. */
    Arrival reopen(SavedSession saved) {
        for (SavedSession.Mark mark : saved.bookmarks()) {
            bookmark(mark.name(), mark.tick());
        }
        if (history.seek(saved.atEnd() ? saved.tick() + 1 : saved.tick()) == Halt.HELD) {
            return arrival(Halt.HELD);
        }
        if (history.position() > saved.tick()) {
            history.seek(saved.tick());
        }
        Reason reason = history.position() == 0 ? Reason.START : Reason.REACHED;
        if (history.position() != saved.tick()) {
            return arrival(reason, "The file was written at event " + saved.tick() + ", but the run ends after "
                    + history.position() + " events; another version of Heapscope wrote it.");
        }
        boolean same = history.stateHash() == saved.stateHash();
        return arrival(reason, same ? "" : "The heap at event " + saved.tick() + " is not the same as when the file"
                + " was written, because another version of Heapscope wrote it;"
                + " this is the same step of this version's run.");
    }

    private void bookmark(String name, long tick) {
        history.seek(tick);
        if (history.position() == tick) {
            history.bookmark(name);
        }
    }

    /** The bookmarks that the user set. */
    List<Bookmark> userBookmarks() {
        return history.timeline().bookmarks().stream().filter(mark -> !mark.fromProgram()).toList();
    }

    /** Sets bookmarks of the user again, in another run, where their ticks exist. */
    void setBookmarks(List<Bookmark> marks) {
        marks.forEach(mark -> bookmark(mark.name(), mark.tick().value()));
    }

    @Override
    public void close() {
        history.close();
    }
}
