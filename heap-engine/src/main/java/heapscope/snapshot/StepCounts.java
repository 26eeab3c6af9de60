package heapscope.snapshot;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;

/** How much of each kind happened in a step. */
final class StepCounts {

    private final long[] byKind = new long[EventKind.values().length];
    private long total;
    private long allocatedBytes;
    private long allocatedInNursery;
    private long allocatedInNurseryBytes;
    private long movedBytes;
    private long freedBytes;
    private long visitedBytes;
    private long sweptObjects;
    private long minorNumber;
    private long stepNumber;
    private long cycleNumber;
    private String firstState = "";
    private String lastState = "";
    private HeapEvent.StatementReached lastStatement;

    void add(HeapEvent event) {
        total++;
        byKind[event.kind().ordinal()]++;
        switch (event) {
            case HeapEvent.ObjectAllocated allocated -> allocated(allocated);
            case HeapEvent.ObjectMoved moved -> movedBytes += moved.size().value();
            case HeapEvent.ObjectFreed freed -> freedBytes += freed.size().value();
            case HeapEvent.ObjectVisited visited -> visitedBytes += visited.size().value();
            case HeapEvent.PageSwept swept -> sweptObjects += swept.freed();
            case HeapEvent.MinorFinished minor -> minorNumber = minor.number();
            case HeapEvent.StepStarted step -> firstState = firstState.isEmpty() ? step.state() : firstState;
            case HeapEvent.StepFinished step -> {
                firstState = firstState.isEmpty() ? step.oldState() : firstState;
                stepNumber = step.number();
                lastState = step.newState();
            }
            case HeapEvent.CycleFinished cycle -> cycleNumber = cycle.number();
            case HeapEvent.StatementReached statement -> lastStatement = statement;
            default -> { }
        }
    }

    private void allocated(HeapEvent.ObjectAllocated object) {
        allocatedBytes += object.size().value();
        if (object.space() == Space.NURSERY) {
            allocatedInNursery++;
            allocatedInNurseryBytes += object.size().value();
        }
    }

    long of(EventKind kind) {
        return byKind[kind.ordinal()];
    }

    long total() {
        return total;
    }

    long allocatedBytes() {
        return allocatedBytes;
    }

    long allocatedInNursery() {
        return allocatedInNursery;
    }

    long allocatedInNurseryBytes() {
        return allocatedInNurseryBytes;
    }

    long movedBytes() {
        return movedBytes;
    }

    long freedBytes() {
        return freedBytes;
    }

    long visitedBytes() {
        return visitedBytes;
    }

    /** Small objects freed by sweeping pages. */
    long sweptObjects() {
        return sweptObjects;
    }

    /** The number of the last minor collection. */
    long minorNumber() {
        return minorNumber;
    }

    /** The number of the last increment. */
    long stepNumber() {
        return stepNumber;
    }

    long cycleNumber() {
        return cycleNumber;
    }

    /** The state in which the first increment started. */
    String firstState() {
        return firstState;
    }

    /** The state in which the last increment left the collector. */
    String lastState() {
        return lastState;
    }

    /** The last statement reached, or null. */
    HeapEvent.StatementReached lastStatement() {
        return lastStatement;
    }
}
