package heapscope.machine.module;

import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Console;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PendingActions;
import heapscope.time.TickCounter;
import heapscope.time.VirtualClock;

/**
 * What the modules of the machine work with.
 *
 * @param operations the operators of the language on the values of the run
 * @param library where modules and their functions are registered
 * @param clock virtual time, which is all the time there is
 * @param ticks where events are announced
 * @param console what the workload writes
 * @param pending what is left for between two instructions
 */
public record ModuleContext(
        Operations operations, Library library, VirtualClock clock, TickCounter ticks, Console console,
        PendingActions pending) {

    /** The values of the run. */
    public ObjectSpace space() {
        return operations.space();
    }
}
