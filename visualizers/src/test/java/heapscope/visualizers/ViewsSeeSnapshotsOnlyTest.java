package heapscope.visualizers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ViewsSeeSnapshotsOnlyTest {

    private static final JavaClasses VIEWS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("heapscope.visualizers");

    @Test
    void viewsNeverSeeAHeapModelOrTheMachine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "heapscope.heap.incminimark..", "heapscope.machine..", "heapscope.replay..", "heapscope.language..",
                        "heapscope.session..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("AddressSpace")
                .check(VIEWS);
    }

    @Test
    void viewModelsKnowNoSceneGraph() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .check(VIEWS);
    }
}
