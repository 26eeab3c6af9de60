package heapscope.machine.builtin;

import java.util.Locale;

/** Upper, lower and title case of text; of ASCII letters only where the text stands for bytes. */
final class Casing {

    private Casing() {}

    private static String upper(int c, boolean ascii) {
        if (ascii) {
            return Character.toString(c >= 'a' && c <= 'z' ? c - 32 : c);
        }
        return Character.toString(c).toUpperCase(Locale.ROOT);
    }

    private static String title(int c, boolean ascii) {
        return ascii ? upper(c, true) : Character.toString(Character.toTitleCase(c));
    }

    private static String lower(int c, boolean ascii) {
        if (ascii) {
            return Character.toString(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return Character.toString(c).toLowerCase(Locale.ROOT);
    }

    private static boolean isUpper(int c, boolean ascii) {
        return ascii ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static boolean isLower(int c, boolean ascii) {
        return ascii ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    private static boolean isCased(int c, boolean ascii) {
        return isUpper(c, ascii) || isLower(c, ascii);
    }

    static String upper(String text, boolean ascii) {
        if (!ascii) {
            return text.toUpperCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(upper(c, true)));
        return out.toString();
    }

    static String lower(String text, boolean ascii) {
        if (!ascii) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(lower(c, true)));
        return out.toString();
    }

    static String title(String text, boolean ascii) {
        StringBuilder out = new StringBuilder();
        boolean[] inside = new boolean[1];
        text.codePoints().forEach(c -> {
            out.append(inside[0] ? lower(c, ascii) : title(c, ascii));
            inside[0] = isCased(c, ascii);
        });
        return out.toString();
    }

    static String capitalize(String text, boolean ascii) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return title(first, ascii) + lower(text.substring(Character.charCount(first)), ascii);
    }

    static String swap(String text, boolean ascii) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(isUpper(c, ascii) ? lower(c, ascii) : upper(c, ascii)));
        return out.toString();
    }

    /** Whether there is a letter with case and all such are upper case. */
    static boolean isUpper(String text, boolean ascii) {
        return text.codePoints().anyMatch(c -> isUpper(c, ascii))
                && text.codePoints().noneMatch(c -> isLower(c, ascii));
    }

    /** Whether there is a letter with case and all such are lower case. */
    static boolean isLower(String text, boolean ascii) {
        return text.codePoints().anyMatch(c -> isLower(c, ascii))
                && text.codePoints().noneMatch(c -> isUpper(c, ascii));
    }

    /** Whether each word starts with upper case and goes on with lower case. */
    static boolean isTitle(String text, boolean ascii) {
        boolean inside = false;
        boolean any = false;
        for (int c : text.codePoints().toArray()) {
            if (isUpper(c, ascii) && inside || isLower(c, ascii) && !inside) {
                return false;
            }
            inside = isCased(c, ascii);
            any |= inside;
        }
        return any;
    }
}
