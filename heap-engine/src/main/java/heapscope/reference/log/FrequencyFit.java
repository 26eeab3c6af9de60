package heapscope.reference.log;

import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import heapscope.reference.log.LogEntry.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frequency of a log's time stamps, found from sections that end with the time they took: the slope of the straight
 * line, by least squares, of time stamps over seconds. Where the line meets zero seconds is what a section costs beside
 * the time that it tells.
 *
 * @param frequency time stamps in a second
 * @param sections how many sections it was found from
 * @param deviation the root of the mean square of what the line leaves over, in seconds
 */
public record FrequencyFit(double frequency, int sections, double deviation) {

    /** Fewer sections, or all of one length, say nothing. */
    private static final int LEAST_SECTIONS = 3;

    private record Point(double seconds, double stamps) {}

    /** The fit to a log; nothing if the log does not say how long its sections took. */
    public static Optional<FrequencyFit> of(PypyLog log) {
        List<Point> points = new ArrayList<>();
        for (LogEntry entry : log.entries()) {
            switch (entry) {
                case Minor minor -> add(points, minor.span(), minor.seconds());
                case Increment increment -> add(points, increment.span(), increment.seconds());
                default -> { }
            }
        }
        return points.size() < LEAST_SECTIONS ? Optional.empty() : line(points);
    }

    private static void add(List<Point> points, Span span, double seconds) {
        if (seconds > 0 && !span.wentBack()) {
            points.add(new Point(seconds, span.stamps()));
        }
    }

    private static Optional<FrequencyFit> line(List<Point> points) {
        double meanSeconds = points.stream().mapToDouble(Point::seconds).average().orElseThrow();
        double meanStamps = points.stream().mapToDouble(Point::stamps).average().orElseThrow();
        double variance = 0;
        double covariance = 0;
        for (Point point : points) {
            variance += (point.seconds - meanSeconds) * (point.seconds - meanSeconds);
            covariance += (point.seconds - meanSeconds) * (point.stamps - meanStamps);
        }
        double slope = covariance / variance;
        if (!(slope > 0) || Double.isInfinite(slope)) {
            return Optional.empty();
        }
        double squares = 0;
        for (Point point : points) {
            double left = (point.stamps - meanStamps) / slope - (point.seconds - meanSeconds);
            squares += left * left;
        }
        return Optional.of(new FrequencyFit(slope, points.size(), Math.sqrt(squares / points.size())));
    }
}
