package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapView;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.machine.Machine;
import heapscope.run.Run.Outcome;
import java.util.ArrayList;
import java.util.List;

/** A workload that ran to its end under some settings, with everything that happened. */
final class SettingsRun {

    final Machine machine;
    final Outcome outcome;
    final List<HeapEvent> events = new ArrayList<>();

    SettingsRun(String preset, String settings, String text) {
        Configuration configuration = Configuration.preset(preset);
        for (String setting : settings.isBlank() ? new String[0] : settings.split(" ")) {
            configuration = configuration.withSetting(setting);
        }
        Compilation compilation = Compiler.compile("program.py", text);
        assertTrue(compilation.succeeded(), compilation.errors().toString());
        machine = Machine.of(
                compilation.program(), IncminimarkHeap::new, configuration.heapParameters(), configuration.unitCosts());
        machine.ticks().watchAll((tick, event) -> events.add(event));
        outcome = machine.advance();
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
