package heapscope.reference.log;

import heapscope.heap.HeapParameters;
import heapscope.snapshot.AtomicFile;
import heapscope.time.Ledger;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Bookmark;
import heapscope.timeline.TimelineData.CycleEnd;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes the timeline of a simulated run as PyPy writes its log (specification, section 10). Time stamps are virtual
 * time at a frequency, from 0 on. The program's bookmarks are written as empty sections {@code gc-mark-NAME}, which
 * PyPy has none of.
 */
public final class PypyLogWriter {

    static final String MARK = "gc-mark-";
    /** What readers of logs do not expect in the name of a section. */
    private static final Pattern OTHER = Pattern.compile("[^\\w-]");
    /** The cache of the machine of the reference logs; nothing in a simulated run depends on it. */
    private static final long CACHE = 1 << 20;
    /** {@code PYPY_GC_MAX_DELTA} is this part of the machine's memory (specification, section 0). */
    private static final int DELTAS_IN_MEMORY = 8;

    private final TimelineData timeline;
    private final HeapParameters parameters;
    private final LogFormat format;
    private final SectionWriter sections;
    private final Iterator<Bookmark> marks;
    private final Iterator<CycleEnd> ends;
    private Bookmark mark;
    private CycleEnd end;

    private PypyLogWriter(
            Appendable out, TimelineData timeline, HeapParameters parameters, LogDestination destination,
            LogFormat format, double frequency) {
        this.timeline = timeline;
        this.parameters = parameters;
        this.format = format;
        sections = new SectionWriter(out, destination, frequency);
        marks = timeline.bookmarks().stream().filter(Bookmark::fromProgram).iterator();
        ends = timeline.cycles().stream().map(TimelineData.Cycle::end).filter(Objects::nonNull).iterator();
        mark = next(marks);
        end = next(ends);
    }

    /**
     * Writes the log of a run to a destination's file; in full or not at all.
     *
     * @param upTo what comes after this tick is left out
     * @param parameters the heap's, for the sections at the start
     * @param frequency time stamps in a second of virtual time
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(
            TimelineData timeline, Tick upTo, HeapParameters parameters, LogDestination destination, LogFormat format,
            double frequency) throws IOException {
        AtomicFile.write(Path.of(destination.file()), beside -> {
            try (Writer out = Files.newBufferedWriter(beside)) {
                write(out, timeline, upTo, parameters, destination, format, frequency);
            }
        });
    }

    /**
     * Writes the log of a run, whatever the destination's file is.
     *
     * @throws IOException what the output throws
     */
    public static void write(
            Appendable out, TimelineData timeline, Tick upTo, HeapParameters parameters, LogDestination destination,
            LogFormat format, double frequency) throws IOException {
        new PypyLogWriter(out, timeline, parameters, destination, format, frequency).write(upTo);
    }

    private void write(Tick upTo) throws IOException {
        startUp();
        VirtualNanos last = VirtualNanos.ZERO;
        for (Pause pause : timeline.pauses()) {
            if (pause.end().compareTo(upTo) > 0) {
                break;
            }
            before(pause.start(), last);
            if (pause.kind() == Pause.Kind.MINOR) {
                minor(pause);
            } else {
                increment(pause);
            }
            last = pause.endTime();
        }
        before(upTo, last);
    }

    /** What PyPy writes before the program begins: the nursery that it starts with, the machine, the real nursery. */
    private void startUp() throws IOException {
        nursery(2 * parameters.largeObject());
        hardware(LogText.LEVEL_2, CACHE);
        hardware(LogText.MEMORY_TOTAL, DELTAS_IN_MEMORY * parameters.maxDelta());
        nursery(parameters.nurserySize());
    }

    private void nursery(long size) throws IOException {
        sections.start(LogSection.NURSERY.label(), VirtualNanos.ZERO);
        sections.text(LogText.NURSERY_SIZE, size);
        sections.stop(LogSection.NURSERY.label(), VirtualNanos.ZERO);
    }

