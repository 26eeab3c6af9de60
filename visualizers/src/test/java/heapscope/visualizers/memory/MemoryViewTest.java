package heapscope.visualizers.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapView;
import heapscope.heap.HeapView.Color;
import heapscope.snapshot.HeapSnapshot;
import heapscope.visualizers.synthetic.SyntheticHeaps;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.Theme;
import heapscope.visualizers.view.SelectionModel;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@ExtendWith(ApplicationExtension.class)
class MemoryViewTest {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;

    private final SyntheticHeaps.Scene shown = SyntheticHeaps.classroom();
    private final SelectionModel selection = new SelectionModel();
    private Palette palette;
    private MemoryView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        palette = Theme.LIGHT.palette();
        view = new MemoryView(selection);
        scene = new Scene(view, WIDTH, HEIGHT);
        scene.getStylesheets().add(Theme.LIGHT.styleSheet());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setScene(scene);
        stage.show();
        view.show(shown.snapshot(), shown.details());
    }

    @Test
    void clickingAnObjectSelectsItForAllViews(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        for (long object : new long[] {shown.object(), SyntheticHeaps.NURSERY + 8}) {
            robot.clickOn(centerOf(object));
            assertEquals(object, selection.selected());
            assertEquals(object, selection.hovered());
            Set<Integer> colors = colorsAround(object);
            assertTrue(colors.contains(palette.argb(Ink.SELECTION)), "no frame around the selected object");
        }
    }

    @Test
    void clickingBesideObjectsSelectsNothing(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> selection.select(shown.object()));
        HeapView.Nursery nursery = shown.snapshot().heap().nursery();
        double[] place = view.nursery().picture().place(
                nursery.end() - 16, 8, view.nursery().getWidth(), view.nursery().getHeight());
        robot.clickOn(view.nursery().localToScreen(place[0], place[1] + 5));
        assertEquals(0, selection.selected());
    }

    @Test
    void upAndDownWalkFromObjectToObject(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(centerOf(SyntheticHeaps.NURSERY + 8));
        robot.type(KeyCode.DOWN);
        assertEquals(SyntheticHeaps.NURSERY + 8 + 32, selection.selected());
        robot.type(KeyCode.UP);
        assertEquals(SyntheticHeaps.NURSERY + 8, selection.selected());
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, selection.selected());
    }

    @Test
    void walkingThroughTheOldSpaceMeetsEveryObjectOnce(FxRobot robot) {
        HeapView heap = shown.snapshot().heap();
        Set<Long> objects = new HashSet<>();
        heap.arenas().forEach(arena -> arena.pages().forEach(
                page -> heap.blocksOf(page, (object, type, size, header) -> objects.add(object))));
        heap.largeObjects((object, type, size, header) -> objects.add(object));
        SpacePicture picture = view.oldSpace().picture();
        Set<Long> met = new HashSet<>();
        long at = picture.neighbor(0, true);
        while (met.add(at)) {
            long next = picture.neighbor(at, true);
            assertTrue(next == at || picture.neighbor(next, false) == at, "back from " + next);
            at = next;
        }
        assertEquals(objects, met);
    }

    @Test
    void whiteGrayAndBlackDifferByMoreThanColor() {
        Map<Color, Set<Integer>> seen = new HashMap<>();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            view.show(shown.snapshot(), null);
            return view.toImage(palette, WIDTH, HEIGHT);
        });
        HeapView heap = shown.snapshot().heap();
        HeapView.Page nodes = heap.arenas().getFirst().pages().get(1);
        heap.blocksOf(nodes, (object, type, size, header) -> {
            double[] place = placeIn(object, WIDTH, HEIGHT);
            Set<Integer> colors = new HashSet<>();
            int middle = (int) (place[1] + place[3] * 0.3);
            for (int x = (int) place[0] + 3; x < place[0] + place[2] - 4; x++) {
                colors.add(image.getPixelReader().getArgb(x, middle));
            }
            seen.put(heap.colorOf(object), colors);
        });
        int white = Palette.argb(Look.WHITE.boxFill(palette));
        assertEquals(Set.of(white), seen.get(Color.WHITE), "white is hollow");
        assertTrue(seen.get(Color.GRAY).contains(white), "one half of gray is hollow");
        assertTrue(seen.get(Color.GRAY).contains(Palette.argb(palette.tint(Ink.GRAY, 0.7))), "the other is filled");
        assertTrue(seen.get(Color.BLACK).contains(palette.argb(Ink.BLACK)), "black is filled");
        assertFalse(seen.get(Color.BLACK).contains(white), "and not hollow");
    }

    @Test
    void recycledBytesLookStaleAndThoseNeverUsedDoNot() {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            view.show(shown.snapshot(), null);
            return view.toImage(palette, WIDTH, HEIGHT);
        });
        HeapView.Nursery nursery = shown.snapshot().heap().nursery();
        Set<Integer> recycled = new HashSet<>();
        Set<Integer> neverUsed = new HashSet<>();
        for (long address = nursery.free() + 16; address < nursery.free() + 64; address++) {
            recycled.add(pixelOf(image, address));
        }
        for (long address = nursery.end() - 80; address < nursery.end() - 32; address++) {
            neverUsed.add(pixelOf(image, address));
        }
        assertTrue(recycled.size() > 1, "a pattern, not one color");
        assertEquals(Set.of(palette.argb(Ink.UNUSED)), neverUsed);
    }

    @Test
    void theVectorPictureHoldsTheSameTexts() throws Exception {
        String svg = WaitForAsyncUtils.waitForAsyncFx(5000, () -> view.toSvg(palette, WIDTH, HEIGHT));
        NodeList texts = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg))).getElementsByTagName("text");
        Set<String> found = new HashSet<>();
        for (int i = 0; i < texts.getLength(); i++) {
            found.add(texts.item(i).getTextContent());
        }
        for (String text : new String[] {
            "Nursery", "Old space", "free", "top", "\u2192 Node", "'abc'", "0x10000", "0x20000"
        }) {
            assertTrue(found.contains(text), text + " is missing in " + found);
        }
    }

    @Test
    void anObjectStaysInItsPlaceWhenOthersDie() {
        SpacePicture picture = view.oldSpace().picture();
        double[] before = picture.place(shown.object() - 8, 32, 900, 400);
        HeapSnapshot less = SyntheticHeaps.classroomWithoutLargeObjects().snapshot();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> view.show(less, null));
        double[] after = picture.place(shown.object() - 8, 32, 900, 400);
        assertEquals(before[0], after[0]);
        assertEquals(before[1], after[1]);
    }

    @Test
    void zoomingShowsLessInLargerSize(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        OldSpaceView old = view.oldSpace();
        robot.clickOn(centerOf(shown.object()));
        double before = old.picture().rows(old.getWidth(), old.getHeight()).scale();
        robot.type(KeyCode.PLUS);
        assertEquals(2 * before, old.picture().rows(old.getWidth(), old.getHeight()).scale(), 1e-9);
        robot.type(KeyCode.MINUS);
        robot.type(KeyCode.MINUS);
        assertEquals(before, old.picture().rows(old.getWidth(), old.getHeight()).scale(), 1e-9);
        robot.type(KeyCode.PLUS);
        robot.type(KeyCode.PLUS);
        robot.type(KeyCode.DIGIT0);
        assertEquals(before, old.picture().rows(old.getWidth(), old.getHeight()).scale(), 1e-9);
    }

    @Test
    void anObjectSelectedElsewhereIsScrolledIntoSight(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        OldSpaceView old = view.oldSpace();
        robot.interact(() -> {
            old.zoomIn();
            old.zoomIn();
            selection.select(SyntheticHeaps.OLD + 4096 + 8);
        });
        WaitForAsyncUtils.waitForFxEvents();
        double y = old.picture().rows(old.getWidth(), old.getHeight()).boxTop(
                old.picture().rows(old.getWidth(), old.getHeight()).rowOf(SyntheticHeaps.OLD + 4096));
        assertTrue(y > 0 && y < old.getHeight(), "at " + y);
    }

    @Test
    void theLegendComesAndGoes(FxRobot robot) throws Exception {
        assertFalse(view.legend().isVisible());
        double before = view.oldSpace().getHeight();
        robot.clickOn(".legend-button");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view.legend().isVisible());
        assertTrue(view.oldSpace().getHeight() < before, "it takes room of its own");
        String svg = WaitForAsyncUtils.waitForAsyncFx(5000, () -> view.toSvg(palette, WIDTH, HEIGHT));
        assertTrue(svg.contains("gray: found, to be visited"), svg);
        robot.clickOn(".legend-button");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, view.oldSpace().getHeight(), 1);
    }

    @Test
    void aSnapshotOfNothingSaysWhatToDo() throws Exception {
        String svg = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            view.show(null, null);
            return view.toSvg(palette, WIDTH, HEIGHT);
        });
        assertTrue(svg.contains("Run a program"), svg);
    }

    @Test
    void aViewThatIsDisposedOfNoLongerListens() {
        NurseryView other = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            NurseryView made = new NurseryView(selection);
            made.show(shown.snapshot(), null);
            made.dispose();
            selection.select(SyntheticHeaps.NURSERY + 8);
            return made;
        });
        assertEquals("Nursery", other.getAccessibleText());
        assertNotEquals("Nursery", view.nursery().getAccessibleText());
    }

    private int pixelOf(WritableImage image, long address) {
        double[] place = placeIn(address + 8, WIDTH, HEIGHT);
        return image.getPixelReader().getArgb((int) place[0], (int) (place[1] + place[3] / 2));
    }

    /** Where the header of an object starts in a picture of all memory, and how large a box of 32 bytes is. */
    private double[] placeIn(long object, double width, double height) {
        return view.placeIn(object - 8, 32, width, height);
    }

    private Point2D centerOf(long object) {
        SpaceView space = object < SyntheticHeaps.OLD ? view.nursery() : view.oldSpace();
        double[] place = space.picture().place(object - 8, 32, space.getWidth(), space.getHeight());
        return space.localToScreen(place[0] + place[2] / 2, place[1] + place[3] / 2);
    }

    private Set<Integer> colorsAround(long object) {
        WaitForAsyncUtils.waitForFxEvents();
        Point2D center = centerOf(object);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> scene.snapshot(null));
        Set<Integer> colors = new HashSet<>();
        for (int dy = -40; dy <= 40; dy++) {
            colors.add(image.getPixelReader().getArgb((int) center.getX(), (int) center.getY() + dy));
        }
        return colors;
    }
}
