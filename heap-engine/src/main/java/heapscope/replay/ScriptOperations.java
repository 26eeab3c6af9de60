package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTrait;
import heapscope.replay.OperationSequence.Step;
import heapscope.replay.ScriptLabels.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the operations of an operation script: checks each as far as it can be known before they run, and puts numbers in
 * the place of names.
 */
final class ScriptOperations {

    /** Fields that every operation may have: an expectation, a remark, and the paths of recordings, which say nothing new. */
    private static final Set<String> COMMON = Set.of("op", "expect", "note", "p", "vp", "dp");
    private static final int DEEPEST_TREE = 16;
    private static final int MOST_OBJECTS = 1_000_000;
    private static final List<String> STATES = List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING");

    private final LocatedJson json;
    private final ScriptTypes types;
    private final RecordedTypes table;
    private final ScriptLabels labels;
    private final int globals;
    private final ScriptExpectations expectations;
    private final List<Step> steps = new ArrayList<>();
    private final List<LineRange> lines = new ArrayList<>();

    ScriptOperations(LocatedJson json, ScriptTypes types, RecordedTypes table, ScriptLabels labels, int globals) {
        this.json = json;
        this.types = types;
        this.table = table;
        this.labels = labels;
        this.globals = globals;
        expectations = new ScriptExpectations(json, labels, STATES);
        JsonNode operations = json.root().path("operations");
        for (int i = 0; i < operations.size(); i++) {
            read(operations.get(i), "/operations/" + i);
        }
    }

    List<Step> steps() {
        return steps;
    }

    List<LineRange> lines() {
        return lines;
    }

    private void read(JsonNode op, String path) {
        String name = op.path("op").asText();
        OperationKind kind = OperationKind.named(name);
        if (!op.isObject() || !op.path("op").isTextual()) {
            json.report(path, "This is no operation", "write {\"op\": \"new\", ...}");
        } else if (kind == null) {
            json.report(path + "/op", "There is no operation \"" + name + "\"",
                    Similar.advice(name, Stream.of(OperationKind.values()).map(OperationKind::operation).toList()));
        } else {
            ObjectNode plain = (ObjectNode) op.deepCopy();
            boolean complete = readOperands(kind, plain, path);
            if (complete) {
                new ScriptOperand(json, table, labels, globals, plain, path).check(kind);
            }
            if (complete || table.named(plain.path("t").asText()) != null) {
                make(kind, plain, path);
            }
            JsonNode expected = expectations.read(plain, path);
            plain.remove(List.of("expect", "note", "p", "vp", "dp"));
            steps.add(new Step(plain, expected));
            lines.add(json.lines(path));
        }
    }

    /** Whether all fields are there and of their kinds; they have numbers then in the place of names. */
    private boolean readOperands(OperationKind kind, ObjectNode op, String path) {
        Set<String> known = new TreeSet<>();
        kind.operands().forEach(operand -> known.add(operand.name()));
        boolean complete = true;
        for (String field : op.propertyStream().map(Map.Entry::getKey).toList()) {
            if (!known.contains(field) && !COMMON.contains(field)) {
                json.reportKey(path, field, "The operation \"" + kind.operation() + "\" has no \"" + field + "\"",
                        known.isEmpty() ? "remove it" : Similar.advice(field, known));
            }
        }
        for (Operand operand : kind.operands()) {
            complete &= readOperand(kind, operand, op, path);
        }
        return complete;
    }

    private boolean readOperand(OperationKind kind, Operand operand, ObjectNode op, String path) {
        JsonNode value = op.path(operand.name());
        String place = path + "/" + operand.name();
        boolean optional = !operand.required() || operand.kind() == Operand.Kind.NEW_LABEL;
        if (value.isMissingNode()) {
            if (!optional) {
                json.report(path + "/op", "The operation \"" + kind.operation() + "\" needs \"" + operand.name() + "\"",
                        "add it: " + operand.kind().meaning());
            }
            return optional;
        }
        return switch (operand.kind()) {
            case TYPE -> readType(value, place);
            case OBJECT, VALUE -> readLabel(operand, op, value, place);
            case STATE -> readState(op, value, place);
            case NEW_LABEL, SLOT -> value.isTextual() || accepts(operand, value, place);
            default -> accepts(operand, value, place);
        };
    }

    private boolean accepts(Operand operand, JsonNode value, String place) {
        if (!operand.kind().accepts(value)) {
            json.report(place, "\"" + operand.name() + "\" cannot be " + value, "write " + operand.kind().meaning());
            return false;
        }
        return true;
    }

    private boolean readType(JsonNode value, String place) {
        boolean known = value.isTextual() && table.named(value.asText()) != null;
        if (!known) {
            json.report(place, "There is no type " + value, types.names().isEmpty()
                    ? "declare it under \"types\", or write a built-in one such as S_2_1 or P"
                    : Similar.advice(value.asText(), types.names()));
        }
        return known;
    }

