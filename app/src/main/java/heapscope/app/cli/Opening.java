package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.file.WorkloadFile;
import heapscope.session.Arrival;
import heapscope.session.ConfigKey;
import heapscope.session.Configuration;
import heapscope.session.ExportKind;
import heapscope.session.SavedSession;
import heapscope.session.Session;
import heapscope.session.SessionListener;
import heapscope.session.Workload;
import heapscope.session.WorkloadRejected;
import heapscope.timeline.Place;
import heapscope.unit.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What is to run and under which configuration: a workload, or a session that a file kept.
 *
 * @param file where it was read
 * @param workload the program or recording
 * @param configuration the configuration with what the command line changes in it
 * @param saved the session, null for a workload
 */
record Opening(Path file, Workload workload, Configuration configuration, SavedSession saved) {

    /**
     * Reads a workload or a session.
     *
     * @param preset the preset, null for that of the session or the default
     * @param settings what differs from the preset or from the session's configuration
     * @throws BadInput if the file cannot be read or is neither
     */
    static Opening of(Path file, String preset, Map<String, String> settings) {
        SavedSession saved = ExportKind.of(file) == ExportKind.SESSION ? readSession(file) : null;
        Workload workload = saved == null ? readWorkload(file) : saved.workload();
        Configuration base = saved == null ? workload.configuration() : saved.configuration();
        Configuration configuration = (preset == null ? base : Configuration.preset(preset)).with(settings);
        for (String key : settings.keySet()) {
            if (!workload.heeds(ConfigKey.named(key))) {
                throw new BadInput("--set " + key + " has no effect on " + file + ", which has its own value; "
                        + (workload.kind() == Workload.Kind.SCRIPT ? "change it there" : "only costs can be set"));
            }
        }
        return new Opening(file, workload, configuration, saved);
    }

    /**
     * A session of it at its start.
     *
     * @throws BadInput if the text is no workload
     */
    Session open(Bytes history) {
        try {
            return Session.open(workload, configuration, history);
        } catch (WorkloadRejected rejected) {
            throw new BadInput(workload.kind() == Workload.Kind.RECORDING
                    ? rejected.errors().getFirst().message() : file + ":" + rejected.errors().getFirst());
        }
    }

    /**
     * Goes to a place; null stands for the end of a workload and for the instant that a session was saved at.
     *
     * @param listener is told of the way; not of the one to the instant of a session, which goes by its bookmarks
     */
    CompletableFuture<Arrival> go(Session session, Place place, SessionListener listener) {
        if (saved == null) {
            return follow(session, place == null ? new Place.End() : place, listener);
        }
        CompletableFuture<Arrival> there = configuration.equals(saved.configuration())
                ? session.reopen(saved) : session.goTo(new Place.AtTick(saved.tick()));
        return place == null ? there : there.thenCompose(_ -> follow(session, place, listener));
    }

    private static CompletableFuture<Arrival> follow(Session session, Place place, SessionListener listener) {
        session.addListener(listener);
        return session.goTo(place);
    }

    private static Workload readWorkload(Path file) {
        try {
            return WorkloadFile.open(file);
        } catch (IOException unreadable) {
            throw new BadInput(unreadable.getMessage());
        }
    }

    private static SavedSession readSession(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder; name a session's file");
        }
        try {
            return SavedSession.read(file);
        } catch (NoSuchFileException missing) {
            throw new BadInput("there is no file " + file);
        } catch (IOException unreadable) {
            throw new BadInput(file + " may not be read");
        }
    }
}
