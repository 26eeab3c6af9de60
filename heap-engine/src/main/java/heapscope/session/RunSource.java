package heapscope.session;

import heapscope.run.Run;

/** Makes the run of a workload under a configuration. */
@FunctionalInterface
public interface RunSource {

    /**
     * A new run at its start.
     *
     * @throws WorkloadRejected if the text is not what the workload's name says
     */
    Run start(Workload workload, Configuration configuration);

    /** The source that runs each kind of workload as sessions do: for runs without a history. */
    static RunSource standard() {
        return new WorkloadSource();
    }
}
