package heapscope.language;

import heapscope.language.Assembler.Item;
import heapscope.language.Assembler.Label;
import heapscope.language.Assembler.Region;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the depth of the operand stack along every path: the real one, which handlers need, and the one of CPython
 * 3.9, which decides how large an activation frame is.
 */
final class StackFlow {

    private final List<Item> items;
    private final int[] depths;
    private final int[] cpythonDepths;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<Region, Integer> handlerDepths = new IdentityHashMap<>();
    private int deepest;

    StackFlow(List<Item> items) {
        this.items = items;
        this.depths = new int[items.size() + 1];
        this.cpythonDepths = new int[items.size() + 1];
        Arrays.fill(depths, -1);
        arrive(0, 0, 0);
        while (!open.isEmpty()) {
            follow(open.pop());
        }
    }

    /** Whether anything leads to the item. */
    boolean isReached(int position) {
        return depths[position] >= 0;
    }

    /** Values below the exception when the region's handler starts. */
    int depth(Region region) {
        return handlerDepths.get(region);
    }

    /** The largest depth. */
    int deepest() {
        return deepest;
    }

    private void arrive(int position, int depth, int cpythonDepth) {
        deepest = Math.max(deepest, Math.max(depth, cpythonDepth));
        if (depths[position] < 0) {
            depths[position] = depth;
            cpythonDepths[position] = cpythonDepth;
            open.push(position);
        } else if (depths[position] != depth) {
            throw new IllegalStateException("stack depth " + depths[position] + " or " + depth + " at " + position);
        }
    }

    private void follow(int position) {
        if (position == items.size()) {
            return;
        }
        Item item = items.get(position);
        int depth = depths[position];
        int cpython = cpythonDepths[position];
        switch (item.sort()) {
            case PEAK -> {
                deepest = Math.max(deepest, cpython + item.argument());
                arrive(position + 1, depth, cpython);
            }
            case SKEW -> arrive(position + 1, depth, cpython + item.argument());
            case REGION_START -> {
                handlerDepths.put(item.region(), depth - item.region().drop());
                int rise = item.region().cpythonRise();
                arrive(item.target().position(), depth - item.region().drop() + 1, rise == 0 ? 0 : cpython + rise);
                arrive(position + 1, depth, cpython);
            }
            case INSTRUCTION -> instruction(item, position, depth, cpython);
        }
    }

    private void instruction(Item item, int position, int depth, int cpython) {
        Label target = item.target();
        if (target != null) {
            int effect = StackEffects.whenJumping(item.op());
            arrive(target.position(), depth + effect, cpython + effect);
        }
        if (StackEffects.fallsThrough(item.op())) {
            arrive(position + 1, depth + StackEffects.real(item.op(), item.argument()),
                    cpython + StackEffects.cpython(item.op(), item.argument()));
        }
    }
}
