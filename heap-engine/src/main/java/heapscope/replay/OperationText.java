package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Operations and their outcomes in words. */
final class OperationText {

    private static final List<String> STATES = List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING");
    /** More labels than this are counted. */
    private static final int MOST_LABELS = 8;

    private final IntFunction<String> labelNames;

    /**
     * Texts with the objects' names.
     *
     * @param labelNames how the object of a label is called
     */
    OperationText(IntFunction<String> labelNames) {
        this.labelNames = labelNames;
    }

    /** A line: the operation's number, what is done, what came of it. */
    String line(int number, JsonNode operation, JsonNode outcome) {
        String came = outcome(operation, outcome);
        return String.format("%5d  %s", number, of(operation)) + (came.isEmpty() ? "" : "  → " + came);
    }

    /** What an operation does. */
    String of(JsonNode op) {
        String kind = op.path("op").asText();
        return switch (kind) {
            case "new", "nonmov", "garbage", "list", "tree", "weakref" -> allocation(kind, op);
            case "get", "set", "wb", "copy", "move", "fill" -> slots(kind, op);
            case "push", "pop", "drop", "setroot", "setg" -> roots(kind, op);
            case "shrink" -> "shrink " + object(op, "o") + " to " + op.path("n").asText();
            case "id", "hash" -> kind + " of " + object(op, "o");
            case "is_pinned" -> "is " + object(op, "o") + " pinned?";
            case "can_move" -> "can " + object(op, "o") + " move?";
            case "move_out" -> "move " + object(op, "o") + " out of the nursery";
            case "deref" -> "target of " + object(op, "o") + pushed(op);
            case "regfin" -> "register a finalizer of " + object(op, "o");
            case "ignorefin" -> "ignore the finalizer of " + object(op, "o");
            case "nextdead" -> "next of the finalizer queue" + pushed(op);
            default -> op.has("o") ? kind + " " + object(op, "o") : collector(kind, op);
        };
    }

    private String allocation(String kind, JsonNode op) {
        String type = op.path("t").asText() + (op.has("n") ? "(" + op.get("n").asText() + ")" : "");
        return switch (kind) {
            case "garbage" -> op.path("c").asText() + " times new " + type + ", dropped";
            case "list" -> "list of " + op.path("c").asText() + " " + type + " from " + object(op, "L")
                    + " on at root " + op.path("root").asText();
            case "tree" -> "tree of depth " + op.path("d").asText() + " of " + type + " from " + object(op, "L") + " on";
            case "weakref" -> object(op, "L") + " = weak reference to " + object(op, "o") + rooted(op);
            default -> object(op, "L") + " = new " + type + (kind.equals("nonmov") ? " that cannot move" : "")
                    + rooted(op);
        };
    }

    private static String rooted(JsonNode op) {
        JsonNode root = op.path("root");
        if (root.isNull()) {
            return ", in no root";
        }
        return root.isInt() ? ", in root " + root.asText() : ", pushed";
    }

    private static String pushed(JsonNode op) {
        return op.path("push").asBoolean() ? ", pushed" : "";
    }

    private String slots(String kind, JsonNode op) {
        String slot = object(op, "o") + "[" + op.path("f").asText() + "]";
        return switch (kind) {
            case "get" -> "read " + slot + pushed(op);
            case "wb" -> "write barrier of " + slot;
            case "set" -> slot + " = " + object(op, "v") + switch (op.path("wb").asText()) {
                case "none" -> ", no barrier";
                case "struct" -> ", barrier of the object";
                default -> "";
            };
            case "copy" -> "copy " + op.path("n").asText() + " items of " + object(op, "o") + " from "
                    + op.path("ss").asText() + " to " + object(op, "d") + " from " + op.path("ds").asText();
            case "move" -> "move " + op.path("n").asText() + " items of " + object(op, "o") + " from "
                    + op.path("ss").asText() + " to " + op.path("ds").asText();
            default -> "fill " + object(op, "o") + " with " + object(op, "v");
        };
    }

