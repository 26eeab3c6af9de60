package heapscope.machine.module;

import heapscope.heap.HeapStatistics;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import java.util.List;
import java.util.Locale;

/** What {@code gc.get_stats} answers: sizes as texts with a unit, and a text of all of them (specification, section 7). */
final class GcReport {

    private static final int KIND = 14;
    private static final List<String> FIELDS = List.of(
            "total_gc_memory", "jit_backend_used", "total_memory_pressure", "total_allocated_memory",
            "jit_backend_allocated", "peak_allocated_memory", "peak_memory", "total_arena_memory",
            "total_rawmalloced_memory", "nursery_size", "peak_arena_memory", "peak_rawmalloced_memory",
            "memory_used_sum", "memory_allocated_sum", "total_gc_time");
    /** The amount that stands for memory pressure that was not asked for. */
    private static final long NOT_ASKED = -1;
    private static final String NOT_ASKED_TEXT = size(NOT_ASKED);

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final MemoryPressure pressure;
    private final GcStatistics record;

    GcReport(ModuleContext context, RecordBehavior records, MemoryPressure pressure) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.pressure = pressure;
        this.record = new GcStatistics(space, KIND, "GcStats", FIELDS) {
            @Override
            public String repr(long cell) {
                return text(cell);
            }
        };
        records.define(KIND, record);
    }

    /** The figures of now. */
    long make(boolean withPressure) {
        HeapStatistics figures = space.heap().statistics();
        long nursery = figures.nurserySize();
        long outside = withPressure ? pressure.sum() : NOT_ASKED;
        long total = figures.arenaMemory() + figures.largeMemory() + nursery;
        long allocated = figures.totalMemoryAllocated() + nursery;
        long[] sizes = {
            total, 0, outside, allocated, 0, figures.peakMemoryAllocated() + nursery,
            figures.peakMemoryUsed() + nursery, figures.arenaMemory(), figures.largeMemory(), nursery,
            figures.peakArenaMemory(), figures.peakLargeMemory(), total + Math.max(0, outside),
            allocated + Math.max(0, outside)
        };
        long first = stack.top();
        for (long size : sizes) {
            stack.push(space.newStr(size(size)));
        }
        stack.push(space.newInt(GcTime.millis(context.clock())));
        long result = record.make(first);
        stack.drop(first);
        return result;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1fkB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1fMB", bytes / 1048576.0);
    }

    /** The text as PyPy prints it. */
    private String text(long cell) {
        String outside = value(cell, "total_memory_pressure");
        String extra = outside.equals(NOT_ASKED_TEXT) ? "" : "\n    memory pressure:    " + outside;
        long millis = space.wordInt(record.attribute(cell, "total_gc_time"));
        return "Total memory consumed:\n    GC used:            " + value(cell, "total_gc_memory")
                + " (peak: " + value(cell, "peak_memory") + ")"
                + "\n       in arenas:            " + value(cell, "total_arena_memory")
                + "\n       rawmalloced:          " + value(cell, "total_rawmalloced_memory")
                + "\n       nursery:              " + value(cell, "nursery_size")
                + "\n    raw assembler used: " + value(cell, "jit_backend_used") + extra
                + "\n    -----------------------------\n    Total:              " + value(cell, "memory_used_sum")
                + "\n\n    Total memory allocated:\n    GC allocated:            "
                + value(cell, "total_allocated_memory") + " (peak: " + value(cell, "peak_allocated_memory") + ")"
                + "\n       in arenas:            " + value(cell, "peak_arena_memory")
                + "\n       rawmalloced:          " + value(cell, "peak_rawmalloced_memory")
                + "\n       nursery:              " + value(cell, "nursery_size")
                + "\n    raw assembler allocated: " + value(cell, "jit_backend_allocated") + extra
                + "\n    -----------------------------\n    Total:                   "
                + value(cell, "memory_allocated_sum")
                + "\n\n    Total time spent in GC:  " + millis / 1000.0 + "\n    ";
    }

    private String value(long cell, String field) {
        return space.text(record.attribute(cell, field));
    }
}
