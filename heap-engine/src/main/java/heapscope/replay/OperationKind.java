package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.replay.Operand.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations by name, with their fields (format of the recordings, section 4.2). */
enum OperationKind {
    NEW("new", "allocates an object", type(), length(), label(), root()),
    NONMOV("nonmov", "allocates an object that cannot move", type(), length(), label(), root()),
    GARBAGE("garbage", "allocates objects and drops them", type(), length(), count("c")),
    LIST("list", "grows a list at a root: each new object references the one before by its slot 0",
            type(), length(), count("c"), label(), must("root", Kind.INDEX)),
    TREE("tree", "builds a binary tree of a depth by slots 0 and 1 and pushes it", type(), length(), count("d"),
            label()),
    PUSH("push", "pushes an object on the stack", object()),
    POP("pop", "removes the last stack root"),
    DROP("drop", "removes a stack root; later ones move down", must("i", Kind.INDEX)),
    SETROOT("setroot", "overwrites a stack root", must("i", Kind.INDEX), value()),
    SETG("setg", "overwrites a global", must("i", Kind.INDEX), value()),
    GET("get", "reads a slot", object(), slot(), may("push", Kind.FLAG)),
    SET("set", "stores into a slot behind the write barrier", object(), slot(), value(), may("wb", Kind.BARRIER)),
    WB("wb", "only the write barrier of a store", object(), slot()),
    COPY("copy", "copies items from an array to another of its type", object(), must("d", Kind.OBJECT), count("ss"),
            count("ds"), count("n")),
    MOVE("move", "moves items inside an array", object(), count("ss"), count("ds"), count("n")),
    FILL("fill", "stores a value into all items", object(), value()),
    SHRINK("shrink", "makes an array shorter, if it can be done in place", object(), count("n")),
    PIN("pin", "pins an object", object()),
    UNPIN("unpin", "unpins an object", object()),
    IS_PINNED("is_pinned", "whether an object is pinned", object()),
    CAN_MOVE("can_move", "whether an object can move", object()),
    ID("id", "the identity of an object", object()),
    HASH("hash", "the identity hash of an object", object()),
    MOVE_OUT("move_out", "copies an object into its shadow in the old space at once", object()),
    MINOR("minor", "a minor collection"),
    COLLECT("collect", "gc.collect(g): below 0 a minor one, 0 with progress of the major one, 1 one that starts it, "
            + "2 complete", must("g", Kind.NUMBER)),
    STEP("step", "gc.collect_step(): a minor collection and an increment"),
    DEBUG_STEP("debug_step", "collection steps", count("n")),
    MAJOR_STEP("major_step", "an increment alone; only right after a minor collection"),
    STEP_UNTIL("step_until", "collection steps until a state", must("state", Kind.STATE)),
    VISIT_STEP("visit_step", "visits gray objects up to so many bytes", count("n")),
    SINGLE_STEP("single_step", "whether marking stops behind each object", must("v", Kind.FLAG)),
    CHECK("check", "checks the invariants"),
    ENABLE("enable", "gc.enable()"),
    DISABLE("disable", "gc.disable()"),
    ISENABLED("isenabled", "gc.isenabled()"),
    WEAKREF("weakref", "allocates a weak reference to an object", object(), label(), root()),
    DEREF("deref", "the target of a weak reference", object(), may("push", Kind.FLAG)),
    PRESSURE("pressure", "external memory pressure in bytes; below 0 it is released", must("n", Kind.NUMBER)),
    MAXHEAP("maxheap", "sets the largest heap size in bytes, 0 for none", count("n")),
    REGFIN("regfin", "registers a finalizer in queue 0", object()),
    IGNOREFIN("ignorefin", "drops the finalizer of an object", object()),
    NEXTDEAD("nextdead", "takes the first object of finalizer queue 0", may("push", Kind.FLAG)),
    STATS("stats", "totals and peaks of memory");

    private static final Map<String, OperationKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(OperationKind::operation, Function.identity()));

    private final String operation;
    private final String meaning;
    private final List<Operand> operands;

    OperationKind(String operation, String meaning, Operand... operands) {
        this.operation = operation;
        this.meaning = meaning;
        this.operands = List.of(operands);
    }

    private static Operand must(String name, Kind kind) {
        return new Operand(name, kind, true);
    }

    private static Operand may(String name, Kind kind) {
        return new Operand(name, kind, false);
    }

    private static Operand type() {
        return must("t", Kind.TYPE);
    }

    private static Operand length() {
        return may("n", Kind.LENGTH);
    }

    private static Operand label() {
        return must("L", Kind.NEW_LABEL);
    }

    private static Operand root() {
        return may("root", Kind.ROOT);
    }

    private static Operand object() {
        return must("o", Kind.OBJECT);
    }

    private static Operand value() {
        return must("v", Kind.VALUE);
    }

    private static Operand slot() {
        return must("f", Kind.SLOT);
    }

    private static Operand count(String name) {
        return must(name, Kind.COUNT);
    }

    /** The operation of a name, null if there is none. */
    static OperationKind named(String operation) {
        return BY_NAME.get(operation);
    }

    /** Its name. */
    String operation() {
        return operation;
    }

    /** What it does, as half a sentence. */
    String meaning() {
        return meaning;
    }

    /** Its fields. */
    List<Operand> operands() {
        return operands;
    }

    /**
     * Checks an operation as far as it shows by itself.
     *
     * @throws RecordingFault with half a sentence if it is none
     */
    static void check(JsonNode op) {
        String name = op.path("op").asText();
        OperationKind kind = named(name);
        if (kind == null) {
            throw new RecordingFault("there is no operation \"" + name + "\"");
        }
        for (Operand operand : kind.operands) {
            JsonNode value = op.path(operand.name());
            if (value.isMissingNode() ? operand.required() : !operand.kind().accepts(value)) {
                throw new RecordingFault("\"" + operand.name() + "\" of the operation \"" + name + "\" has to be "
                        + operand.kind().meaning());
            }
        }
    }
}
