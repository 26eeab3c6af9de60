package heapscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A key or a combination of keys, as it is written in the command table: {@code F5},
 * {@code Shift+Right}, {@code Ctrl+S},
 * {@code G}, {@code ?}. Free of any toolkit.
 *
 * @param text as written
 */
public record KeyStroke(String text) {

    private static final Set<String> OF_TEXT_CONTROLS =
            Set.of("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A");

    /** The main key without its modifiers. */
    public String key() {
        int last = text.lastIndexOf('+');
        return last <= 0 ? text : text.substring(last + 1);
    }

    /** Whether a modifier belongs to it: {@code Shift}, {@code Alt} or {@code Ctrl}. */
    public boolean has(String modifier) {
        return text.startsWith(modifier + "+") || text.contains("+" + modifier + "+");
    }

    /** Whether it is a function key, which works everywhere. */
    public boolean isFunctionKey() {
        return key().matches("F\\d+");
    }

    /** Whether a control in which text is edited knows it by itself. */
    public boolean isOfTextControls() {
        return OF_TEXT_CONTROLS.contains(text);
    }

    /**
     * Whether it works outside the editor only, because in the editor it writes, moves the caret or has its own
     * meaning.
     */
    public boolean isPlain() {
        return !isFunctionKey() && (isOfTextControls() || !has("Ctrl") && !has("Alt"));
    }

    /** Whether it is recognized by the character that it types, wherever the layout of the keyboard puts it. */
    public boolean isTyped() {
        return text.length() == 1 && !Character.isLetter(text.charAt(0));
    }

    /** How a person reads it: arrows as arrows. */
    public String label() {
        List<String> parts = new ArrayList<>();
        for (String modifier : List.of("Ctrl", "Alt", "Shift")) {
            if (has(modifier)) {
                parts.add(modifier);
            }
        }
        parts.add(switch (key().toUpperCase(Locale.ROOT)) {
            case "RIGHT" -> "→";
            case "LEFT" -> "←";
            default -> key();
        });
        return String.join(" + ", parts);
    }
}
