package heapscope.app.window;

import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import heapscope.unit.Bytes;

/** Opens sessions. */
@FunctionalInterface
public interface SessionFactory {

    /**
     * A session at the start of a workload.
     *
     * @param history the budget of the history
     * @throws heapscope.session.WorkloadRejected if the text is not a program
     */
    Session open(Workload workload, Configuration configuration, Bytes history);
}
