package heapscope.reference.log;

import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import java.util.List;

/**
 * The memory in use after each entry of a log, in bytes. Minor collections and ends of cycles say it. What the other
 * increments leave is what an empty minor collection that follows at once finds; else it is taken for what it was
 * before. PyPy 7.3.11 counts pages again only when they are swept, so that the end of marking leaves the raw memory
 * that its cycle's end tells: this is taken where the next minor collection finds about as much.
 */
final class LogMemory {

    private final List<LogEntry> entries;
    private final long atOnce;
    private final long[] after;

    /** @param atOnce the most time stamps between entries without the program in between */
    LogMemory(List<LogEntry> entries, long atOnce) {
        this.entries = entries;
        this.atOnce = atOnce;
        after = new long[entries.size()];
        long[] rawBefore = rawBefore();
        long last = 0;
        for (int i = 0; i < after.length; i++) {
            long said = said(entries.get(i));
            if (said != LogEntry.UNKNOWN) {
                last = said;
            } else if (entries.get(i) instanceof Increment increment) {
                last = after(increment, nextMinor(i), rawBefore[i], last);
            }
            after[i] = last;
        }
    }

    /** For each entry the raw memory when the cycle that goes on ended its marking. */
    private long[] rawBefore() {
        long[] raw = new long[entries.size()];
        long next = LogEntry.UNKNOWN;
        for (int i = raw.length - 1; i >= 0; i--) {
            CycleEnd end = cycleEnd(entries.get(i));
            next = end == null ? next : end.rawBefore();
            raw[i] = next;
        }
        return raw;
    }

    private Minor nextMinor(int index) {
        return index + 1 < entries.size() && entries.get(index + 1) instanceof Minor next
                && next.memoryUsed() != LogEntry.UNKNOWN ? next : null;
    }

    private long after(Increment increment, Minor next, long rawBefore, long before) {
        if (next == null) {
            return before;
        }
        if (next.surviving() == 0 && next.span().start() - increment.span().end() <= atOnce) {
            return next.memoryUsed();
        }
        boolean endsMarking = increment.oldState().equals("MARKING") && increment.newState().equals("SWEEPING");
        long found = next.memoryUsed() - Math.max(0, next.surviving());
        boolean countsSweptOnly = Math.abs(found - rawBefore) < Math.abs(found - before);
        return endsMarking && rawBefore != LogEntry.UNKNOWN && countsSweptOnly ? rawBefore : before;
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
}
