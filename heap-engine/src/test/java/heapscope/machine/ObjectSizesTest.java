package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.run.Run.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects that survive take as many bytes as the real PyPy's (measurements, table T4: arenas and large objects together). */
class ObjectSizesTest {

    private static final int COUNT = 2000;

    private static final String PROGRAM = """
            import gc

            class Plain:
                pass

            class With:
                def __init__(self, *values):
                    for i, value in enumerate(values):
                        setattr(self, "a%%d" %% i, value)

                def method(self):
                    pass

            def appended(count, value):
                values = []
                for _ in range(count):
                    values.append(value)
                return values

            def main():
                o = Plain()
                w = With()
                text = "x" * 100
                data = b"x"
                keep = [None] * %d
                keep[0] = None
                i = 1000
                while i < %d + 1000:
                    keep[i - 1000] = %s
                    i += 1
                gc.collect()
                gc.collect()
                return keep

            kept = main()
            """;

    @ParameterizedTest(name = "{0}: {1} bytes")
    @CsvSource(delimiter = '|', value = {
        "i | 16", "i + 0.5 | 16", "10**25 + i | 88", "i > 5 | 0", "o | 0",
        "Plain() | 56", "With(o) | 56", "With(o, o, o, o, o) | 56", "With(o, o, o, o, o, o) | 88",
        "With(o, o, o, o, o, o, o, o) | 104", "With(i) | 80", "With(i, i) | 88", "With(o, i) | 80",
        "[] | 24", "[i] | 72", "[i, i] | 80", "[o] | 72", "[o, o, o] | 88", "[i, o] | 96", "[i + 0.5] | 72",
        "[None] * 10 | 144", "[None] * 100 | 864", "appended(10, o) | 192", "appended(100, o) | 912",
        "appended(10, 5) | 192", "() | 0", "(o,) | 40", "(o, o) | 24", "(o, o, o) | 56", "(o, o, o, o, o) | 72",
        "(i, i) | 24", "(i, o) | 40", "(i, i, i) | 72", "str(i + 20000) | 64", "text + 'y' | 160", "text[:50] | 112",
        "data * 7 | 48", "data * 8 | 56", "data * 16 | 64", "data * 100 | 144", "data * 1000 | 1048",
        "bytearray(0) | 64", "bytearray(100) | 168", "bytearray(1000) | 1064",
        "{} | 24", "{'a': o} | 320", "{o} | 200", "w.method | 32"
    })
    void survivorsTakeTheBytesThatWereMeasured(String expression, long bytes) {
        long with = used(expression);
        long without = used("None");
        assertEquals(bytes, Math.round((double) (with - without) / COUNT));
    }

    private static long used(String expression) {
        Machine machine = TestMachine.of(PROGRAM.formatted(COUNT, COUNT, expression), TestMachine.NORMAL);
        assertEquals("", machine.advance().kind() == Outcome.Kind.FINISHED ? "" : machine.errors());
        return machine.capture().heap().collector().used();
    }
}
