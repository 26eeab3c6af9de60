package heapscope.reference.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a log line by line, with a stack of open sections (specification, section 10). What is damaged is noted and
 * left out; the rest is kept.
 */
final class LogReader {

    private static final Pattern START = Pattern.compile("\\[([0-9a-f]{1,16})] \\{([^\\s{}]+)");
    private static final Pattern STOP = Pattern.compile("\\[([0-9a-f]{1,16})] ([^\\s{}]+)}");
    /** The collector's and the compiler's sections begin so; the marks of a program that measures itself do not. */
    private static final Pattern OTHERS = Pattern.compile("(?:gc|jit)(?:-(?!mark\\b).*)?");
    private static final int MOST_FAULTS = 50;

    private final String name;
    private final StampClock clock = new StampClock();
    private final Deque<OpenSection> open = new ArrayDeque<>();
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<LogFault> faults = new ArrayList<>();
    /** Minor collections and increments without their figures: damage, unless there are no texts at all. */
    private final List<LogFault> lacking = new ArrayList<>();
    private long faultCount;
    private long lackingCount;
    private boolean anyText;
    private boolean anySection;
    private boolean saysTime;
    private long nurserySize;
    private long cacheSize;
    private double memoryTotal;

    LogReader(String name) {
        this.name = name;
    }

    PypyLog read(InputStream bytes) throws NoPypyLog {
        long lines = readLines(bytes);
        if (anyText) {
            lacking.stream().filter(_ -> faults.size() < MOST_FAULTS).forEach(faults::add);
            faultCount += lackingCount;
        }
        if (entries.stream().allMatch(LogEntry.Mark.class::isInstance)) {
            throw new NoPypyLog(refusal(lines));
        }
        faults.sort((one, other) -> Long.compare(one.line(), other.line()));
        return new PypyLog(
                name, List.copyOf(entries), new LogSettings(nurserySize, cacheSize, memoryTotal, saysTime),
                clock.now(), lines, clock.timesBack(), List.copyOf(faults), faultCount);
    }

    private long readLines(InputStream bytes) throws NoPypyLog {
        LogLines lines = null;
        try {
            lines = new LogLines(bytes);
            for (String line = lines.next(); line != null; line = lines.next()) {
                read(lines.number(), line);
            }
        } catch (IOException damaged) {
            if (lines == null) {
                throw new NoPypyLog(name + " is compressed, but damaged: " + damaged.getMessage(), damaged);
            }
            fault(lines.number() + 1, "the compressed file is damaged or cut from here on");
        }
        for (OpenSection section : open) {
            leave(section, lines.number(), "the log ends in");
        }
        return lines.number();
    }

    private String refusal(long lines) {
        if (lines == 0) {
            return name + " is empty; a PyPy log is written by PYPYLOG=gc:FILE";
        }
        String missing = anySection
                ? "no complete gc-minor, gc-collect-step or gc-collect-done section"
                : "no section such as \"[5ad278e98c3] {gc-minor\"";
        String cause = faults.isEmpty() ? "" : " (" + faults.getFirst() + ")";
        return name + " has " + missing + " in its lines 1 to " + lines + cause
                + "; a PyPy log is written by PYPYLOG=gc:FILE";
    }

    private void read(long number, String line) {
        if (!line.startsWith("[")) {
            text(line);
            return;
        }
        Matcher start = START.matcher(line);
        Matcher stop = STOP.matcher(line);
        if (start.matches()) {
            anySection = true;
            clock.read(Long.parseUnsignedLong(start.group(1), 16));
            leaveWhatCannotContain(start.group(2), number);
            open.push(new OpenSection(start.group(2), number, clock));
        } else if (stop.matches()) {
            anySection = true;
            clock.read(Long.parseUnsignedLong(stop.group(1), 16));
            close(stop.group(2), number);
        }
    }

    /**
     * A section begins. What is open, but cannot contain it, has lost its end: no minor collection and no increment
     * lies in another, but for what a finalizer causes. An increment with the end of a cycle may have raised
     * MemoryError.
     */
    private void leaveWhatCannotContain(String next, long number) {
        while (!open.isEmpty() && open.peek().kind() != null && open.peek().kind().isLeaf()) {
            leave(open.pop(), number, "there is no end of");
        }
        LogSection kind = LogSection.named(next);
        if (kind != LogSection.MINOR && kind != LogSection.STEP) {
            return;
        }
        for (OpenSection outer = pause(); outer != null && !runsFinalizers(outer); outer = pause()) {
            OpenSection section = open.pop();
            if (section.kind() == LogSection.STEP && section.cycleEnd() != null && !section.has(LogText.STOPPING)) {
                entries.add(section.memoryError());
            } else {
                leave(section, number, "there is no end of");
            }
        }
    }

