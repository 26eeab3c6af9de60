package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A field of an operation.
 *
 * @param name its name
 * @param kind what its values are
 * @param required whether an operation without it makes no sense
 */
record Operand(String name, Kind kind, boolean required) {

    /** What a store can say of its barrier. */
    static final Set<String> BARRIERS = Set.of("struct", "none", "array");

    /** What the values of a field are. */
    enum Kind {
        /** The name of a type. */
        TYPE("the name of a type"),
        /** How many items an array has. */
        LENGTH("a number of items"),
        /** The label of the object that is made. */
        NEW_LABEL("a label that no object has yet"),
        /** The label of an object. */
        OBJECT("the label of an object"),
        /** The label of an object, or null. */
        VALUE("the label of an object, or null"),
        /** Where the new object is kept: pushed on the stack, in a stack root, nowhere. */
        ROOT("\"push\", the number of a stack root, or null"),
        /** The number of a stack root or global. */
        INDEX("a number, 0 or more"),
        /** The number of a slot. */
        SLOT("the number of a slot, 0 or more"),
        /** How many. */
        COUNT("a whole number"),
        /** Any whole number. */
        NUMBER("a whole number"),
        /** A state of the collector. */
        STATE("a state from 0 to 3"),
        /** Yes or no. */
        FLAG("true or false"),
        /** Which barrier a store has. */
        BARRIER("\"struct\", \"array\" or \"none\"");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** What a value is, for messages. */
        String meaning() {
            return meaning;
        }

        /** Whether a value is of this kind, as far as it shows by itself. */
        boolean accepts(JsonNode value) {
            return switch (this) {
                case TYPE -> value.isTextual();
                case NEW_LABEL -> value.isInt() && value.asInt() > 0;
                case OBJECT -> value.isInt() && value.asInt() != 0;
                case VALUE -> value.isNull() || OBJECT.accepts(value);
                case ROOT -> value.isNull() || value.asText().equals("push") || INDEX.accepts(value);
                case INDEX, SLOT -> value.isInt() && value.asInt() >= 0;
                case LENGTH, COUNT, NUMBER -> value.isIntegralNumber() && value.canConvertToLong();
                case STATE -> value.isInt() && value.asInt() >= 0 && value.asInt() <= 3;
                case FLAG -> value.isBoolean() || value.isInt();
                case BARRIER -> value.isNull() || BARRIERS.contains(value.asText());
            };
        }
    }
}
