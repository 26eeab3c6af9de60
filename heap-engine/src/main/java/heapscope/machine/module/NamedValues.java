package heapscope.machine.module;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import java.util.List;

/** Records whose attributes are prebuilt values; functions among them are bound to the record. */
final class NamedValues implements RecordBehavior.Kind {

    private final ObjectSpace space;
    private final String name;
    private final List<String> attributes;
    private final List<Long> values;

    NamedValues(ObjectSpace space, String name, List<String> attributes, List<Long> values) {
        this.space = space;
        this.name = name;
        this.attributes = attributes;
        this.values = values;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long attribute(long cell, String attribute) {
        int index = attributes.indexOf(attribute);
        if (index < 0) {
            return Value.UNSET;
        }
        long value = values.get(index);
        if (space.layoutOf(value) != Layout.NATIVE) {
            return value;
        }
        long method = space.allocate(Layout.METHOD);
        space.setRaw(method, Layout.METHOD_FUNCTION, value);
        space.setRaw(method, Layout.METHOD_SELF, space.stack().get(cell));
        return space.made(method);
    }
}
