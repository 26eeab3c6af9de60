package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bytecode of small programs, as listings that were read and found right. */
class ListingTest {

    @TestFactory
    Stream<DynamicTest> aSmallProgramHasThisBytecode() {
        List<String> cases = Arrays.stream(Resources.text("/heapscope/language/listings.txt").split("\n====\n"))
                .filter(text -> !text.isBlank())
                .toList();
        assertFalse(cases.isEmpty());
        return cases.stream().map(text -> text.split("\n----\n")).map(parts -> DynamicTest.dynamicTest(
                parts[0].lines().findFirst().orElseThrow(), () -> assertEquals(parts[1].strip(), listing(parts[0]))));
    }

    private static String listing(String source) {
        Compilation compilation = Compiler.compile("test.py", source);
        assertEquals(List.of(), compilation.errors());
        return Disassembler.list(compilation.program()).strip();
    }
}
