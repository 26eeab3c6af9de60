package heapscope.session;

import heapscope.heap.HeapParameters;
import heapscope.heap.HeapStart;
import heapscope.machine.StartUp;

/** How the state of the heap at the first statement follows from a configuration. */
final class StartUpDerivation {

    private StartUpDerivation() {}

    static StartUp of(Configuration configuration, HeapParameters parameters) {
        StartUp startUp = new StartUp(
                whole(configuration, "start_arena_bytes"),
                part(configuration, "start_arena_garbage", "start_arena_bytes"),
                whole(configuration, "start_raw_bytes"),
                part(configuration, "start_raw_garbage", "start_raw_bytes"),
                whole(configuration, "start_nursery_bytes"),
                part(configuration, "start_nursery_garbage", "start_nursery_bytes"),
                whole(configuration, "start_prebuilt_bytes"),
                (int) whole(configuration, "start_state"),
                new HeapStart(
                        whole(configuration, "start_minors"), whole(configuration, "start_increments"),
                        whole(configuration, "start_cycles"), configuration.value("start_threshold")));
        long usable = parameters.tinyNursery() < 0 ? parameters.nurserySize() : parameters.tinyNursery();
        if (startUp.nurseryBytes() > usable) {
            throw new IllegalArgumentException("start_nursery_bytes=" + startUp.nurseryBytes()
                    + " must be at most what fits in the nursery, " + usable + ".");
        }
        return startUp;
    }

    private static long part(Configuration configuration, String key, String ofKey) {
        long value = whole(configuration, key);
        long most = whole(configuration, ofKey);
        if (value > most) {
            throw new IllegalArgumentException(key + "=" + value + " must be at most " + ofKey + " = " + most + ".");
        }
        return value;
    }

    private static long whole(Configuration configuration, String key) {
        return (long) configuration.value(key);
    }
}
