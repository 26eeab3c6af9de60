package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a text is, compiling and coloring it comes to an end without an exception. */
class MutationTest {

    private static final long SEED = 20_261_121L;
    private static final int MUTATIONS = 1_500;
    private static final String ALPHABET = " \n\t()[]{}:;,.=+-*/%<>!@#'\"\\abfrx0_19\u00e9\ud83d\ude00\u0000";
    private static final List<String> WORDS = List.of("if ", "else:", "def ", "class ", "return ", "yield ", "lambda ",
            "for ", " in ", "try:", "except ", "finally:", "with ", "async ", "f'{", "}'", "'''", "import ", "\n    ",
            "\n\t", "**", ":=", "->", "not ", "del ", "global ", "nonlocal ", "match ");

    @Test
    void aBrokenTextIsReportedAndNeverThrows() {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        texts.add(Resources.text("/heapscope/language/constructs.py"));
        Resources.MEASURED.forEach(name -> texts.add(Resources.workload(name)));
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutate(texts.get(random.nextInt(texts.size())), random);
            String where = "seed " + SEED + ", mutation " + i + ":\n" + text;
            Compilation compilation = assertDoesNotThrow(() -> Compiler.compile("test.py", text), where);
            assertTrue(compilation.succeeded() != !compilation.errors().isEmpty(), where);
            for (Diagnostic error : compilation.errors()) {
                assertTrue(error.line() >= 1 && error.column() >= 1 && error.length() >= 1
                        && error.message().endsWith("."), where + error);
            }
            assertStretchesFollowEachOther(text, where);
        }
    }

    private static void assertStretchesFollowEachOther(String text, String where) {
        int end = 0;
        for (Highlighter.Stretch stretch : assertDoesNotThrow(() -> Highlighter.highlight(text), where)) {
            assertTrue(stretch.start() >= end && stretch.length() > 0, where);
            end = stretch.start() + stretch.length();
        }
        assertTrue(end <= text.length(), where);
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && !mutated.isEmpty(); i++) {
            int at = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(at, to);
                case 1 -> mutated.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 2 -> mutated.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                case 3 -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, to));
                default -> mutated.setLength(random.nextInt(20) == 0 ? at : mutated.length());
            }
        }
        return mutated.toString();
    }

    @Test
    void deepNestingIsReportedInsteadOfOverflowing() {
        for (String text : List.of("(".repeat(5_000), "[".repeat(500) + "]".repeat(500),
                "x = " + "-".repeat(100_000) + "1", "x" + " + y".repeat(20_000),
                "x = " + "not ".repeat(50_000) + "y", "f" + "(1)".repeat(20_000))) {
            Compilation compilation = assertDoesNotThrow(() -> Compiler.compile("test.py", text));
            assertTrue(compilation.succeeded() != !compilation.errors().isEmpty());
        }
    }
}
