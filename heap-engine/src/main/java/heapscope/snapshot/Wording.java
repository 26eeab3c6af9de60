package heapscope.snapshot;

import heapscope.memory.AddressFault;
import heapscope.unit.Address;
import heapscope.unit.Bytes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and names as parts of sentences. */
final class Wording {

    private static final Pattern NAME_FIRST = Pattern.compile("(?!a reference)[\\w ]+ at 0x");

    private Wording() {}

    /** {@code 1 object}, {@code 2,048 objects}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }

    static String bytes(long number) {
        return new Bytes(number).toString();
    }

    static String was(long number) {
        return number == 1 ? "was" : "were";
    }

    /** {@code a, b and c}. */
    static String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** {@code Node at 0x3f8}. */
    static String object(HeapSnapshot snapshot, long object) {
        return typeName(snapshot, object) + " at " + new Address(object);
    }

    /** The name of an object's type; what lies there may be no object any more. */
    private static String typeName(HeapSnapshot snapshot, long object) {
        try {
            return snapshot.typeName(object);
        } catch (AddressFault | IndexOutOfBoundsException _) {
            return "object";
        }
    }

    /** A sentence with a capital at its beginning, unless that is the name of a type. */
    static String capitalized(String sentence) {
        return sentence.isEmpty() || NAME_FIRST.matcher(sentence).lookingAt()
                ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