    /** The innermost pause that is open, or null. */
    private OpenSection pause() {
        return open.stream().filter(LogReader::isPause).findFirst().orElse(null);
    }

    private static boolean isPause(OpenSection section) {
        return section.kind() == LogSection.MINOR || section.kind() == LogSection.STEP;
    }

    private static boolean runsFinalizers(OpenSection section) {
        return section.kind() == LogSection.STEP && section.says(LogText.STARTING, "FINALIZING")
                && !section.has(LogText.STOPPING);
    }

    private void close(String label, long number) {
        if (open.stream().noneMatch(section -> section.name().equals(label))) {
            fault(number, "the beginning of the section " + label + " that ends here is missing");
            return;
        }
        while (!open.peek().name().equals(label)) {
            leave(open.pop(), number, "there is no end of");
        }
        finish(open.pop(), number);
    }

    /** A section lost its end. The end of a cycle within it is kept. */
    private void leave(OpenSection section, long number, String what) {
        if (section.cycleEnd() != null) {
            entries.add(section.cycleEnd());
        }
        fault(number, what + " the section " + section.name() + " that begins at line " + section.firstLine());
    }

    private void finish(OpenSection section, long number) {
        LogEntry.Span span = section.span(number, clock);
        switch (section.kind()) {
            case null -> mark(section, span);
            case NURSERY -> nurserySize = Math.max(0, section.whole(LogText.NURSERY_SIZE));
            case HARDWARE -> hardware(section);
            case MINOR -> {
                demand(section, LogText.MEMORY_USED, LogText.PINNED, LogText.SURVIVING);
                saysTime |= section.has(LogText.MINOR_TIME);
                entries.add(section.minor(span));
            }
            case STEP -> {
                demand(section, LogText.STARTING, LogText.STOPPING);
                saysTime |= section.has(LogText.STEP_TIME);
                entries.add(section.increment(span));
            }
            case DONE -> cycleEnd(section, span);
            case WALK_ROOTS -> { }
        }
    }

    private void mark(OpenSection section, LogEntry.Span span) {
        if (!OTHERS.matcher(section.name()).matches()) {
            String label = section.name();
            entries.add(new LogEntry.Mark(
                    span, label.startsWith(PypyLogWriter.MARK) ? label.substring(PypyLogWriter.MARK.length()) : label));
        }
    }

    private void hardware(OpenSection section) {
        if (section.has(LogText.LEVEL_2)) {
            cacheSize = Math.max(0, section.whole(LogText.LEVEL_2));
        }
        if (section.has(LogText.MEMORY_TOTAL)) {
            memoryTotal = section.number(LogText.MEMORY_TOTAL);
        }
    }

    /** In a log without texts the end of a cycle says nothing. */
    private void cycleEnd(OpenSection section, LogEntry.Span span) {
        if (!demand(section, LogText.ARENAS, LogText.ARENA_BYTES, LogText.RAW_BYTES, LogText.THRESHOLD)) {
            return;
        }
        LogEntry.CycleEnd end = section.cycleEnd(span);
        if (!open.isEmpty() && open.peek().kind() == LogSection.STEP) {
            open.peek().put(end);
        } else {
            entries.add(end);
        }
    }

    private boolean demand(OpenSection section, LogText... texts) {
        for (LogText text : texts) {
            if (!section.has(text)) {
                lackingCount++;
                if (lacking.size() < MOST_FAULTS) {
                    lacking.add(new LogFault(
                            section.firstLine(),
                            "the section " + section.name() + " lacks its line \"" + text.form() + "\""));
                }
                return false;
            }
        }
        return true;
    }

    private void text(String line) {
        OpenSection section = open.peek();
        for (LogText text : LogText.values()) {
            if (section != null && text.section() == section.kind() && text.begins(line)) {
                anyText = true;
                String[] values = text.values(line);
                if (values != null) {
                    section.put(text, values);
                    return;
                }
            }
        }
    }

    private void fault(long line, String message) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new LogFault(line, message));
        }
    }
}
