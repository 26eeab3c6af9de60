package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;
import java.util.Set;

/** Goes to places as people write them. */
public final class PlaceFinder {

    private static final Set<Integer> NO_LINES = Set.of();

    private final History history;

    /** Finds places in a history. */
    public PlaceFinder(History history) {
        this.history = history;
    }

    /**
     * Goes to a place.
     *
     * @throws NoSuchPlace with one sentence if the run has none; the history is then back where it was
     */
    public Halt goTo(Place place) {
        long origin = history.position();
        Halt halt = travel(place);
        if (halt == Halt.ENDED && !(place instanceof Place.End)) {
            String message = missing(place);
            history.seek(origin);
            throw new NoSuchPlace(message);
        }
        return halt;
    }

    private Halt travel(Place place) {
        return switch (place) {
            case Place.Start _ -> history.seek(0);
            case Place.End _ -> history.seek(Long.MAX_VALUE);
            case Place.AtTick at -> toTick(at.tick());
            case Place.Nth nth -> toNth(nth);
            case Place.AtLine at -> history.forward(Long.MAX_VALUE, Watch.NOTHING, Set.of(at.line()));
            case Place.AtMark at -> toMark(at.name());
        };
    }

    private Halt toTick(long tick) {
        Halt halt = history.seek(tick);
        return halt == Halt.ENDED && history.position() == tick ? Halt.ARRIVED : halt;
    }

    private Halt toNth(Place.Nth nth) {
        return switch (nth.grain()) {
            case EVENT -> toTick(nth.number());
            case STATEMENT -> toStatement(nth.number());
            case STEP -> toEnd(history.log().pauseRows(), PauseLog.END, nth.number(), EventKind.MINOR_FINISHED.bit()
                    | EventKind.STEP_FINISHED.bit());
            case CYCLE -> toEnd(history.log().cycles().ends(), 0, nth.number(), EventKind.CYCLE_FINISHED.bit());
        };
    }

    private Halt toStatement(long number) {
        long before = history.seekBeforeStatement(number);
        return history.forward(Long.MAX_VALUE, new Count(EventKind.STATEMENT_REACHED.bit(), number - before), NO_LINES);
    }

    /** The tick in the row of a number, counted from 1; further on than is known it is found by running there. */
    private Halt toEnd(RowStore ends, int column, long number, long kinds) {
        if (number > ends.size()) {
            history.seek(history.known());
            if (number > ends.size()) {
                return history.forward(Long.MAX_VALUE, new Count(kinds, number - ends.size()), NO_LINES);
            }
        }
        return toTick(ends.get((int) number - 1, column));
    }

    private Halt toMark(String name) {
        for (TimelineData.Bookmark mark : history.log().bookmarks()) {
            if (mark.name().equals(name)) {
                return toTick(mark.tick().value());
            }
        }
        history.seek(history.known());
        return history.forward(Long.MAX_VALUE, new Mark(name), NO_LINES);
    }

    private String missing(Place place) {
        String end = history.position() + " events";
        return switch (place) {
            case Place.AtLine at -> "The program does not reach line " + at.line() + " from here to its end.";
            case Place.AtMark at -> "The program sets no bookmark \"" + at.name() + "\", nor did you.";
            case Place.Nth nth when nth.grain() != Grain.EVENT -> "The run has no " + nth + ": it ends after " + end
                    + ", " + history.log().pauseRows().size() + " collection steps and "
                    + history.log().cycles().ends().size()
                    + " major collections.";
            default -> "The run has no event " + place + ": it ends after " + end + ".";
        };
    }

    /** A place that a run does not have. */
    public static final class NoSuchPlace extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoSuchPlace(String message) {
            super(message);
        }
    }

    /** Holds at the n-th event of some kinds. */
    private static final class Count implements Watch {

        private final long kinds;
        private long left;

        Count(long kinds, long number) {
            this.kinds = kinds;
            this.left = number;
        }

        @Override
        public long kinds() {
            return kinds;
        }

        @Override
        public boolean happened(Tick tick, HeapEvent event) {
            return --left == 0;
        }
    }

    /** Holds where the program sets a bookmark. */
    private record Mark(String name) implements Watch {

        @Override
        public long kinds() {
            return EventKind.BOOKMARK_SET.bit();
        }

        @Override
        public boolean happened(Tick tick, HeapEvent event) {
            return event instanceof HeapEvent.BookmarkSet mark && mark.name().equals(name);
        }
    }
}
