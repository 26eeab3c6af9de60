package heapscope.timeline;

import java.util.Locale;

/** A place in a run, as a person writes it: {@code 1234}, {@code step:12}, {@code line:17}, {@code mark:NAME}. */
public sealed interface Place {

    /** Before the first event. */
    record Start() implements Place {
        @Override
        public String toString() {
            return "start";
        }
    }

    /** After the last event. */
    record End() implements Place {
        @Override
        public String toString() {
            return "end";
        }
    }

    /** A tick. */
    record AtTick(long tick) implements Place {
        @Override
        public String toString() {
            return Long.toString(tick);
        }
    }

    /** The end of a statement's event, of a collection step or of a major collection, counted from 1. */
    record Nth(Grain grain, long number) implements Place {
        @Override
        public String toString() {
            return grain.label() + ":" + number;
        }
    }

    /** The next time a statement of the line is reached, from the current instant on. */
    record AtLine(int line) implements Place {
        @Override
        public String toString() {
            return "line:" + line;
        }
    }

    /** The first bookmark of that name, set by the program or by the user. */
    record AtMark(String name) implements Place {
        @Override
        public String toString() {
            return "mark:" + name;
        }
    }

    /**
     * Reads a place.
     *
     * @throws IllegalArgumentException with one sentence that says what a place looks like
     */
    static Place parse(String text) {
        String place = text.strip();
        if (place.equals("start")) {
            return new Start();
        }
        if (place.equals("end")) {
            return new End();
        }
        int colon = place.indexOf(':');
        if (colon < 0) {
            return new AtTick(number(place, place, 0));
        }
        String value = place.substring(colon + 1).strip();
        return switch (place.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "event", "tick" -> new AtTick(number(value, place, 0));
            case "statement" -> new Nth(Grain.STATEMENT, number(value, place, 1));
            case "step" -> new Nth(Grain.STEP, number(value, place, 1));
            case "cycle" -> new Nth(Grain.CYCLE, number(value, place, 1));
            case "line" -> new AtLine((int) Math.min(Integer.MAX_VALUE, number(value, place, 1)));
            case "mark" -> mark(value, place);
            default -> throw unknown(place);
        };
    }

    private static Place mark(String name, String place) {
        if (name.isEmpty()) {
            throw unknown(place);
        }
        return new AtMark(name);
    }

    private static long number(String digits, String place, long least) {
        try {
            long number = Long.parseLong(digits.replace(",", "").replace("_", ""));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unknown(place);
        }
        throw unknown(place);
    }

    private static IllegalArgumentException unknown(String place) {
        return new IllegalArgumentException("\"" + place
                + "\" is not a place in a run: write a number of events such as 1234, "
                + "or step:12, statement:300, cycle:2, line:17, mark:NAME, start or end.");
    }
}
