package heapscope.machine;

import heapscope.heap.CollectionListener;
import heapscope.policy.Decision;

/** Tells several listeners of collections, one after the other. */
final class ListenerChain implements CollectionListener {

    private final CollectionListener[] listeners;

    ListenerChain(CollectionListener... listeners) {
        this.listeners = listeners;
    }

    @Override
    public void minorFinished(MinorReport report) {
        for (CollectionListener each : listeners) {
            each.minorFinished(report);
        }
    }

    @Override
    public void stepFinished(StepReport report) {
        for (CollectionListener each : listeners) {
            each.stepFinished(report);
        }
    }

    @Override
    public void cycleFinished(CycleReport report) {
        for (CollectionListener each : listeners) {
            each.cycleFinished(report);
        }
    }

    @Override
    public void decided(Decision decision) {
        for (CollectionListener each : listeners) {
            each.decided(decision);
        }
    }

    @Override
    public void caused(Decision reason) {
        for (CollectionListener each : listeners) {
            each.caused(reason);
        }
    }
}
