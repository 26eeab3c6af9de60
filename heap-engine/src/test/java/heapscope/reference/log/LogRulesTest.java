package heapscope.reference.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heapscope.reference.log.LogRules.Progress;
import heapscope.reference.log.LogRules.Starts;
import heapscope.reference.log.LogRules.Thresholds;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real logs against the rules of pacing, and logs in which something was changed. */
class LogRulesTest {

    private static final Starts NONE_STARTED = new Starts(0, 0, 0, 0);
    private static final Progress NO_PROGRESS = new Progress(0, 0, 0, 0, 0, 0);

    private static LogRules check(PypyLog log) {
        return LogRules.check(log, PypyLog.REFERENCE_FREQUENCY);
    }

    private static LogRules changed(String from, String to) throws IOException {
        String text = String.join("\n", RealLogs.lines(RealLogs.GROW_AND_DROP));
        assertTrue(text.contains(from));
        return check(RealLogs.log(text.replace(from, to)));
    }

    @Test
    void everyStartAndEveryIncrementOfARealLogFollowsTheRules() throws IOException {
        LogRules rules = check(RealLogs.read(RealLogs.GROW_AND_DROP));
        assertEquals(new Starts(22, 4, 0, 0), rules.starts());
        assertEquals(new Progress(48, 48, 0, 2, 2, 22), rules.progress());
    }

    @Test
    void aThresholdAboveTheRuleIsExplainedByTheSizeThatWasAskedFor() throws IOException {
        LogRules rules = check(RealLogs.read(RealLogs.GROW_AND_DROP));
        assertEquals(new Thresholds(4, 2, 2, 0), rules.thresholds());
        assertEquals(
                List.of("line 371: the threshold is set to 17790375.68, 1348704.00 more than the rule demands, as for "
                        + "an allocation of that size outside of the nursery",
                        "line 567: the threshold is set to 25751869.95, 845344.00 more than the rule demands, as for "
                        + "an allocation of that size outside of the nursery"),
                rules.exceptions().stream().map(LogFault::toString).toList());
        assertFalse(rules.hold());
    }

    @Test
    void aLogWithoutIncrementsIsCheckedForItsThresholdsOnly() throws IOException {
        LogRules rules = check(RealLogs.read(RealLogs.BINARY_TREES));
        assertEquals(NONE_STARTED, rules.starts());
        assertEquals(NO_PROGRESS, rules.progress());
        assertEquals(new Thresholds(4, 3, 0, 1), rules.thresholds());
        assertTrue(rules.exceptions().getFirst().message().endsWith(
                "6916.00 less than the rule demands, as for objects that only finalizers keep alive"));
    }

    @Test
    void aLogBelowTheThresholdHasNoStarts() throws IOException {
        LogRules rules = check(RealLogs.read(RealLogs.PINNED));
        assertEquals(new Starts(14, 0, 0, 0), rules.starts());
        assertTrue(rules.hold());
    }

    @Test
    void aStartThatDidNotHaveToBeIsEarly() throws IOException {
        LogRules rules = changed("nursery size: 1048576", "nursery size: 2097152");
        assertEquals(1, rules.starts().early());
        assertTrue(rules.exceptions().getFirst().message().startsWith("a cycle starts although only 8751216 bytes"));
    }

    @Test
    void aStartThatHadToBeAndIsNotIsMissed() throws IOException {
        LogRules rules = changed("total memory used: 1253216", "total memory used: 9999999");
        assertEquals(1, rules.starts().missed());
        assertTrue(rules.exceptions().getFirst().message().startsWith("no cycle starts although 9999999 bytes"));
    }

    @Test
    void aMinorCollectionOfACycleWithoutIncrementIsSaid() throws IOException {
        List<String> lines = RealLogs.lines(RealLogs.GROW_AND_DROP);
        String without = String.join("\n", lines.subList(0, 135)) + "\n"
                + String.join("\n", lines.subList(140, lines.size()));
        LogRules rules = check(RealLogs.log(without));
        assertEquals(1, rules.progress().without());
        assertEquals(129, rules.exceptions().getFirst().line());
    }

    @Test
    void theFiguresAreOneObjectOfJson() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.GROW_AND_DROP);
        JsonNode json = new ObjectMapper().readTree(LogSummary.of(log, LogFrequency.of(log)).toJson());
        assertEquals(71, json.get("minorCollections").asLong());
        assertEquals(52, json.get("pauses").get("increment").get("count").asLong());
        assertEquals(4, json.get("cycles").asLong());
        assertEquals("ASSUMED", json.get("frequency").get("origin").asText());
        assertEquals(22, json.get("rules").get("starts").get("checked").asLong());
    }
}
