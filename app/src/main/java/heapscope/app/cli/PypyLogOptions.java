package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.file.ExportTargets;
import heapscope.app.file.Failures;
import heapscope.reference.log.LogDestination;
import heapscope.reference.log.LogFormat;
import heapscope.reference.log.PypyLog;
import heapscope.reference.log.PypyLogWriter;
import heapscope.session.Arrival;
import heapscope.session.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options by which a run writes a log as PyPy does. */
final class PypyLogOptions {

    @Option(names = "--pypylog", paramLabel = "[SECTIONS:]FILE",
            description = "Writes what PYPYLOG=gc:FILE writes; with other SECTIONS, as for PYPYLOG, for example "
                    + "gc-minor,gc-collect:FILE. The file - is standard error.")
    private String target;

    @Option(names = "--pypylog-format", paramLabel = "7.3.11|2026",
            description = "The version whose log is written; 7.3.11 by default.")
    private String version = LogFormat.PYPY_7_3_11.label();

    @Option(names = "--pypylog-frequency", paramLabel = "HZ",
            description = "The log's time stamps in a second of virtual time; 2596142000 by default, as on the machine "
                    + "on which PyPy was measured.")
    private String frequency = frequencyText(PypyLog.REFERENCE_FREQUENCY);

    private LogDestination destination;
    private LogFormat format;
    private double stampsPerSecond;

    /**
     * Looks at what was asked for before the workload runs, so that a mistake costs no time.
     *
     * @param exports what else is written
     * @throws BadInput if an option makes no sense or the file cannot be written
     */
    void check(List<Path> exports) {
        stampsPerSecond = frequency("--pypylog-frequency", frequency);
        try {
            format = LogFormat.named(version);
            destination = target == null ? null : LogDestination.parse(target);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(wrong.getMessage());
        }
        if (destination != null && !destination.isStandardError()) {
            Path file = Path.of(destination.file());
            ExportTargets.checkFolder(file);
            if (exports.stream().anyMatch(other -> other.toAbsolutePath().normalize()
                    .equals(file.toAbsolutePath().normalize()))) {
                throw new BadInput(file + " is named twice; give the log a name of its own");
            }
        }
    }

    /** Writes the log of a run up to where it stands, if one was asked for. */
    void write(Session session, Arrival arrival, PrintStream err) {
        if (destination == null) {
            return;
        }
        try {
            if (destination.isStandardError()) {
                PypyLogWriter.write(
                        err, arrival.timeline(), arrival.tick(), session.heapParameters(), destination, format,
                        stampsPerSecond);
            } else {
                PypyLogWriter.write(
                        arrival.timeline(), arrival.tick(), session.heapParameters(), destination, format,
                        stampsPerSecond);
            }
        } catch (IOException refused) {
            throw new BadInput("the log was not written: " + Failures.sentence(refused));
        }
    }

    /**
     * A number of time stamps in a second.
     *
     * @param option the option that gives it, for messages
     * @throws BadInput if it is none
     */
    static double frequency(String option, String text) {
        try {
            double number = Double.parseDouble(text);
            if (number >= 1 && number <= 1e12) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new BadInput(option + " " + text + " is no number; write time stamps in a second, as 2596142000");
        }
        throw new BadInput(option + " " + text + " is out of range; it is from 1 to 1e12 time stamps in a second");
    }

    /** A frequency as a person writes it. */
    static String frequencyText(double frequency) {
        return String.valueOf(Math.round(frequency));
    }
}