    private boolean readLabel(Operand operand, ObjectNode op, JsonNode value, String place) {
        if (value.isNull() && operand.kind() == Operand.Kind.VALUE) {
            return true;
        }
        if (!value.isTextual() && !operand.kind().accepts(value)) {
            return accepts(operand, value, place);
        }
        int number = labels.number(value);
        if (number == 0) {
            json.report(place, "No object before this operation has the label " + value,
                    value.isTextual() ? Similar.advice(value.asText(), labels.names()) : "make one with this \"L\" before");
            return false;
        }
        op.put(operand.name(), number);
        return true;
    }

    private boolean readState(ObjectNode op, JsonNode value, String place) {
        int state = value.isTextual() ? STATES.indexOf(value.asText()) : value.isInt() ? value.asInt() : -1;
        if (state < 0 || state >= STATES.size()) {
            json.report(place, value + " is no state of the collector", "write one of " + String.join(", ", STATES));
            return false;
        }
        op.put("state", state);
        return true;
    }

    /** Gives the objects that an operation makes their labels. */
    private void make(OperationKind kind, ObjectNode op, String path) {
        boolean makes = kind.operands().stream().anyMatch(operand -> operand.kind() == Operand.Kind.NEW_LABEL);
        long count = switch (kind) {
            case LIST, GARBAGE -> op.path("c").asLong();
            case TREE -> op.path("d").asLong() > DEEPEST_TREE ? Long.MAX_VALUE : (2L << op.path("d").asLong()) - 1;
            default -> 1;
        };
        if (count < 0 || count > MOST_OBJECTS) {
            json.report(path + (kind == OperationKind.TREE ? "/d" : "/c"), "So many objects are too many",
                    kind == OperationKind.TREE ? "write a depth up to " + DEEPEST_TREE : "write up to " + MOST_OBJECTS);
        } else if (makes) {
            TypeDescriptor type = kind == OperationKind.WEAKREF ? table.weak() : table.named(op.path("t").asText());
            int first = labels.make(op.path("L"), type, op.path("n").asLong(), (int) count);
            if (first == 0) {
                json.report(path + "/L", "The label " + op.path("L") + " is taken", "choose another, or leave it out");
            }
            op.put("L", first);
        }
    }

    /** Checks that need the objects' types: lengths, slots, indices. */
    private record ScriptOperand(
            LocatedJson json, RecordedTypes table, ScriptLabels labels, int globals, ObjectNode op, String path) {

        void check(OperationKind kind) {
            if (op.has("t")) {
                checkLength(table.named(op.get("t").asText()));
            }
            if (op.has("f")) {
                resolveSlot(labels.made(op.path("o").asInt()));
            }
            switch (kind) {
                case SETG -> checkGlobal();
                case DEREF -> checkWeak(labels.made(op.path("o").asInt()).type());
                case COPY -> checkSameType();
                case LIST -> checkSlots(1);
                case TREE -> checkSlots(2);
                default -> { }
            }
        }

        private void checkLength(TypeDescriptor type) {
            if (type.isVarSized() && !op.has("n")) {
                json.report(path + "/t", "The type " + type.name() + " has items", "say how many with \"n\"");
            } else if (!type.isVarSized() && op.has("n")) {
                json.report(path + "/n", "The type " + type.name() + " has no items", "remove \"n\"");
            }
        }

        private void resolveSlot(Made object) {
            JsonNode slot = op.get("f");
            TypeDescriptor type = object.type();
            long slots = RecordedTypes.slotCount(type, object.length());
            if (slot.isTextual()) {
                int index = type.fieldNames().subList(0, Math.min(type.fieldNames().size(), type.pointerOffsets().size()))
                        .indexOf(slot.asText());
                if (index < 0) {
                    json.report(path + "/f", "The type " + type.name() + " has no pointer " + slot, Similar.advice(
                            slot.asText(), type.fieldNames().subList(0, type.pointerOffsets().size())));
                }
                op.put("f", Math.max(0, index));
            } else if (slot.asLong() >= slots) {
                json.report(path + "/f", "The object has no slot " + slot, slots == 0
                        ? "it has no pointers at all" : "its slots are 0 to " + (slots - 1));
            }
        }

        private void checkGlobal() {
            if (op.get("i").asInt() >= globals) {
                json.report(path + "/i", "There is no global " + op.get("i"),
                        "set \"globals\" under \"parameters\" to " + (op.get("i").asInt() + 1));
            }
        }

        private void checkWeak(TypeDescriptor type) {
            if (!type.traits().contains(TypeTrait.WEAK_REFERENCE)) {
                json.report(path + "/o", "This object is no weak reference", "name one that \"weakref\" made");
            }
        }

        private void checkSameType() {
            if (labels.made(op.get("o").asInt()).type() != labels.made(op.get("d").asInt()).type()) {
                json.report(path + "/d", "Items can be copied between objects of one type only", "name another object");
            }
        }

        private void checkSlots(int slots) {
            TypeDescriptor type = table.named(op.get("t").asText());
            if (RecordedTypes.slotCount(type, op.path("n").asLong()) < slots) {
                json.report(path + "/t", "An object of type " + type.name() + " has fewer than " + slots + " slots",
                        "choose a type with more pointers");
            }
        }
    }
}
