package heapscope.visualizers.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrationModelTest {

    private final NarrationModel model = new NarrationModel();

    @Test
    void tellsTheSentenceAndItsDetails() {
        model.tell("Node survived.", List.of("because main holds it"));

        assertEquals("Node survived.", model.sentenceProperty().get());
        assertEquals(List.of("because main holds it"), model.detailsProperty().get());
    }

    @Test
    void longDetailsEndInTheirNumber() {
        model.tell("Many.", IntStream.range(0, 100).mapToObj(Integer::toString).toList());

        List<String> lines = model.detailsProperty().get();
        assertEquals(NarrationModel.DETAILS, lines.size());
        assertEquals("… and 93 more lines", lines.getLast());
    }
}
