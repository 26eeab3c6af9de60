package heapscope.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadCompilationTest {

    static Stream<String> workloads() {
        return WorkloadTexts.MEASURED.stream();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyWorkloadCompilesWithoutErrors(String name) {
        assertEquals(List.of(), Compiler.compile(name, WorkloadTexts.read(name)).errors());
    }
}
