package heapscope.app.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.reference.log.PypyLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogImportTest {

    @Test
    void aDifferentFrequencyIsADifferentDuration() throws IOException {
        LogImport importing = new LogImport(PypyLog.read("a.log", text()), 0);
        String first = importing.previewProperty().get();
        assertTrue(first.matches("Then the log lasts .* ms; its longest pause takes .* ms\\."), first);
        long lasts = importing.timeline().orElseThrow().endTime().value();
        importing.frequencyProperty().set("1298.071 MHz");
        assertFalse(first.equals(importing.previewProperty().get()));
        assertEquals(2.0 * lasts, importing.timeline().orElseThrow().endTime().value(), 2);
    }

    @Test
    void whatIsNoFrequencyGivesNoTimeline() throws IOException {
        LogImport importing = new LogImport(PypyLog.read("a.log", text()), 0);
        importing.frequencyProperty().set("fast");
        assertTrue(importing.problemProperty().get().contains("\"fast\" is no frequency"));
        assertEquals("", importing.previewProperty().get());
        assertTrue(importing.timeline().isEmpty());
        importing.frequencyProperty().set("2 GHz");
        assertEquals("", importing.problemProperty().get());
    }

    @Test
    void theFrequencyGivenLastIsRemembered() throws IOException {
        assertEquals("3000 MHz", new LogImport(PypyLog.read("a.log", text()), 3e9).frequencyProperty().get());
        assertEquals("2596.142 MHz", new LogImport(PypyLog.read("a.log", text()), 0).frequencyProperty().get());
    }

    @Test
    void aDamagedLogTellsWhere() throws IOException {
        byte[] whole = text().readAllBytes();
        String cut = new String(whole, StandardCharsets.UTF_8).substring(0, whole.length / 2);
        LogImport importing = new LogImport(PypyLog.read(
                "a.log", new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8))), 0);
        assertEquals(importing.log().faultCount(), importing.faults().size());
        assertTrue(importing.faults().getFirst().matches("Line [0-9,]+: the log ends in the section .*\\."),
                importing.faults().toString());
        assertTrue(importing.timeline().orElseThrow().pauses().size() > 10);
    }

    private static InputStream text() {
        return LogImportTest.class.getResourceAsStream("gc_growdrop.log");
    }
}
