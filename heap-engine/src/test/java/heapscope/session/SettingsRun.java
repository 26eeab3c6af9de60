package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.heap.HeapView;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.machine.Machine;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeTable;
import heapscope.run.Run.Outcome;
import heapscope.time.TickCounter;
import heapscope.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A workload that ran to its end under some settings, with everything that happened. */
final class SettingsRun {

    final Machine machine;
    final Outcome outcome;
    final List<HeapEvent> events = new ArrayList<>();
    /** The memory of the process, to interfere with. */
    AddressSpace memory;

    SettingsRun(String preset, String settings, String text) {
        this(preset, settings, text, (run, event) -> {});
    }

    /** A run in which somebody interferes after each event. */
    SettingsRun(String preset, String settings, String text, BiConsumer<SettingsRun, HeapEvent> interference) {
        Configuration configuration = Configuration.preset(preset);
        for (String setting : settings.isBlank() ? new String[0] : settings.split(" ")) {
            configuration = configuration.withSetting(setting);
        }
        Compilation compilation = Compiler.compile("program.py", text);
        assertTrue(compilation.succeeded(), compilation.errors().toString());
        machine = Machine.of(
                compilation.program(), this::heap, configuration.heapParameters(), configuration.unitCosts());
        machine.ticks().watchAll((tick, event) -> {
            events.add(event);
            interference.accept(this, event);
        });
        outcome = machine.advance();
    }

    private HeapModel heap(
            AddressSpace newMemory, TypeTable types, HeapParameters parameters, TickCounter ticks, VirtualClock clock,
            HeapClient client) {
        memory = newMemory;
        return new IncminimarkHeap(newMemory, types, parameters, ticks, clock, client);
    }

    long count(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    <E extends HeapEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The decisions whose text starts so. */
    List<String> decisions(String start) {
        return all(HeapEvent.DecisionMade.class).stream()
                .map(HeapEvent.DecisionMade::reason).filter(reason -> reason.startsWith(start)).toList();
    }

    HeapView heap() {
        return machine.capture().heap();
    }

    double figure(String name) {
        return heap().collector().figures().stream()
                .filter(each -> each.name().equals(name)).mapToDouble(HeapView.Figure::value).findFirst().orElseThrow();
    }
}
