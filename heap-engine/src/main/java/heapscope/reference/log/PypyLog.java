package heapscope.reference.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a log of the real PyPy tells of its collector, immutable. Of PyPy 7.3.11 or newer, of all sections or of some,
 * whole or cut at either end; what could not be read stands among the faults.
 *
 * @param name the name of the file
 * @param entries minor collections, increments, ends of cycles and marks, in the order in which they ended
 * @param settings what the log says of the process
 * @param end the last time stamp, counted from the first
 * @param lines the lines of the log
 * @param timesBack how often the time stamps went back
 * @param faults what could not be read, the first of them
 * @param faultCount how much could not be read
 */
public record PypyLog(
        String name, List<LogEntry> entries, LogSettings settings, long end, long lines, long timesBack,
        List<LogFault> faults, long faultCount) {

    /**
     * Time stamps in a second on the machine of the reference logs (measurements, section 9). A log does not say its
     * own: this is what is taken unless another is given or {@link FrequencyFit} finds it.
     */
    public static final double REFERENCE_FREQUENCY = 2_596_142_000.0;

    /**
     * Reads a log, compressed by bzip2 or gzip or not at all.
     *
     * @throws NoPypyLog with a sentence if it cannot be read or has nothing of PyPy's collector in it
     */
    public static PypyLog read(Path file) throws NoPypyLog {
        if (Files.isDirectory(file)) {
            throw new NoPypyLog(file + " is a folder; name a PyPy log");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), bytes);
        } catch (NoPypyLog foreign) {
            throw foreign;
        } catch (NoSuchFileException missing) {
            throw new NoPypyLog("there is no file " + file, missing);
        } catch (IOException unreadable) {
            throw new NoPypyLog(file + " may not be read", unreadable);
        }
    }

    /**
     * Reads a log from a stream, which stays open.
     *
     * @param name the name of the log, for messages
     * @throws NoPypyLog with a sentence if it cannot be read or has nothing of PyPy's collector in it
     */
    public static PypyLog read(String name, InputStream bytes) throws NoPypyLog {
        return new LogReader(name).read(bytes);
    }

    /** The minor collections. */
    public List<LogEntry.Minor> minors() {
        return only(LogEntry.Minor.class).toList();
    }

    /** The increments of major collections. */
    public List<LogEntry.Increment> increments() {
        return only(LogEntry.Increment.class).toList();
    }

    /** The ends of cycles, in increments or alone. */
    public List<LogEntry.CycleEnd> cycleEnds() {
        return entries.stream().flatMap(PypyLog::cycleEnd).toList();
    }

    /** Whether the log has time stamps only, as in profiling mode. */
    public boolean hasNoTexts() {
        return entries.stream().allMatch(PypyLog::isSilent);
    }

    private <T extends LogEntry> Stream<T> only(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<LogEntry.CycleEnd> cycleEnd(LogEntry entry) {
        return switch (entry) {
            case LogEntry.CycleEnd end -> Stream.of(end);
            case LogEntry.Increment increment -> Stream.ofNullable(increment.cycleEnd());
            default -> Stream.empty();
        };
    }

    private static boolean isSilent(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Minor minor -> minor.memoryUsed() == LogEntry.UNKNOWN;
            case LogEntry.Increment increment -> increment.oldState().isEmpty();
            case LogEntry.CycleEnd _ -> false;
            case LogEntry.Mark _ -> true;
        };
    }
}