    private String roots(String kind, JsonNode op) {
        return switch (kind) {
            case "push" -> "push " + object(op, "o");
            case "pop" -> "pop";
            case "drop" -> "drop root " + op.path("i").asText();
            case "setroot" -> "root " + op.path("i").asText() + " = " + object(op, "v");
            default -> "global " + op.path("i").asText() + " = " + object(op, "v");
        };
    }

    private static String collector(String kind, JsonNode op) {
        return switch (kind) {
            case "minor" -> "minor collection";
            case "collect" -> "collect(" + op.path("g").asText() + ")";
            case "step" -> "collection step";
            case "debug_step" -> op.path("n").asText() + " collection steps";
            case "major_step" -> "increment of the major collection alone";
            case "step_until" -> "collection steps until " + state(op.path("state").asInt());
            case "visit_step" -> "visit " + op.path("n").asText() + " bytes";
            case "single_step" -> "visit one object at a time: " + (op.path("v").asBoolean() ? "on" : "off");
            case "check" -> "check the invariants";
            case "pressure" -> "memory pressure of " + op.path("n").asText() + " bytes";
            case "maxheap" -> "maximum heap size " + op.path("n").asText();
            default -> kind;
        };
    }

    private String object(JsonNode op, String field) {
        JsonNode label = op.path(field);
        return label.isInt() ? labelNames.apply(label.asInt()) : "null";
    }

    private static String state(int state) {
        return state >= 0 && state < STATES.size() ? STATES.get(state) : String.valueOf(state);
    }

    /** What came of an operation: its result, what the collector did, what moved and what died. */
    String outcome(JsonNode operation, JsonNode outcome) {
        List<String> parts = new ArrayList<>();
        add(parts, result(operation, outcome.path("r")));
        outcome.path("ev").forEach(event -> parts.add(event(event)));
        addObjects(parts, "moved", outcome.path("mv"));
        addObjects(parts, "freed", outcome.path("fr"));
        addObjects(parts, "freed the shadows of", outcome.path("sfr"));
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private String result(JsonNode operation, JsonNode result) {
        if (result.isMissingNode() || result.isNull()) {
            return "";
        }
        if (result.has("exc")) {
            return result.get("exc").asText().equals("assert") ? "refused" : result.get("exc").asText();
        }
        return switch (operation.path("op").asText()) {
            case "id", "hash" -> location(result.path(1));
            case "get", "deref", "nextdead" -> result.isInt() ? labelNames.apply(result.asInt()) : "unnamed";
            case "step" -> "";
            default -> result.isArray() ? location(result) : result.toString();
        };
    }

    private static String location(JsonNode place) {
        return switch (place.path(0).asText()) {
            case "n" -> "nursery +" + place.path(1).asText();
            case "a" -> "arena " + place.path(1).asText() + ", page " + place.path(2).asText() + " +"
                    + place.path(3).asText();
            case "y" -> "large, young";
            case "r" -> "large";
            default -> "static";
        };
    }

    private String event(JsonNode event) {
        JsonNode first = event.path(1);
        return switch (event.path(0).asText()) {
            case "m" -> "minor: " + first.asText() + " B survive"
                    + (event.path(2).asInt() > 0 ? ", " + event.path(2).asText() + " pinned" : "");
            case "s" -> state(first.asInt()) + " > " + state(event.path(2).asInt());
            case "d" -> "destructor of " + owner(first);
            case "of" -> "finalizer of " + owner(first);
            default -> "finalizer queue " + first.asText() + " triggered";
        };
    }

    private String owner(JsonNode label) {
        return label.isInt() ? labelNames.apply(label.asInt()) : "an unnamed object";
    }

    private void addObjects(List<String> parts, String what, JsonNode list) {
        if (list.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(what);
        for (int i = 0; i < Math.min(list.size(), MOST_LABELS); i++) {
            JsonNode entry = list.get(i);
            text.append(i == 0 ? " " : ", ").append(labelNames.apply((entry.isArray() ? entry.get(0) : entry).asInt()));
        }
        if (list.size() > MOST_LABELS) {
            text.append(" and ").append(list.size() - MOST_LABELS).append(" more");
        }
        parts.add(text.toString());
    }
}
