package heapscope.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** The one table of commands, in the order of the menus. */
public final class CommandTable {

    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Map<String, String> idByKey = new HashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private String group = "";

    /** Commands added from now on belong to a group of their menu; groups are set apart by lines. */
    public CommandTable group(String name) {
        group = name;
        return this;
    }

    /** Adds a command that always makes sense; keys are separated by spaces. */
    public CommandTable add(Command.Menu menu, String id, String keys, String text, String hint, Runnable action) {
        return add(menu, id, keys, text, hint, action, ALWAYS);
    }

    /** Adds a command that makes sense only sometimes. */
    public CommandTable add(
            Command.Menu menu, String id, String keys, String text, String hint, Runnable action,
            ObservableBooleanValue enabled) {
        return put(new Command(id, menu, text, hint, strokes(keys), action, enabled, null));
    }

    /** Adds a command that switches something on and off. */
    public CommandTable addSwitch(
            Command.Menu menu, String id, String keys, String text, String hint, Runnable action,
            BooleanSupplier checked) {
        return put(new Command(id, menu, text, hint, strokes(keys), action, ALWAYS, checked));
    }

    private static List<KeyStroke> strokes(String keys) {
        return keys.isBlank() ? List.of() : Arrays.stream(keys.split(" ")).map(KeyStroke::new).toList();
    }

    private CommandTable put(Command command) {
        if (byId.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("two commands are called " + command.id());
        }
        for (KeyStroke key : command.keys()) {
            String other = idByKey.putIfAbsent(key.text(), command.id());
            if (other != null) {
                throw new IllegalArgumentException(key.text() + " starts both " + other + " and " + command.id());
            }
        }
        groupOf.put(command.id(), group);
        return this;
    }

    /**
     * The command with a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Command get(String id) {
        Command command = byId.get(id);
        if (command == null) {
            throw new IllegalArgumentException("no command is called " + id);
        }
        return command;
    }

    /** The group of a command inside its menu. */
    public String groupOf(Command command) {
        return groupOf.get(command.id());
    }

    /** All commands in order. */
    public List<Command> all() {
        return List.copyOf(byId.values());
    }

    /** The commands of a menu in order. */
    public List<Command> of(Command.Menu menu) {
        List<Command> commands = new ArrayList<>();
        for (Command command : byId.values()) {
            if (command.menu() == menu) {
                commands.add(command);
            }
        }
        return commands;
    }
}
