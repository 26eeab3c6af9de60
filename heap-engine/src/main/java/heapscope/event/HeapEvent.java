package heapscope.event;

import heapscope.unit.Address;
import heapscope.unit.Bytes;

/**
 * One thing that happened to the simulated machine. Events are made only while somebody watches. Addresses of objects
 * point just behind the header word (specification of the collector, reading conventions).
 */
public sealed interface HeapEvent {

    /** The line of the event table this is an instance of. */
    EventKind kind();

    /**
     * A statement is about to run.
     *
     * @param operation what it is, where a recording or script has operations in the place of statements; else empty
     */
    record StatementReached(String function, int line, String operation) implements HeapEvent {

        /** A statement of a program. */
        public StatementReached(String function, int line) {
            this(function, line, "");
        }

        /** The statement for people: {@code line 12}, {@code operation 4 (minor collection)}. */
        public String text() {
            return operation.isEmpty() ? "line " + line : operation;
        }

        @Override
        public EventKind kind() {
            return EventKind.STATEMENT_REACHED;
        }
    }

    /** A function was called. */
    record FunctionCalled(String function, int depth) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.FUNCTION_CALLED;
        }
    }

    /** A function returned or was left by an exception. */
    record FunctionReturned(String function, int depth) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.FUNCTION_RETURNED;
        }
    }

    /** An object was allocated and initialised. The size includes the header. */
    record ObjectAllocated(Address object, int typeId, Bytes size, Space space) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_ALLOCATED;
        }
    }

    /** A reference was stored: into which cell of which object, and what the write barrier did before. */
    record PointerStored(Address object, Address cell, Address value, BarrierEffect effect) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.POINTER_STORED;
        }
    }

    /** An object was pinned. */
    record ObjectPinned(Address object) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_PINNED;
        }
    }

    /** An object was unpinned. */
    record ObjectUnpinned(Address object) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_UNPINNED;
        }
    }

    /** The program named this instant. */
    record BookmarkSet(String name) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.BOOKMARK_SET;
        }
    }

    /** The bump pointer jumped over the pinned object at the end of a gap and abandoned the rest of the gap. */
    record GapJumped(Address pinned, Bytes abandoned) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.GAP_JUMPED;
        }
    }

    /** The program wrote text to its standard output. */
    record OutputWritten(int characters) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OUTPUT_WRITTEN;
        }
    }

    /** A system call could not pin its buffer and worked on a copy of it outside the heap. */
    record BufferCopied(Address object, Bytes size, String reason) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.BUFFER_COPIED;
        }
    }

    /** Another nursery took its turn; what is in the one before cannot be read any more. */
    record NurseryRotated(Address from, Address to) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.NURSERY_ROTATED;
        }
    }

    /** Free bytes of the nursery were cleared, from an address on. */
    record NurseryCleared(Address from, Bytes size) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.NURSERY_CLEARED;
        }
    }

    /** A minor collection started. */
    record MinorStarted(long number) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.MINOR_STARTED;
        }
    }

    /** An area of root cells was scanned by a minor collection. */
    record RootsScanned(String area, long cells) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.ROOTS_SCANNED;
        }
    }

    /** A survivor was copied; the parent is the object that was being scanned, or null for a root. */
    record ObjectMoved(Address from, Address to, Bytes size, Address parent, Space space) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_MOVED;
        }
    }

    /** A young object survived where it is. */
    record ObjectKept(Address object, Address parent, Space space) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_KEPT;
        }
    }

    /** An entry of a remembered set was scanned. */
    record RememberedScanned(Address object, String list) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.REMEMBERED_SCANNED;
        }
    }

    /** The items of one dirty card were scanned. */
    record CardScanned(Address array, long fromIndex, long toIndex) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.CARD_SCANNED;
        }
    }

    /** A weak reference lost its target. */
    record WeakReferenceCleared(Address reference) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.WEAK_REFERENCE_CLEARED;
        }
    }

    /** A light destructor ran. */
    record DestructorCalled(Address object) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.DESTRUCTOR_CALLED;
        }
    }

    /** A dead object outside the nursery was freed. */
    record ObjectFreed(Address object, Bytes size, Space space) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_FREED;
        }
    }

    /** A minor collection finished. */
    record MinorFinished(long number, Bytes surviving, int pinned) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.MINOR_FINISHED;
        }
    }

    /** An increment of the major collection started in a state. */
    record StepStarted(long number, String state) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.STEP_STARTED;
        }
    }

    /** The major collection changed its state. */
    record StateChanged(String from, String to) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.STATE_CHANGED;
        }
    }

    /** The roots were pushed on the list of gray objects. */
    record RootsCollected(long objects) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.ROOTS_COLLECTED;
        }
    }

    /** A gray object became black; the size is what it took from the budget. */
    record ObjectVisited(Address object, Bytes size) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_VISITED;
        }
    }

    /** A black object became gray again. */
    record ObjectRegrayed(Address object) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.OBJECT_REGRAYED;
        }
    }

    /** The second list of gray objects took the place of the first. */
    record GraysSwapped(long objects) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.GRAYS_SWAPPED;
        }
    }

    /** A finalizer was scheduled, or waits because another finalizer can still reach its object. */
    record FinalizerOrdered(Address object, boolean scheduled) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.FINALIZER_ORDERED;
        }
    }

    /** A page of small objects was swept. */
    record PageSwept(Address page, int kept, int freed) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.PAGE_SWEPT;
        }
    }

    /** An arena was given back. */
    record ArenaFreed(Address arena) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.ARENA_FREED;
        }
    }

    /** A finalizer ran. */
    record FinalizerRun(Address object) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.FINALIZER_RUN;
        }
    }

    /** An increment of the major collection finished. */
    record StepFinished(long number, String oldState, String newState) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.STEP_FINISHED;
        }
    }

    /** A whole major collection finished. */
    record CycleFinished(long number) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.CYCLE_FINISHED;
        }
    }

    /** A policy decided something. */
    record DecisionMade(String reason) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.DECISION_MADE;
        }
    }

    /** The heap reached its maximum size. */
    record LimitReached(Bytes limit) implements HeapEvent {
        @Override
        public EventKind kind() {
            return EventKind.LIMIT_REACHED;
        }
    }
}
