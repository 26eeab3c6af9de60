package heapscope.snapshot;

import static heapscope.snapshot.Wording.capitalized;
import static heapscope.snapshot.Wording.count;

import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.unit.Address;

/** Tells a single event in one sentence. */
final class EventNarrator {

    private final HeapSnapshot before;
    private final HeapSnapshot after;

    EventNarrator(HeapSnapshot before, HeapSnapshot after) {
        this.before = before;
        this.after = after;
    }

    String sentence(HeapEvent event) {
        String text = ofProgram(event);
        if (text == null) {
            text = ofMinor(event);
        }
        return capitalized(text == null ? ofMajor(event) : text) + ".";
    }

    private String ofProgram(HeapEvent event) {
        return switch (event) {
            case HeapEvent.StatementReached at -> at.text()
                    + (at.operation().isEmpty() ? " of " + at.function() : "") + " is about to run";
            case HeapEvent.FunctionCalled call -> "the function " + call.function()
                    + " was called and has an activation frame, at depth " + call.depth();
            case HeapEvent.FunctionReturned call -> "the function " + call.function()
                    + " returned and its activation frame is gone";
            case HeapEvent.ObjectAllocated at -> allocated(at);
            case HeapEvent.PointerStored at -> stored(at);
            case HeapEvent.ObjectPinned at -> now(at.object()) + " was pinned: minor collections leave it where it is";
            case HeapEvent.ObjectUnpinned at -> now(at.object())
                    + " was unpinned: the next minor collection may move it";
            case HeapEvent.BookmarkSet mark -> "this instant was named \"" + mark.name() + "\"";
            case HeapEvent.GapJumped gap -> "the bump pointer jumped over the pinned " + now(gap.pinned())
                    + " and left " + gap.abandoned() + " unused";
            case HeapEvent.BufferCopied copy -> "a system call worked on a copy of " + now(copy.object()) + ", "
                    + copy.size() + " outside the heap, because it could not be pinned: " + copy.reason();
            case HeapEvent.OutputWritten output -> "the program wrote " + count(output.characters(), "character");
            default -> null;
        };
    }

    private String allocated(HeapEvent.ObjectAllocated at) {
        String what = now(at.object()) + " was allocated ";
        return switch (at.space()) {
            case NURSERY -> what + "in the nursery: the bump pointer moved by " + at.size();
            case ARENA -> what + "in the old space: a block of " + at.size();
            case LARGE -> what + "as a large object of " + at.size() + ", outside the nursery";
            case STATIC -> what + "as a static object of " + at.size();
        };
    }

    private String stored(HeapEvent.PointerStored at) {
        String value = at.value().isNull() ? "null" : "a reference to " + now(at.value());
        return value + " was stored into " + now(at.object()) + "; write barrier: " + at.effect().label();
    }

    private String ofMinor(HeapEvent event) {
        return switch (event) {
            case HeapEvent.MinorStarted minor -> "minor collection " + minor.number() + " started";
            case HeapEvent.RootsScanned roots -> "the " + count(roots.cells(), "cell") + " of " + roots.area()
                    + " " + Wording.was(roots.cells()) + " scanned";
            case HeapEvent.ObjectMoved at -> now(at.to()) + " survived: it moved from " + at.from() + " to "
                    + (at.space() == Space.LARGE ? "a block of its own" : "the old space") + because(at.parent());
            case HeapEvent.ObjectKept at -> now(at.object()) + " survived where it is, "
                    + (at.space() == Space.NURSERY ? "because it is pinned," : "outside the nursery,")
                    + because(at.parent());
            case HeapEvent.RememberedScanned at -> now(at.object())
                    + ", an old object that was written to, was scanned for references to young objects";
            case HeapEvent.CardScanned card -> "the dirty card of items " + card.fromIndex() + " to "
                    + (card.toIndex() - 1) + " of " + now(card.array()) + " was scanned";
            case HeapEvent.WeakReferenceCleared at -> now(at.reference()) + " was cleared because its target died";
            case HeapEvent.DestructorCalled at -> "the light destructor of " + then(at.object())
                    + " ran because the object died";
            case HeapEvent.ObjectFreed at -> then(at.object()) + " was freed: " + at.size() + " of "
                    + (at.space() == Space.LARGE ? "the large objects" : "the old space");
            case HeapEvent.NurseryRotated rotated -> "the nursery at " + rotated.to() + " took the place of that at "
                    + rotated.from() + ", so that reading a stale address faults";
            case HeapEvent.NurseryCleared cleared -> cleared.size() + " of the nursery from " + cleared.from()
                    + " on were cleared for the objects to come";
            case HeapEvent.MinorFinished minor -> "minor collection " + minor.number() + " finished: "
                    + minor.surviving() + " survived" + (minor.pinned() == 0 ? "" : ", "
                    + count(minor.pinned(), "pinned object") + " stayed") + ", and the nursery is ready again";
            default -> null;
        };
    }

    private String because(Address parent) {
        return parent.isNull() ? " because a root holds it" : " because " + now(parent) + " holds it";
    }

    private String ofMajor(HeapEvent event) {
        return switch (event) {
            case HeapEvent.StepStarted step -> "increment " + step.number()
                    + " of the major collection started in state " + step.state();
            case HeapEvent.StateChanged state -> "the major collection went from " + state.from() + " to " + state.to();
            case HeapEvent.RootsCollected roots -> "the roots became gray: " + count(roots.objects(), "object");
            case HeapEvent.ObjectVisited at -> now(at.object()) + " became black: its references are gray now, and "
                    + at.size() + " were taken from the budget";
            case HeapEvent.ObjectRegrayed at -> now(at.object()) + " became gray again because it was written to";
            case HeapEvent.GraysSwapped grays -> "the " + count(grays.objects(), "object")
                    + " found gray meanwhile became the list to mark";
            case HeapEvent.FinalizerOrdered at -> "the finalizer of " + now(at.object()) + (at.scheduled()
                    ? " is due" : " waits, because another object with a finalizer can still reach it");
            case HeapEvent.PageSwept page -> "the page at " + page.page() + " was swept: "
                    + count(page.kept(), "object") + " stayed and " + page.freed() + " " + Wording.was(page.freed()) + " freed";
            case HeapEvent.ArenaFreed arena -> "the arena at " + arena.arena() + ", empty by now, was given back";
            case HeapEvent.FinalizerRun at -> "the finalizer of " + now(at.object()) + " ran";
            case HeapEvent.StepFinished step -> "increment " + step.number() + " of the major collection finished"
                    + (step.oldState().equals(step.newState()) ? " and is still in state " : " and went from "
                    + step.oldState() + " to ") + step.newState();
            case HeapEvent.CycleFinished cycle -> "major collection " + cycle.number() + " finished sweeping";
            case HeapEvent.DecisionMade decision -> "the collector decided: " + decision.reason();
            case HeapEvent.LimitReached limit -> "the heap reached its maximum of " + limit.limit();
            default -> event.kind().meaning();
        };
    }

    private String now(Address object) {
        return Wording.object(after, object.value());
    }

    private String then(Address object) {
        return Wording.object(before, object.value());
    }
}
