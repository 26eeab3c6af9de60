package heapscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import heapscope.heap.HeapModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A package may use only packages above it in this list, never one below, and never another heap model. */
class PackageOrderTest {

    private static final List<String> ORDER = List.of(
            "heapscope.unit",
            "heapscope.event",
            "heapscope.time",
            "heapscope.memory",
            "heapscope.object",
            "heapscope.policy",
            "heapscope.heap",
            "heapscope.heap.incminimark",
            "heapscope.run",
            "heapscope.language.grammar",
            "heapscope.language",
            "heapscope.machine.value",
            "heapscope.machine.builtin",
            "heapscope.machine.module",
            "heapscope.machine",
            "heapscope.replay",
            "heapscope.timeline",
            "heapscope.snapshot",
            "heapscope.session",
            "heapscope.reference.log",
            "heapscope.reference",
            "heapscope.reference.pypy",
            "heapscope.reference.cost");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("heapscope");

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyPackagesAboveIt() {
        return IntStream.range(0, ORDER.size())
                .mapToObj(i -> DynamicTest.dynamicTest(ORDER.get(i), () -> noClasses()
                        .that()
                        .resideInAPackage(ORDER.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(CLASSES)))
                .toList();
    }

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        noClasses().should().resideOutsideOfPackages(ORDER.toArray(String[]::new)).check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("heapscope.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void machineReplayAndLanguageReachAHeapModelOnlyThroughThePort() {
        noClasses()
                .that()
                .resideInAnyPackage("heapscope.machine..", "heapscope.replay", "heapscope.language")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("heapscope.heap.incminimark")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theLanguageKnowsNothingOfHeaps() {
        noClasses()
                .that()
                .resideInAPackage("heapscope.language")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("heapscope.heap..", "heapscope.memory", "heapscope.object")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theEngineDrawsNothing() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..").check(CLASSES);
    }

    @Test
    void thereIsOneAllocationPathInTheMachine() {
        noClasses()
                .that()
                .resideInAPackage("heapscope.machine..")
                .and()
                .doNotHaveSimpleName("ObjectSpace")
                .should()
                .callMethod(HeapModel.class, "allocate", int.class)
                .orShould()
                .callMethod(HeapModel.class, "allocateArray", int.class, long.class)
                .orShould()
                .callMethod(HeapModel.class, "allocateNonMovable", int.class, long.class)
                .check(CLASSES);
    }
}
