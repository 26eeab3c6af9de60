package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    @Test
    void everyKindOfWordHasItsColor() {
        assertEquals(List.of("DECORATOR @", "DECORATOR heapscope", "DECORATOR .", "DECORATOR mark", "KEYWORD def",
                "DEFINITION grow", "SELF self", "COMMENT # one", "KEYWORD return", "BUILTIN len", "SELF self",
                "OPERATOR +", "NUMBER 0x1F", "OPERATOR *", "CONSTANT None", "KEYWORD if", "STRING f'a{b}'"),
                colors("@heapscope.mark\ndef grow(self):  # one\n    return len(self.len) + 0x1F * None if f'a{b}'\n"));
    }

    @Test
    void brokenTextIsColoredToo() {
        assertEquals(List.of("KEYWORD class", "STRING 'open", "KEYWORD if", "FAULT ?", "FAULT 1x",
                "STRING \"\"\"rest\n"), colors("class (\n'open\nif ? 1x\n\"\"\"rest\n"));
    }

    @Test
    void positionsAreThoseOfTheString() {
        String text = "x = '\ud83d\ude00'; y = 2";
        assertEquals(List.of("OPERATOR =", "STRING '\ud83d\ude00'", "OPERATOR =", "NUMBER 2"), colors(text));
    }

    private static List<String> colors(String text) {
        return Highlighter.highlight(text).stream()
                .map(s -> s.kind() + " " + text.substring(s.start(), s.start() + s.length()))
                .toList();
    }
}
