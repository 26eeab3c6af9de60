package heapscope.machine;

import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Library;
import heapscope.machine.value.ObjectSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;

/** What the mechanisms of the interpreter share. */
record Parts(
        ObjectSpace space,
        Library library,
        Operations operations,
        Containers containers,
        TickCounter ticks,
        Ledger ledger,
        HeapFrames frames,
        Activation activation,
        CacheEpochs epochs,
        Linker linker,
        LoadedModules modules) {}
