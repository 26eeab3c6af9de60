package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the window shows follows from the layout alone. */
final class LayoutModelTest {

    private final LayoutModel layout = new LayoutModel();

    @Test
    void aMaximizedPanelStandsAloneAndGivesTheOthersTheirPlacesBack() {
        layout.toggleMaximized(PanelId.MEMORY);
        assertEquals(List.of(PanelId.MEMORY), layout.visible(PanelId.Column.MIDDLE));
        assertEquals(List.of(), layout.visible(PanelId.Column.LEFT));
        layout.toggleMaximized(PanelId.MEMORY);
        assertEquals(List.of(PanelId.MEMORY), layout.visible(PanelId.Column.MIDDLE));
    }

    @Test
    void projectorModeKeepsMemoryAndTime() {
        layout.toggleProjector();
        assertEquals(List.of(), layout.visible(PanelId.Column.LEFT));
        assertEquals(List.of(), layout.visible(PanelId.Column.RIGHT));
        assertEquals(List.of(PanelId.TIMELINE), layout.visible(PanelId.Column.BOTTOM));
    }

    @Test
    void aHiddenPanelCanStillBeMaximized() {
        layout.toggleShown(PanelId.INSPECTOR);
        assertEquals(List.of(PanelId.COLLECTOR), layout.visible(PanelId.Column.RIGHT));
        layout.toggleMaximized(PanelId.INSPECTOR);
        assertEquals(List.of(PanelId.INSPECTOR), layout.visible(PanelId.Column.RIGHT));
    }

    @Test
    void aFoldedPanelIsWholeWhileItIsMaximized() {
        assertTrue(layout.isFolded(PanelId.OUTPUT));
        layout.toggleMaximized(PanelId.OUTPUT);
        assertFalse(layout.isFolded(PanelId.OUTPUT));
    }

    @Test
    void whatWasRememberedComesBack() {
        layout.toggleFolded(PanelId.ROOTS);
        layout.toggleShown(PanelId.COLLECTOR);
        layout.setDividers("rows", List.of(0.4));
        LayoutModel next = new LayoutModel();
        next.recall(layout.allStates(), layout.allDividers());
        assertEquals(layout.allStates(), next.allStates());
        assertEquals(List.of(0.4), next.dividers("rows"));
    }

    @Test
    void nonsenseInTheMemoryIsPassedOver() {
        layout.recall(Map.of("roots", "upside-down", "attic", "shown"),
                Map.of("rows", List.of(7.0), "attic", List.of(0.5)));
        assertEquals(LayoutModel.State.SHOWN, layout.state(PanelId.ROOTS));
        assertEquals(new LayoutModel().allDividers(), layout.allDividers());
    }
}
