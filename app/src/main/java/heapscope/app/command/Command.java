package heapscope.app.command;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Something a person can do, once: menus, keys, the tool bar and the key overlay are made from this.
 *
 * @param id the name in code, never shown
 * @param menu the menu it stands in
 * @param text what the menu says
 * @param hint one sentence for tool tips and the key overlay
 * @param keys the keys that start it, the one shown first
 * @param action what it does
 * @param enabled whether it makes sense now
 * @param checked for a command that switches something: whether it is on; null for others
 */
public record Command(
        String id,
        Menu menu,
        String text,
        String hint,
        List<KeyStroke> keys,
        Runnable action,
        ObservableBooleanValue enabled,
        BooleanSupplier checked) {

    public Command {
        keys = List.copyOf(keys);
    }

    /** The menus in order. */
    public enum Menu {
        FILE("File"), EDIT("Edit"), RUN("Run"), VIEW("View"), HELP("Help");

        private final String title;

        Menu(String title) {
            this.title = title;
        }

        /** The title in the menu bar. */
        public String title() {
            return title;
        }
    }

    /** Does it, if it makes sense now. Answers whether it did. */
    public boolean invoke() {
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }
}
