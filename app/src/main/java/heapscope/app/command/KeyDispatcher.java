package heapscope.app.command;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Starts commands by their keys. Function keys and keys with Ctrl or Alt work everywhere, plain keys only while no text
 * is being edited, and none while something lies over the window. A key that started a command is consumed, so that no
 * focused control moves along.
 */
public final class KeyDispatcher {

    private final Map<KeyCombination, Command> everywhere = new HashMap<>();
    private final Map<KeyCombination, Command> plain = new HashMap<>();
    private final Map<String, Command> typed = new HashMap<>();
    private final Predicate<Node> isText;
    private final BooleanSupplier sleeps;
    /** Whether the key that is held down has started a command. */
    private boolean handled;

    /**
     * A dispatcher for all commands of a table.
     *
     * @param isText whether a focused node takes text
     * @param sleeps whether all keys belong to something that lies over the window
     */
    public KeyDispatcher(CommandTable table, Predicate<Node> isText, BooleanSupplier sleeps) {
        this.isText = isText;
        this.sleeps = sleeps;
        for (Command command : table.all()) {
            for (KeyStroke key : command.keys()) {
                if (key.isTyped()) {
                    typed.put(key.text(), command);
                } else if (key.isPlain()) {
                    plain.put(combination(key), command);
                } else {
                    everywhere.put(combination(key), command);
                }
            }
        }
    }

    /** The toolkit's form of a key; {@code Ctrl} is the command key on a Mac. */
    public static KeyCombination combination(KeyStroke key) {
        return KeyCombination.valueOf(key.text().replace("Ctrl", "Shortcut"));
    }

    /** Listens to the keys of a scene. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
        // Menus show plain keys too; while text is edited these must not reach them.
        scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isText.test(scene.getFocusOwner()) && matchOf(plain, event) != null) {
                event.consume();
            }
        });
    }

    private void pressed(Scene scene, KeyEvent event) {
        Command command = sleeps.getAsBoolean() ? null : matchOf(everywhere, event);
        if (command == null && !sleeps.getAsBoolean() && !isText.test(scene.getFocusOwner())) {
            command = matchOf(plain, event);
        }
        handled = command != null;
        if (handled) {
            command.invoke();
            event.consume();
        }
    }

    private void typed(Scene scene, KeyEvent event) {
        if (handled) {
            // The command may have given the focus to a text field: the key that started it is not for that.
            event.consume();
            return;
        }
        Command command = sleeps.getAsBoolean() ? null : typed.get(event.getCharacter());
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (command != null && !modified && !isText.test(scene.getFocusOwner())) {
            command.invoke();
            event.consume();
        }
    }

    private static Command matchOf(Map<KeyCombination, Command> commands, KeyEvent event) {
        for (Map.Entry<KeyCombination, Command> entry : commands.entrySet()) {
            if (entry.getKey().match(event)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
