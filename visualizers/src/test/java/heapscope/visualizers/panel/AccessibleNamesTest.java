package heapscope.visualizers.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.collector.CollectorView;
import heapscope.visualizers.inspector.Answer;
import heapscope.visualizers.inspector.InspectorView;
import heapscope.visualizers.inspector.ObjectQuestions;
import heapscope.visualizers.narration.NarrationView;
import heapscope.visualizers.roots.RootsView;
import heapscope.visualizers.timeline.SamplePauses;
import heapscope.visualizers.timeline.TimelineView;
import heapscope.visualizers.view.SelectionModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {

    private final SelectionModel selection = new SelectionModel();
    private List<PanelView> views;

    @Start
    void start(Stage stage) {
        SampleHeap heap = new SampleHeap();
        long node = heap.oldNode(0, 42, true);
        HeapSnapshot snapshot = heap.snapshot(1, SampleHeap.frame("main", 3, 0x100, "root", node));
        RootsView roots = new RootsView(selection);
        CollectorView collector = new CollectorView(selection);
        InspectorView inspector = new InspectorView(selection, new NoAnswers());
        TimelineView timeline = new TimelineView();
        NarrationView narration = new NarrationView();
        views = List.of(roots, collector, inspector, timeline, narration);
        views.forEach(view -> view.setPrefSize(470, 450));
        Stages.show(stage, new TilePane(views.toArray(new Node[0])), 960, 960);
        roots.show(snapshot);
        collector.show(snapshot);
        inspector.show(snapshot);
        timeline.show(SamplePauses.of(40));
        narration.tell("One object survived.", List.of("main holds it"));
        selection.select(node);
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> nameless = new ArrayList<>();
        int controls = 0;
        for (PanelView view : views) {
            assertTrue(!view.title().isEmpty() && view.getAccessibleText().equals(view.title()));
            controls += visit(view, nameless);
        }

        assertEquals(List.of(), nameless);
        assertTrue(controls >= 20, "controls seen: " + controls);
        robot.interact(() -> views.forEach(PanelView::dispose));
    }

    private static int visit(Parent parent, List<String> nameless) {
        int controls = 0;
        for (Node node : parent.getChildrenUnmodifiable()) {
            boolean matters = node instanceof ButtonBase || node instanceof ListView<?> || node instanceof ProgressBar
                    || node instanceof TextInputControl || node instanceof ShareBar || node instanceof PanelView;
            if (matters) {
                controls++;
                String name = node.getAccessibleText() == null && node instanceof Labeled labeled
                        ? labeled.getText() : node.getAccessibleText();
                if (name == null || name.isBlank()) {
                    nameless.add(node.toString());
                }
            }
            if (node instanceof Parent inner && !(node instanceof Label)
                    && !(node instanceof Control control && control.getSkin() == null)) {
                controls += visit(inner, nameless);
            }
        }
        return controls;
    }

    private static final class NoAnswers implements ObjectQuestions {
        @Override
        public Answer whoReferences(HeapSnapshot snapshot, long object, Asker asker) {
            return new Answer("Nobody.", List.of());
        }

        @Override
        public Answer whyAlive(HeapSnapshot snapshot, long object, Asker asker) {
            return new Answer("It is not.", List.of());
        }

        @Override
        public Answer whyMoved(HeapSnapshot snapshot, StepDetails step, long object, Asker asker) {
            return new Answer("It did not.", List.of());
        }
    }
}
