package heapscope.machine.module;

import heapscope.heap.CollectionListener;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Keepable;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PendingActions;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.time.Ledger;
import java.util.Arrays;
import java.util.List;

/**
 * {@code gc.hooks}: functions of the program that are told of collections (specification of the collector, section 7).
 * What happens in a collection is added up while its hook is set, and delivered between two instructions: first minor
 * collections, then increments, then whole collections. A hook is not called while it runs; what happens meanwhile is
 * part of the delivery after the next collection.
 */
final class GcHooks implements RecordBehavior.Kind, CollectionListener, PendingActions.Action, Keepable {

    private static final int KIND = 10;
    private static final int STEP_CLASS_KIND = 16;
    private static final List<String> NAMES = List.of("on_gc_minor", "on_gc_collect_step", "on_gc_collect");
    private static final int MINOR = 0;
    private static final int STEP = 1;
    private static final int CYCLE = 2;

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final GcStatistics minorStatistics;
    private final GcStatistics stepStatistics;
    private final GcStatistics cycleStatistics;
    private final long record;
    private final long stepClass;
    private final long setFunction;
    private final long resetFunction;

    private Window minors = Window.EMPTY;
    private Window steps = Window.EMPTY;
    private Window cycles = Window.EMPTY;
    private MinorReport lastMinor;
    private StepReport lastStep;
    private CycleReport lastCycle;
    private final boolean[] running = new boolean[NAMES.size()];

