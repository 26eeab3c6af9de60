package heapscope.language;

import java.math.BigInteger;
import java.util.List;

/** A constant of a program. */
public sealed interface Constant {

    /** {@code None} */
    record NoneValue() implements Constant {}

    /** {@code True} or {@code False} */
    record BoolValue(boolean value) implements Constant {}

    /** {@code ...} */
    record EllipsisValue() implements Constant {}

    /** An integer of any size. */
    record IntValue(BigInteger value) implements Constant {}

    /** A float. */
    record FloatValue(double value) implements Constant {}

    /** A string. */
    record StrValue(String value) implements Constant {}

    /** A byte string; one value 0 to 255 each. */
    record BytesValue(List<Integer> value) implements Constant {
        public BytesValue {
            value = List.copyOf(value);
        }
    }

    /** A tuple of constants. */
    record TupleValue(List<Constant> items) implements Constant {
        public TupleValue {
            items = List.copyOf(items);
        }
    }

    /** A code unit, for MAKE_FUNCTION. */
    record CodeValue(Code code) implements Constant {}
}
