package heapscope.session;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.language.Diagnostic;
import heapscope.machine.Machine;
import heapscope.replay.Recording;
import heapscope.replay.Replay;
import heapscope.run.Run;
import java.util.List;

/** Runs each kind of workload: programs on the simulated machine, operations on the collector itself. */
final class WorkloadSource implements RunSource {

    @Override
    public Run start(Workload workload, Configuration configuration) {
        return switch (workload.kind()) {
            case PROGRAM -> program(workload, configuration);
            case RECORDING -> recording(workload, configuration);
            case SCRIPT -> script(workload, configuration);
        };
    }

    private static Run program(Workload workload, Configuration configuration) {
        Compilation compilation = Compiler.compile(workload.name(), workload.text());
        if (!compilation.succeeded()) {
            throw new WorkloadRejected(workload.name(), compilation.errors());
        }
        return Machine.of(
                compilation.program(), IncminimarkHeap::new, configuration.heapParameters(),
                configuration.machineParameters(), configuration.unitCosts());
    }

    private static Run recording(Workload workload, Configuration configuration) {
        accept(workload);
        return new Replay(
                Recording.of(workload.name(), workload.text()), IncminimarkHeap::new, configuration.unitCosts());
    }

    private static Run script(Workload workload, Configuration configuration) {
        accept(workload);
        ScriptWorkload script = ScriptWorkload.of(workload);
        Configuration effective = script.effective(configuration);
        return new Replay(
                script.on(effective.heapParameters()), IncminimarkHeap::new, effective.unitCosts());
    }

    private static void accept(Workload workload) {
        List<Diagnostic> errors = workload.check();
        if (!errors.isEmpty()) {
            throw new WorkloadRejected(workload.name(), errors);
        }
    }
}
