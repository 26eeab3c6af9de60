package heapscope.reference.log;

import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import heapscope.reference.log.LogEntry.Progress;
import heapscope.reference.log.LogEntry.Span;
import java.util.EnumMap;
import java.util.Map;

/** A section whose end has not come yet, with the lines of text read so far. */
final class OpenSection {

    private final String name;
    private final LogSection kind;
    private final long firstLine;
    private final long start;
    private final long timesBack;
    private final Map<LogText, String[]> texts = new EnumMap<>(LogText.class);
    private CycleEnd cycleEnd;

    OpenSection(String name, long firstLine, StampClock clock) {
        this.name = name;
        this.firstLine = firstLine;
        kind = LogSection.named(name);
        start = clock.now();
        timesBack = clock.timesBack();
    }

    String name() {
        return name;
    }

    /** Null if it is not the collector's. */
    LogSection kind() {
        return kind;
    }

    long firstLine() {
        return firstLine;
    }

    void put(LogText text, String[] values) {
        texts.put(text, values);
    }

    boolean has(LogText text) {
        return texts.containsKey(text);
    }

    /** Whether a line has come with a word as its value. */
    boolean says(LogText text, String word) {
        return has(text) && texts.get(text)[0].equals(word);
    }

    /** The end of a cycle came within it. */
    void put(CycleEnd end) {
        cycleEnd = end;
    }

    /** The end of a cycle that came within it, or null. */
    CycleEnd cycleEnd() {
        return cycleEnd;
    }

    Span span(long lastLine, StampClock clock) {
        return new Span(firstLine, lastLine, start, clock.now(), clock.timesBack() != timesBack);
    }

    Minor minor(Span span) {
        return new Minor(
                span, whole(LogText.MEMORY_USED), whole(LogText.PINNED), whole(LogText.SURVIVING),
                number(LogText.MINOR_TIME));
    }

    Increment increment(Span span) {
        return new Increment(
                span, word(LogText.STARTING), word(LogText.STOPPING), progress(), cycleEnd, number(LogText.STEP_TIME),
                false);
    }

    /** The increment that raised MemoryError at the end of a cycle: it is back at rest. */
    Increment memoryError() {
        Span end = cycleEnd.span();
        return new Increment(
                new Span(firstLine, end.lastLine(), start, end.end(), end.wentBack()), word(LogText.STARTING),
                "SCANNING", progress(), cycleEnd, Double.NaN, true);
    }

    CycleEnd cycleEnd(Span span) {
        return new CycleEnd(
                span, whole(LogText.ARENAS), whole(LogText.ARENAS, 1), whole(LogText.ARENA_BYTES),
                whole(LogText.RAW_BYTES), whole(LogText.RAW_BYTES, 1), number(LogText.THRESHOLD));
    }

    private Progress progress() {
        LogText pages = has(LogText.PAGES_SWEPT) ? LogText.PAGES_SWEPT : LogText.PAGES_LEFT;
        return new Progress(
                whole(LogText.TO_MARK), whole(LogText.TO_MARK, 1), whole(LogText.RAW_SWEPT),
                whole(LogText.RAW_SWEPT, 1), whole(pages), has(LogText.PAGES_SWEPT));
    }

    /** The only figure of a line, unknown without it. */
    long whole(LogText text) {
        return whole(text, 0);
    }

    private long whole(LogText text, int index) {
        return has(text) ? Long.parseLong(texts.get(text)[index]) : LogEntry.UNKNOWN;
    }

    /** A figure with decimals, not a number without its line. */
    double number(LogText text) {
        return has(text) ? Double.parseDouble(texts.get(text)[0]) : Double.NaN;
    }

    private String word(LogText text) {
        return has(text) ? texts.get(text)[0] : "";
    }
}
