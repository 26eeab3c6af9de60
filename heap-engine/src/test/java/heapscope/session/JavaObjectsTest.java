package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.unit.Bytes;
import heapscope.unit.PageNumber;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/**
 * Simulated objects are words in page frames, not Java objects: a million of them cost the Java heap their page frames
 * (an array and its owner for each 4 KiB) and next to nothing else.
 */
class JavaObjectsTest {

    private static final int OBJECTS = 1_000_000;
    private static final String FRAME = "heapscope.memory.PageFrame";
    private static final String WORDS = "[J";
    /** What the Java heap itself fills its gaps with. */
    private static final String FILLER = "[Ljdk.internal.vm.FillerElement;";

    private static final String WORKLOAD = """
            class Node:
                def __init__(self, next):
                    self.next = next

            def build(count):
                first = None
                for i in range(count):
                    first = Node(first)
                return first

            keep = build(%d)
            """;

    @Test
    void aMillionLiveObjectsMakeLessThanOneJavaObjectInAThousandBesidePageFrames() throws JMException {
        instancesAtTheEndOf(OBJECTS);
        Instances few = instancesAtTheEndOf(1);
        Instances many = instancesAtTheEndOf(OBJECTS);
        long frames = many.frames - few.frames;
        long others = many.others - few.others;
        System.out.println("Java objects for " + OBJECTS + " simulated ones: " + frames + " page frames with their words, "
                + others + " others");
        assertTrue(others < OBJECTS / 1000, others + " Java objects beside page frames");
        assertTrue(frames * PageNumber.SIZE >= OBJECTS * 56L, "the objects are in " + frames + " page frames");
    }

    private static Instances instancesAtTheEndOf(int count) throws JMException {
        Workload workload = new Workload("objects.py", WORKLOAD.formatted(count));
        try (Session session = Session.open(workload, Configuration.standard(), Bytes.ZERO)) {
            session.toEnd().join();
            assertTrue(session.statistics().join().objectsAllocated() >= count);
            return liveInstances();
        }
    }

    /** The Java heap's own histogram, which counts after a collection of it. */
    private static Instances liveInstances() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
        long frames = 0;
        long others = 0;
        for (String line : histogram.split("\n")) {
            String[] columns = line.trim().split("\\s+");
            if (columns.length >= 4 && columns[0].endsWith(":")) {
                long count = Long.parseLong(columns[1]);
                switch (columns[3]) {
                    case FRAME -> frames += count;
                    case WORDS, FILLER -> { }
                    default -> others += count;
                }
            }
        }
        return new Instances(frames, others);
    }

    /** Live Java objects: page frames, and all but them and arrays of words. */
    private record Instances(long frames, long others) {}
}