    private void hardware(LogText text, Object value) throws IOException {
        sections.start(LogSection.HARDWARE.label(), VirtualNanos.ZERO);
        sections.text(text, value);
        sections.stop(LogSection.HARDWARE.label(), VirtualNanos.ZERO);
    }

    /** Bookmarks, and ends of cycles whose increment raised MemoryError, up to a tick. */
    private void before(Tick tick, VirtualNanos lastPause) throws IOException {
        while (isUpTo(end == null ? null : end.tick(), tick)) {
            memoryError(lastPause);
        }
        while (isUpTo(mark == null ? null : mark.tick(), tick)) {
            sections.empty(MARK + OTHER.matcher(mark.name()).replaceAll("-"), mark.time(), mark.time());
            mark = next(marks);
        }
    }

    private static boolean isUpTo(Tick tick, Tick limit) {
        return tick != null && tick.compareTo(limit) <= 0;
    }

    private void minor(Pause pause) throws IOException {
        VirtualNanos roots = pause.startTime().plus(cost(pause, Work.MINOR));
        sections.start(LogSection.MINOR.label(), pause.startTime());
        sections.empty(LogSection.WALK_ROOTS.label(), roots, roots.plus(cost(pause, Work.ROOT_CELL)));
        sections.text(LogText.MEMORY_USED, pause.memoryUsed().value());
        sections.text(LogText.PINNED, pause.pinned());
        sections.text(LogText.SURVIVING, pause.surviving().value());
        time(LogText.MINOR_TIME, pause);
        sections.stop(LogSection.MINOR.label(), pause.endTime());
    }

    private VirtualNanos cost(Pause pause, Work work) {
        Ledger ledger = new Ledger();
        ledger.add(work, pause.work().of(work));
        return timeline.costs().of(ledger);
    }

    private void increment(Pause pause) throws IOException {
        sections.start(LogSection.STEP.label(), pause.startTime());
        sections.text(LogText.STARTING, pause.oldState());
        switch (pause.oldState()) {
            case "MARKING" -> sections.text(
                    LogText.TO_MARK, pause.progress().toMark(), pause.progress().moreToMark());
            case "SWEEPING" -> swept(pause);
            default -> { }
        }
        if (isUpTo(end == null ? null : end.tick(), pause.end())) {
            done();
        }
        sections.text(LogText.STOPPING, pause.newState());
        time(LogText.STEP_TIME, pause);
        sections.stop(LogSection.STEP.label(), pause.endTime());
    }

    private void swept(Pause pause) throws IOException {
        if (pause.budgetUnit().equals("objects")) {
            sections.text(LogText.RAW_SWEPT, pause.progress().examined(), pause.budget());
        } else {
            sections.text(
                    pause.progress().nothingLeft() ? LogText.PAGES_SWEPT : LogText.PAGES_LEFT, pause.budget());
        }
    }

    private void time(LogText text, Pause pause) throws IOException {
        if (format == LogFormat.PYPY_2026) {
            sections.text(text, pause.duration().value() / 1e9);
        }
    }

    /** An increment that raised MemoryError at the end of its cycle: its section has no end. */
    private void memoryError(VirtualNanos start) throws IOException {
        sections.start(LogSection.STEP.label(), start);
        sections.text(LogText.STARTING, "SWEEPING");
        sections.text(LogText.PAGES_SWEPT, 3 * parameters.nurserySize() / parameters.pageSize());
        done();
        sections.abandon();
    }

    private void done() throws IOException {
        sections.start(LogSection.DONE.label(), end.time());
        sections.text(LogText.ARENAS, end.arenasBefore(), end.arenasAfter());
        sections.text(LogText.ARENA_BYTES, end.arenaBytes().value());
        sections.text(LogText.RAW_BYTES, end.largeBefore().value(), end.largeAfter().value());
        sections.text(LogText.THRESHOLD, end.threshold());
        sections.stop(LogSection.DONE.label(), end.time());
        end = next(ends);
    }

    private static <T> T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }
}
