package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every compiled program, and what constants are worth. */
class ProgramShapeTest {

    static List<String> workloads() {
        return Resources.MEASURED;
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void jumpsAndHandlersStayInsideTheirUnit(String name) {
        for (Code code : program(Resources.workload(name)).codes()) {
            int length = code.instructions().length;
            for (int instruction : code.instructions()) {
                if (StackEffects.whenJumping(Op.of(instruction)) < 0 || Op.of(instruction) == Op.JUMP) {
                    assertTrue(Op.argument(instruction) < length, code.qualifiedName());
                }
            }
            for (Code.Handler handler : code.handlers()) {
                assertTrue(handler.start() < handler.end() && handler.end() <= length && handler.target() < length,
                        code.qualifiedName());
            }
        }
    }

    @Test
    void innerHandlersComeFirst() {
        Code code = program("""
                try:
                    try:
                        a
                    except b:
                        c
                finally:
                    d
                """).module();
        List<Code.Handler> around = code.handlers().stream()
                .filter(handler -> handler.start() <= 3 && 3 < handler.end()).toList();
        assertTrue(around.size() == 2 && around.get(0).end() < around.get(1).end(), code.handlers().toString());
    }

    @Test
    void breakpointsCanStandWhereStatementsStart() {
        Program program = program("""
                '''Documentation.'''
                import gc

                def f(
                        x):
                    '''More of it.'''
                    global y
                    y = (
                        1)
                for i in (
                        1, 2):
                    pass
                else: f(1); f(2)
                """);
        assertEquals(List.of(2, 4, 8, 10, 12, 13), program.statementLines());
    }

    @Test
    void codeUnitsAreNumberedInOrderOfAppearance() {
        Program program = program("""
                class A:
                    def f(self):
                        return lambda: 1
                def g():
                    return [i for i in ()]
                """);
        List<String> names = new ArrayList<>();
        for (Code code : program.codes()) {
            assertEquals(names.size(), code.id());
            names.add(code.qualifiedName());
        }
        assertEquals(List.of("<module>", "A", "A.f", "A.f.<locals>.<lambda>", "g", "g.<locals>.<listcomp>"), names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 << 16                | 65536
            -1                     | -1
            -7 // 2                | -4
            -7 % 3                 | 2
            7 % -3                 | -2
            2 ** 10                | 1024
            0xFF_FF + 0o17 + 0b11  | 65553
            ~5                     | -6
            6 / 4                  | 1.5
            1_000.5e-3             | 1.0005
            not 0                  | True
            """)
    void constantOperationsAreComputedOnce(String expression, String value) {
        assertEquals(value, Disassembler.show(assigned(expression)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'a' "b" '''c'''            | `'abc'`
            r'\\n'                     | `'\\\\n'`
            '\\x41\\u0042\\103\\N{DIGIT ONE}' | `'ABC1'`
            b'a\\x00' rb'\\d'          | `b'a\\x00\\\\d'`
            'it\\'s'                   | `'it\\'s'`
            '-' * 3                    | `'---'`
            f'a{{b}}'                  | `'a{b}'`
            (1, 'x', (None, ...))      | `(1, 'x', (None, ...))`
            """)
    void literalsHaveTheirValues(String expression, String value) {
        assertEquals(value, Disassembler.show(assigned(expression)));
    }

    @Test
    void largeOrFailingOperationsAreLeftToTheRun() {
        for (String expression : List.of("1 << 1000", "1 // 0", "2 ** 500", "'a' * 10000", "1 / 0", "1 % 0.0")) {
            Code code = program("x = " + expression).module();
            assertEquals(Op.BINARY, Op.of(code.instructions()[3]), expression);
        }
    }

    @Test
    void integersHaveAnySize() {
        assertEquals(new Constant.IntValue(BigInteger.TEN.pow(40)), assigned("1" + "0".repeat(40)));
    }

    @Test
    void aNamePrivateToAClassIsMangled() {
        Code method = program("""
                class _Tree:
                    def __grow(self):
                        self.__size = __all__
                """).codes().get(2);
        assertEquals(List.of("__all__", "_Tree__size"), method.names());
        assertEquals("__grow", method.name());
    }

    private static Constant assigned(String expression) {
        Code code = program("x = " + expression).module();
        assertEquals(Op.LOAD_CONST, Op.of(code.instructions()[1]));
        return code.constants().get(Op.argument(code.instructions()[1]));
    }

    private static Program program(String text) {
        Compilation compilation = Compiler.compile("test.py", text);
        assertEquals(List.of(), compilation.errors());
        return compilation.program();
    }
}
