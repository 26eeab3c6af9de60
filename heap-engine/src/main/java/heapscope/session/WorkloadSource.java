package heapscope.session;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.language.Diagnostic;
import heapscope.machine.Machine;
import heapscope.replay.Recording;
import heapscope.replay.RecordingFault;
import heapscope.replay.Replay;
import heapscope.run.Run;
import java.util.List;

/** Runs each kind of workload: programs on the simulated machine, recorded operations on the collector itself. */
final class WorkloadSource implements RunSource {

    @Override
    public Run start(Workload workload, Configuration configuration) {
        return switch (workload.kind()) {
            case PROGRAM -> program(workload, configuration);
            case RECORDING -> recording(workload, configuration);
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
        try {
            return new Replay(
                    Recording.of(workload.name(), workload.text()), IncminimarkHeap::new, configuration.unitCosts());
        } catch (RecordingFault fault) {
            throw new WorkloadRejected(
                    workload.name(), List.of(new Diagnostic(1, 1, 1, fault.getMessage(), "open another file")));
        }
    }
}
