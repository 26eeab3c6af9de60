package heapscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/** No two commands share a name or a key, and a command does nothing while it makes no sense. */
final class CommandTableTest {

    @Test
    void aKeyStartsOneCommandOnly() {
        CommandTable table = new CommandTable().add(Command.Menu.RUN, "run", "F5", "Run", "run", () -> {});
        assertThrows(IllegalArgumentException.class,
                () -> table.add(Command.Menu.RUN, "other", "G F5", "Other", "other", () -> {}));
        assertThrows(IllegalArgumentException.class,
                () -> table.add(Command.Menu.RUN, "run", "", "Run", "run", () -> {}));
    }

    @Test
    void aCommandThatMakesNoSenseNowIsNotDone() {
        SimpleBooleanProperty running = new SimpleBooleanProperty(false);
        AtomicInteger stops = new AtomicInteger();
        Command stop = new CommandTable()
                .add(Command.Menu.RUN, "stop", "", "Stop", "stop", stops::incrementAndGet, running)
                .get("stop");
        assertFalse(stop.invoke());
        running.set(true);
        assertTrue(stop.invoke());
        assertEquals(1, stops.get());
    }
}
