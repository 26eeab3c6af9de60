package heapscope.machine.module;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapAssertion;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** The teaching module: pins and bookmarks. On a real interpreter its functions do nothing. */
final class HeapscopeModule {

    private static final String NAME = "heapscope";
    private static final long BOOKMARK = EventKind.BOOKMARK_SET.bit();

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;

    HeapscopeModule(ModuleContext context) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
    }

    void install() {
        context.library().defineModule(NAME);
        context.library().defineFunction(NAME, "pin", "object", (args, count) -> space.bool(pin(args)));
        context.library().defineFunction(NAME, "unpin", "object", (args, count) -> unpin(args));
        context.library().defineFunction(NAME, "is_pinned", "object", (args, count) -> space.bool(isPinned(args)));
        context.library().defineFunction(NAME, "mark", "name", (args, count) -> mark(args));
        new Twister(context);
    }

    /** The object that a system call would read from: of a string or byte string its characters, else the object. */
    private long pinnable(long cell) {
        long word = stack.get(cell);
        if (!Value.isReference(word)) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "a number in a variable is no object in memory and cannot be pinned");
        }
        return switch (space.layoutOf(word)) {
            case Layout.STR -> space.field(word, Layout.STR_BLOCK_REF);
            case Layout.BYTES -> space.field(word, Layout.BYTES_BLOCK_REF);
            case Layout.BYTEARRAY -> space.field(
                    space.field(word, Layout.BYTEARRAY_DATA), Layout.LIST_ITEMS);
            default -> word;
        };
    }

    private boolean pin(long args) {
        return space.heap().pin(pinnable(args));
    }

    private long unpin(long args) {
        long object = pinnable(args);
        if (!space.heap().isPinned(object)) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "the object is not pinned");
        }
        try {
            space.heap().unpin(object);
        } catch (HeapAssertion refused) {
            throw space.raise(BuiltinClass.VALUE_ERROR, refused.getMessage());
        }
        return space.none();
    }

    private boolean isPinned(long args) {
        return space.heap().isPinned(pinnable(args));
    }

    private long mark(long args) {
        if (!space.isStr(stack.get(args))) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "mark() takes the bookmark's name, a str");
        }
        if (context.ticks().tick(BOOKMARK)) {
            context.ticks().announce(new HeapEvent.BookmarkSet(space.text(stack.get(args))));
        }
        return space.none();
    }
}
