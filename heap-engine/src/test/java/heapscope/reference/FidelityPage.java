package heapscope.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The page on fidelity, whose figures are held against what is computed. */
public final class FidelityPage {

    private static final Path FILE = Path.of("..", "app", "docs", "FIDELITY.md");

    private FidelityPage() {}

    /** The whole text. */
    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The figures of a row behind its first cell, in the table below a heading. */
    public static double[] figures(String heading, String first) {
        String text = text();
        int start = text.indexOf("# " + heading + "\n");
        assertTrue(start >= 0, () -> "the page has no heading " + heading);
        int next = text.indexOf("\n#", start);
        String section = text.substring(start, next < 0 ? text.length() : next);
        List<String> rows = section.lines().filter(line -> line.startsWith("| " + first + " |")).toList();
        assertEquals(1, rows.size(), () -> "rows of " + first + " below " + heading);
        String[] cells = rows.getFirst().split("\\|");
        return Arrays.stream(cells).skip(2).mapToDouble(FidelityPage::figure).toArray();
    }

    private static double figure(String cell) {
        String number = cell.replaceAll("[ %+,]", "").replace('\u2212', '-');
        return number.isEmpty() ? Double.NaN : Double.parseDouble(number);
    }

    /** Holds the figures of a row against others; those that are not numbers have to be empty cells. */
    public static void assertFigures(String heading, String first, double tolerance, double... computed) {
        double[] figures = figures(heading, first);
        assertEquals(computed.length, figures.length, () -> "cells of " + first + " below " + heading);
        for (int i = 0; i < computed.length; i++) {
            int cell = i + 1;
            assertEquals(computed[i], figures[i], tolerance,
                    () -> "cell " + cell + " of " + first + " below " + heading + "; all are "
                            + Arrays.toString(computed));
        }
    }
}
