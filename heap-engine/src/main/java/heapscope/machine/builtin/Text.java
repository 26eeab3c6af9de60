package heapscope.machine.builtin;

/** Questions about characters that Python answers otherwise than Java. */
final class Text {

    private Text() {}

    /** Whether a character is white space to Python. */
    static boolean isSpace(int c) {
        return c <= ' ' ? c == ' ' || c >= 9 && c <= 13 || c >= 0x1c && c <= 0x1f
                : c == 0x85 || c == 0xa0 || Character.isSpaceChar(c);
    }

    /** Without white space at both ends. */
    static String strip(String text) {
        return stripEnd(stripStart(text));
    }

    /** Without white space at the start. */
    static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    /** Without white space at the end. */
    static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether every character of a text is one UTF-16 unit, so that indices are those of Java. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
