package heapscope.machine.value;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.language.UnaryOperator;

/**
 * How the objects of one layout answer the operators of the language. Each argument is the address of a root cell that
 * holds the value, so that it is still good after an allocation; each result is a {@link Value} word, good until the next
 * allocation. What a behavior does not answer is a TypeError, raised by {@link Operations}.
 */
public abstract class Behavior {

    /** The space the objects are in. */
    protected final ObjectSpace space;

    /** A behavior of objects in a space. */
    protected Behavior(ObjectSpace space) {
        this.space = space;
    }

    /** {@code a op b} with this behavior's object on the left; NotImplemented if it does not know the other. */
    public long binary(BinaryOperator operator, long a, long b) {
        return space.notImplemented();
    }

    /** {@code b op a} with this behavior's object, a, on the right; NotImplemented if it does not know the other. */
    public long reflected(BinaryOperator operator, long a, long b) {
        return space.notImplemented();
    }

    /** {@code a op= b} in place; NotImplemented if the plain operator is to be used. */
    public long inPlace(BinaryOperator operator, long a, long b) {
        return space.notImplemented();
    }

    /** {@code op a}, but for {@code not}; NotImplemented if there is none. */
    public long unary(UnaryOperator operator, long a) {
        return space.notImplemented();
    }

    /** {@code a op b} as a value; NotImplemented if it does not know the other. Equality by identity is not its matter. */
    public long compare(Comparison operator, long a, long b) {
        return space.notImplemented();
    }

    /** Whether the object is true. */
    public boolean truth(long a) {
        long length = length(a);
        return length != 0;
    }

    /** The length, -1 if it has none. */
    public long length(long a) {
        return -1;
    }

    /** Whether the object can be hashed. */
    public boolean isHashable(long a) {
        return true;
    }

    /** The hash; by identity unless the layout knows better. */
    public long hash(long a) {
        return space.heap().identityHash(space.stack().get(a));
    }

    /** {@code a[i]}, or {@link Value#UNSET} if it has no items. */
    public long item(long a, long index) {
        return Value.UNSET;
    }

    /** {@code a[i] = v}; answers false if it has no items to set. */
    public boolean setItem(long a, long index, long value) {
        return false;
    }

    /** {@code del a[i]}; answers false if it has no items to remove. */
    public boolean removeItem(long a, long index) {
        return false;
    }

    /** Whether {@code item in a}: 1 or 0, or -1 if it is to be found out by iterating. */
    public int contains(long a, long item) {
        return -1;
    }

    /** An iterator over it, or {@link Value#UNSET} if it has none. */
    public long iterator(long a) {
        return Value.UNSET;
    }

    /** The next value of an iterator, {@link Value#UNSET} at its end. */
    public long next(long a) {
        throw space.raise(BuiltinClass.TYPE_ERROR, "'" + space.typeName(a) + "' object is not an iterator");
    }

    /** Whether the object is an iterator. */
    public boolean isIterator() {
        return false;
    }

    /** {@code repr(a)}. */
    public abstract String repr(long a);

    /** {@code str(a)}. */
    public String str(long a) {
        return repr(a);
    }

    /** {@code format(a, spec)}. */
    public String format(long a, String specification) {
        if (!specification.isEmpty()) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "unsupported format string passed to " + space.typeName(a) + ".__format__");
        }
        return str(a);
    }

    /** A data attribute of the layout itself ({@code e.args}, {@code f.__name__}), or {@link Value#UNSET}. */
    public long attribute(long a, String name) {
        return Value.UNSET;
    }

    /** Sets a data attribute of the layout; answers false if there is none that can be set. */
    public boolean setAttribute(long a, String name, long value) {
        return false;
    }
}