    GcHooks(ModuleContext context, RecordBehavior records) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        records.define(KIND, this);
        records.define(STEP_CLASS_KIND, new StepStatisticsClass());
        minorStatistics = define(records, 11, "GcMinorStats",
                "count", "duration", "duration_min", "duration_max", "total_memory_used", "pinned_objects");
        stepStatistics = define(records, 12, "GcCollectStepStats",
                "count", "duration", "duration_min", "duration_max", "oldstate", "newstate", "major_is_done");
        cycleStatistics = define(records, 13, "GcCollectStats",
                "count", "num_major_collects", "arenas_count_before", "arenas_count_after", "arenas_bytes",
                "rawmalloc_bytes_before", "rawmalloc_bytes_after", "pinned_objects");
        record = prebuiltRecord(KIND);
        stepClass = prebuiltRecord(STEP_CLASS_KIND);
        setFunction = context.library().prebuilt("hooks", "set", "self, hooks", (args, count) -> setAll(args));
        resetFunction = context.library().prebuilt("hooks", "reset", "self", (args, count) -> reset());
        context.library().keep(this);
        context.pending().add(this);
    }

    private GcStatistics define(RecordBehavior records, int number, String name, String... fields) {
        GcStatistics statistics = new GcStatistics(space, number, name, List.of(fields));
        records.define(number, statistics);
        return statistics;
    }

    private long prebuiltRecord(int kind) {
        long object = space.heap().allocatePrebuilt(Layout.RECORD, 0);
        space.setRaw(object, Layout.RECORD_KIND, kind);
        for (int hook = 0; hook < NAMES.size(); hook++) {
            space.setRaw(object, offset(hook), space.none());
        }
        return object;
    }

    private static int offset(int hook) {
        return Layout.RECORD_FIRST + hook * 8;
    }

    /** The object {@code gc.hooks}. */
    long object() {
        return record;
    }

    /** The object {@code gc.GcCollectStepStats}. */
    long stepStatistics() {
        return stepClass;
    }

    private boolean isSet(int hook) {
        return space.field(record, offset(hook)) != space.none();
    }

    // --- the object of the program

    @Override
    public String name() {
        return "GcHooks";
    }

    @Override
    public long attribute(long cell, String attribute) {
        int hook = NAMES.indexOf(attribute);
        if (hook >= 0) {
            return space.field(record, offset(hook));
        }
        return switch (attribute) {
            case "set" -> bound(setFunction);
            case "reset" -> bound(resetFunction);
            default -> Value.UNSET;
        };
    }

    private long bound(long function) {
        long method = space.allocate(Layout.METHOD);
        space.setRaw(method, Layout.METHOD_FUNCTION, function);
        space.setRaw(method, Layout.METHOD_SELF, record);
        return space.made(method);
    }

    @Override
    public boolean setAttribute(long cell, String attribute, long valueCell) {
        int hook = NAMES.indexOf(attribute);
        if (hook < 0) {
            return false;
        }
        set(hook, space.box(stack.get(valueCell)));
        return true;
    }

    private void set(int hook, long function) {
        space.setField(record, offset(hook), function);
        switch (hook) {
            case MINOR -> minors = Window.EMPTY;
            case STEP -> steps = Window.EMPTY;
            default -> cycles = Window.EMPTY;
        }
    }

    private long setAll(long args) {
        long first = stack.top();
        for (String name : NAMES) {
            long function = space.caller().attribute(stack.get(args + 8), name);
            if (function == Value.UNSET) {
                throw space.raise(BuiltinClass.ATTRIBUTE_ERROR,
                        "'" + space.typeName(args + 8) + "' object has no attribute '" + name + "'");
            }
            stack.push(function);
        }
        for (int hook = 0; hook < NAMES.size(); hook++) {
            set(hook, space.box(stack.get(first + hook * 8L)));
        }
        stack.drop(first);
        return space.none();
    }

    private long reset() {
        for (int hook = 0; hook < NAMES.size(); hook++) {
            set(hook, space.none());
        }
        return space.none();
    }

    // --- what collections tell

    @Override
    public void minorFinished(MinorReport report) {
        if (isSet(MINOR)) {
            minors = minors.with(seconds(report.work()));
            lastMinor = report;
            context.pending().signal();
        }
    }

    @Override
    public void stepFinished(StepReport report) {
        if (isSet(STEP)) {
            steps = steps.with(seconds(report.work()));
            lastStep = report;
            context.pending().signal();
        }
    }

    @Override
    public void cycleFinished(CycleReport report) {
        if (isSet(CYCLE)) {
            cycles = cycles.with(0);
            lastCycle = report;
            context.pending().signal();
        }
    }

    private double seconds(Ledger work) {
        return context.clock().costs().of(work).value() / 1e9;
    }

    // --- delivery

    @Override
    public void deliver() {
        deliver(MINOR, this::deliverMinors);
        deliver(STEP, this::deliverSteps);
        deliver(CYCLE, this::deliverCycles);
    }

    /** What a hook's own work adds up waits for the next collection, for the boundary at which it was due has passed. */
    private void deliver(int hook, Runnable delivery) {
        if (running[hook]) {
            return;
        }
        running[hook] = true;
        try {
            delivery.run();
        } finally {
            running[hook] = false;
        }
    }

    private void deliverMinors() {
        if (minors.count > 0 && isSet(MINOR)) {
            long first = pushDurations(minors);
            minors = Window.EMPTY;
            stack.push(space.newInt(lastMinor.memoryUsed().value()));
            stack.push(space.newInt(lastMinor.pinned()));
            call(MINOR, minorStatistics, first);
        }
    }

    private void deliverSteps() {
        if (steps.count > 0 && isSet(STEP)) {
            long first = pushDurations(steps);
            steps = Window.EMPTY;
            pushStates(GcStatistics.STATES.indexOf(lastStep.oldState()), GcStatistics.STATES.indexOf(lastStep.newState()));
            call(STEP, stepStatistics, first);
        }
    }

    private void deliverCycles() {
        if (cycles.count > 0 && isSet(CYCLE)) {
            long first = stack.push(space.newInt(cycles.count));
            cycles = Window.EMPTY;
            stack.push(space.newInt(lastCycle.number()));
            stack.push(space.newInt(lastCycle.arenasBefore()));
            stack.push(space.newInt(lastCycle.arenasAfter()));
            stack.push(space.newInt(lastCycle.arenaBytes().value()));
            stack.push(space.newInt(lastCycle.largeBefore().value()));
            stack.push(space.newInt(lastCycle.largeAfter().value()));
            stack.push(space.newInt(lastCycle.pinned()));
            call(CYCLE, cycleStatistics, first);
        }
    }

    private long pushDurations(Window window) {
        long first = stack.push(space.newInt(window.count));
        stack.push(space.newFloat(window.sum));
        stack.push(space.newFloat(window.least));
        stack.push(space.newFloat(window.most));
        return first;
    }

    private void pushStates(int oldState, int newState) {
        stack.push(space.newInt(oldState));
        stack.push(space.newInt(newState));
        stack.push(space.bool(oldState != 0 && newState == 0));
    }

    /** The statistics that {@code gc.collect_step()} answers for one increment, without durations. */
    long stepResult(int oldState, int newState) {
        long first = stack.push(space.newInt(1));
        for (int i = 0; i < 3; i++) {
            stack.push(space.newFloat(-1));
        }
        pushStates(oldState, newState);
        long result = stepStatistics.make(first);
        stack.drop(first);
        return result;
    }

    private void call(int hook, GcStatistics statistics, long first) {
        long made = statistics.make(first);
        stack.set(first, made);
        stack.drop(first + 8);
        long mark = first;
        try {
            space.caller().call(space.field(record, offset(hook)), stack.get(first));
        } catch (PythonError error) {
            stack.drop(mark + 8);
            context.console().complain("Exception ignored in gc.hooks." + NAMES.get(hook) + ": "
                    + space.typeName(space.pendingException()) + "\n");
            stack.set(space.pendingException(), Value.UNSET);
        }
        stack.drop(mark);
    }

    @Override
    public Object keep() {
        return new State(minors, steps, cycles, lastMinor, lastStep, lastCycle);
    }

    @Override
    public void restore(Object state) {
        State kept = (State) state;
        minors = kept.minors;
        steps = kept.steps;
        cycles = kept.cycles;
        lastMinor = kept.lastMinor;
        lastStep = kept.lastStep;
        lastCycle = kept.lastCycle;
        Arrays.fill(running, false);
    }

    private record State(
            Window minors, Window steps, Window cycles, MinorReport lastMinor, StepReport lastStep, CycleReport lastCycle) {}

    /** The type of the statistics of increments, for its constants. */
    private final class StepStatisticsClass implements RecordBehavior.Kind {

        @Override
        public String name() {
            return "type";
        }

        @Override
        public String repr(long cell) {
            return "<class 'gc.GcCollectStepStats'>";
        }

        @Override
        public long attribute(long cell, String attribute) {
            return stepStatistics.constant(attribute);
        }
    }

    /** What has been added up since the last delivery; durations in seconds. */
    private record Window(long count, double sum, double least, double most) {

        static final Window EMPTY = new Window(0, 0, Double.POSITIVE_INFINITY, 0);

        Window with(double duration) {
            return new Window(count + 1, sum + duration, Math.min(least, duration), Math.max(most, duration));
        }
    }
}
