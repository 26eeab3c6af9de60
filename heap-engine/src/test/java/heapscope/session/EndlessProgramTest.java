package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Arrival.Reason;
import heapscope.timeline.Grain;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a program does, it can be stopped, and is then as if it had been taken there step by step. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessProgramTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "while True:\n    pass",
        "keep = []\nwhile True:\n    keep = [keep[:3]]",
        "import itertools\nfor i in itertools.repeat(1): pass",
        "def f(n):\n    return f(n + 1) if n < 50 else 0\nwhile True:\n    f(0)",
        "x = [i for i in iter(int, 1)]",
        "import itertools\nprint(any(itertools.repeat(0)))"})
    void isStoppedAndGoesOnFromThere(String program) throws InterruptedException {
        try (Session session = Session.open(new Workload("endless.py", program), Configuration.of(Preset.CLASSROOM))) {
            CompletableFuture<Arrival> run = session.run(Grain.STATEMENT, Speed.UNLIMITED);
            TimeUnit.MILLISECONDS.sleep(200);
            Arrival stopped = session.stop().join();
            assertEquals(Reason.PAUSED, run.join().reason());
            assertEquals(Reason.STOPPED, stopped.reason());
            assertTrue(stopped.tick().value() > 0);
            long tick = stopped.tick().value();
            Arrival back = session.stepBack(Grain.EVENT).join();
            assertEquals(tick - 1, back.tick().value());
            assertEquals(tick, session.stepForward(Grain.EVENT).join().tick().value());
        }
    }
}
