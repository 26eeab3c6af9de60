package heapscope.session;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compilation;
import heapscope.language.Compiler;
import heapscope.machine.Machine;
import heapscope.run.Run;

/** Runs workloads on the simulated machine, with the collector that the configuration describes. */
final class MachineSource implements RunSource {

    @Override
    public Run start(Workload workload, Configuration configuration) {
        Compilation compilation = Compiler.compile(workload.name(), workload.text());
        if (!compilation.succeeded()) {
            throw new WorkloadRejected(workload.name(), compilation.errors());
        }
        return Machine.of(
                compilation.program(), IncminimarkHeap::new, configuration.heapParameters(), configuration.unitCosts());
    }
}
