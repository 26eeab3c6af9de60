package heapscope.reference.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sections go to which file, in the words of {@code PYPYLOG} (specification, section 10): {@code gc:FILE} or
 * {@code gc-minor,gc-collect:FILE} for sections by the beginnings of their names, {@code :FILE} for all of them,
 * {@code +FILE} for all of them without texts. A name alone, which PyPy takes for the latter, stands for
 * {@code gc:FILE} here.
 *
 * @param prefixes beginnings of names; an empty one fits all
 * @param hasTexts whether texts are written beside the time stamps
 * @param file the name of the file, {@code -} for standard error
 */
public record LogDestination(List<String> prefixes, boolean hasTexts, String file) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]*(?:,[a-z][a-z0-9-]*)*|):(.*)");

    public LogDestination {
        prefixes = List.copyOf(prefixes);
    }

    /**
     * Reads what a person wrote.
     *
     * @throws IllegalArgumentException with a sentence if no file is named
     */
    public static LogDestination parse(String text) {
        Matcher matcher = FORM.matcher(text);
        LogDestination destination;
        if (matcher.matches()) {
            destination = new LogDestination(List.of(matcher.group(1).split(",")), true, matcher.group(2));
        } else if (text.startsWith("+")) {
            destination = new LogDestination(List.of(""), false, text.substring(1));
        } else {
            destination = new LogDestination(List.of("gc"), true, text);
        }
        if (destination.file.isBlank()) {
            throw new IllegalArgumentException(
                    "--pypylog " + text + " names no file: write --pypylog FILE or, as for PyPy, gc-minor:FILE");
        }
        return destination;
    }

    /** Whether it is standard error rather than a file. */
    public boolean isStandardError() {
        return file.equals("-");
    }

    /** Whether a section is written. */
    boolean takes(String section) {
        return prefixes.stream().anyMatch(section::startsWith);
    }
}
