package heapscope.reference.log;

import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import java.util.List;

/**
 * The memory in use after each entry of a log, in bytes. Minor collections and ends of cycles say it. What the other
 * increments leave follows from the next entries: the end of marking leaves the raw memory that its cycle's end tells,
 * since pages count again only when they are swept; and an empty minor collection that follows at once finds what the
 * increment left. Else it is taken for what it was before.
 */
final class LogMemory {

    private final long[] after;

    /** @param atOnce the most time stamps between entries without the program in between */
    LogMemory(List<LogEntry> entries, long atOnce) {
        after = new long[entries.size()];
        long rawBefore = LogEntry.UNKNOWN;
        for (int i = after.length - 1; i >= 0; i--) {
            after[i] = said(entries.get(i));
            if (entries.get(i) instanceof Increment increment && after[i] == LogEntry.UNKNOWN) {
                boolean endsMarking = increment.oldState().equals("MARKING") && increment.newState().equals("SWEEPING");
                after[i] = endsMarking ? rawBefore : found(increment, i, entries, atOnce);
                rawBefore = endsMarking ? LogEntry.UNKNOWN : rawBefore;
            } else if (cycleEnd(entries.get(i)) instanceof CycleEnd end) {
                rawBefore = end.rawBefore();
            }
        }
        long last = 0;
        for (int i = 0; i < after.length; i++) {
            last = after[i] == LogEntry.UNKNOWN ? last : after[i];
            after[i] = last;
        }
    }

    /** Bytes in arenas and raw memory after an entry; 0 if nothing has been said yet. */
    long after(int entry) {
        return after[entry];
    }

    private static long said(LogEntry entry) {
        CycleEnd end = cycleEnd(entry);
        return end != null ? end.memoryUsed() : entry instanceof Minor minor ? minor.memoryUsed() : LogEntry.UNKNOWN;
    }

    private static CycleEnd cycleEnd(LogEntry entry) {
        return switch (entry) {
            case CycleEnd end -> end;
            case Increment increment -> increment.cycleEnd();
            default -> null;
        };
    }

    private static long found(Increment increment, int index, List<LogEntry> entries, long atOnce) {
        boolean found = index + 1 < entries.size()
                && entries.get(index + 1) instanceof Minor next
                && next.surviving() == 0
                && next.span().start() - increment.span().end() <= atOnce;
        return found ? said(entries.get(index + 1)) : LogEntry.UNKNOWN;
    }
}
