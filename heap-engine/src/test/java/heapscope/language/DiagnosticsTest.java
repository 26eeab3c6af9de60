package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said about wrong programs, and where. */
class DiagnosticsTest {

    @TestFactory
    Stream<DynamicTest> aFaultHasItsPlaceAndItsSentence() {
        List<String> cases = Arrays.stream(Resources.text("/heapscope/language/diagnostics.txt").split("\n====\n"))
                .filter(text -> !text.isBlank())
                .toList();
        assertFalse(cases.isEmpty());
        return cases.stream().map(text -> text.split("\n----\n")).map(parts -> DynamicTest.dynamicTest(
                parts[0].replace("\n", " | "), () -> assertEquals(parts[1], faults(parts[0] + "\n"))));
    }

    private static String faults(String text) {
        Compilation compilation = Compiler.compile("test.py", text);
        assertFalse(compilation.succeeded());
        return compilation.errors().stream().map(error -> error.length() + " at " + error)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyFaultyStatementIsReportedOnce() {
        Compilation compilation = Compiler.compile("test.py", """
                import numpy
                def f(:
                    return
                class A:
                    def g(self)
                        x = 1 +
                        y = 2
                    def h(self):
                        print "h"
                f() = 3
                """);
        assertEquals(List.of(1, 2, 5, 6, 9, 10), compilation.errors().stream().map(Diagnostic::line).toList());
    }

    @Test
    void importsFromTheFutureHaveNoEffect() {
        assertEquals(List.of(), Compiler.compile("test.py", "from __future__ import print_function\n").errors());
    }
}
