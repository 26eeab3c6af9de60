package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sizes of activation frames are those that CPython 3.9.18 computes; its figures are recorded here. */
class FrameSizeTest {

    /** co_stacksize of the code units of each workload, in their order. */
    private static final Map<String, String> STACK_SIZES = Map.of(
            "w01_gcbench.py", "3 2 2 3 3 3 5 4 4",
            "w02_fib.py", "2 4 3",
            "w04_binarytrees.py", "3 2 2 5 3 6",
            "w05_lru_ring.py", "3 2 2 2 2 4",
            "w07_cache_growdrop.py", "3 2 2 7",
            "w08_strings.py", "2 4",
            "w09_disable_growth.py", "3 2 2 7 3",
            "w10_manual_step.py", "3 2 2 7",
            "w11_custom_nogc.py", "3 2 2 3 3 2 3 2 2 6 2 8 2 2 4 3 9",
            "w13_finalizer.py", "3 2 2 2 2 3 4");

    @Test
    void stackSizesOfTheWorkloadsAreThoseOfCPython() {
        Map<String, String> computed = new TreeMap<>();
        for (String name : Resources.MEASURED) {
            computed.put(name, program(name, Resources.workload(name)).codes().stream()
                    .map(code -> String.valueOf(code.stackSize())).collect(Collectors.joining(" ")));
        }
        assertEquals(new TreeMap<>(STACK_SIZES), computed);
    }

    @Test
    void stacksLocalsAndCellsOfEveryConstructAreThoseOfCPython() {
        List<String> recorded = Resources.text("/heapscope/language/constructs.frames.txt").lines()
                .filter(line -> !line.startsWith("#")).toList();
        Program program = program("constructs.py", Resources.text("/heapscope/language/constructs.py"));
        List<String> computed = program.codes().stream()
                .map(code -> code.qualifiedName() + " " + code.stackSize() + " " + code.locals().size() + " "
                        + code.cellVars() + " " + code.freeVars())
                .toList();
        assertEquals(recorded, computed);
    }

    private static Program program(String name, String text) {
        Compilation compilation = Compiler.compile(name, text);
        assertEquals(List.of(), compilation.errors());
        return compilation.program();
    }
}
