package heapscope.reference.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Minor;
import heapscope.session.Statistics.PauseFigures;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Cycle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a log: what {@code heapscope log --stats} prints. Bytes, nanoseconds and counts.
 *
 * @param frequency the time stamps in a second by which the times were computed
 * @param nanos from the first time stamp to the last
 * @param cycles major collections that ended
 * @param survivingBytes of all minor collections
 * @param peakMemory the most memory in use after a minor collection
 * @param pinnedMinors minor collections that pinned objects survived
 * @param thresholds that the ends of cycles set
 * @param pauses by kind: {@code minor}, {@code increment}, {@code stop}
 * @param faults what could not be read, the first of it
 */
public record LogSummary(
        String name,
        LogFrequency frequency,
        long lines,
        long nanos,
        LogSettings settings,
        long minorCollections,
        long increments,
        long cycles,
        long survivingBytes,
        long peakMemory,
        long pinnedMinors,
        List<Double> thresholds,
        Map<String, PauseFigures> pauses,
        LogRules rules,
        long timesBack,
        long faultCount,
        List<LogFault> faults) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * The figures of a log.
     *
     * @param frequency the log's time stamps in a second
     */
    public static LogSummary of(PypyLog log, LogFrequency frequency) {
        TimelineData timeline = LogTimeline.of(log, frequency.stampsPerSecond());
        List<Minor> minors = log.minors();
        return new LogSummary(
                log.name(), frequency, log.lines(), timeline.endTime().value(), log.settings(), minors.size(),
                log.increments().size(), timeline.cycles().stream().filter(Cycle::finished).count(),
                minors.stream().mapToLong(minor -> Math.max(0, minor.surviving())).sum(),
                minors.stream().mapToLong(Minor::memoryUsed).filter(used -> used > 0).max().orElse(0),
                minors.stream().filter(minor -> minor.pinned() > 0).count(),
                log.cycleEnds().stream().map(CycleEnd::threshold).toList(), pauses(timeline),
                LogRules.check(log, frequency.stampsPerSecond()), log.timesBack(), log.faultCount(), log.faults());
    }

    private static Map<String, PauseFigures> pauses(TimelineData timeline) {
        Map<String, PauseFigures> pauses = new LinkedHashMap<>();
        for (PauseStatistics.Kind kind : PauseStatistics.Kind.values()) {
            PauseStatistics figures = PauseStatistics.of(timeline, kind);
            pauses.put(kind.label(), new PauseFigures(
                    figures.count(), figures.total().value(), figures.p50().value(), figures.p90().value(),
                    figures.p99().value(), figures.max().value()));
        }
        return pauses;
    }

    /** The figures as one JSON object. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures have only numbers and texts", e);
        }
    }
}
