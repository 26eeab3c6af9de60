package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.run.Run.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program allocates what it was measured to allocate on PyPy, with its JIT's virtuals on and off (table T4, section 3.3). */
class AllocationsTest {

    private static final int TURNS = 1000;

    /** Row, measured bytes, statement, virtuals: those that are held. */
    static List<Arguments> rows() {
        List<Arguments> rows = new ArrayList<>();
        for (String line : TestMachine.text("/heapscope/allocations/table_t4.csv").lines().skip(3).toList()) {
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < 2; i++) {
                boolean isHeld = cells.length <= 4 + i || cells[4 + i].isBlank();
                if (isHeld) {
                    rows.add(Arguments.of(cells[0].strip(), Double.parseDouble(cells[1 + i]), cells[3].strip(), i == 1));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}: {1} bytes, virtuals {3}")
    @MethodSource("rows")
    void aTurnAllocatesWhatWasMeasured(String row, double measured, String statement, boolean virtuals) {
        double bytes = (allocated(loop(statement, 3 * TURNS), virtuals) - allocated(loop(statement, TURNS), virtuals))
                / (2.0 * TURNS);
        assertTrue(Math.abs(bytes - measured) <= Math.max(1, measured * 0.01), "allocates " + bytes);
    }

    private static String loop(String statement, int turns) {
        boolean isWhile = statement.startsWith("i += 1");
        String head = isWhile ? "    i = 0\n    while i < n:\n" : "    for i in range(n):\n";
        return TestMachine.text("/heapscope/allocations/table_t4.py") + "def main(n):\n    o = Plain()\n    x = 5\n"
                + "    y = 7\n    seq = [o, o]\n    instance = Attr(o)\n    manager = Manager()\n" + head
                + "        " + statement + "\nmain(" + turns + ")\n";
    }

    @Test
    void aCallOfFibAllocates184Bytes() {
        String text = "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\nfib(%d)\n";
        int calls = 2 * 6765 - 1 - (2 * 4181 - 1);
        long bytes = allocated(text.formatted(19), false) - allocated(text.formatted(18), false);
        assertEquals(184.0, (double) bytes / calls, 0.05);
    }

    @Test
    void aNodeOfBinaryTreesAllocates800Bytes() {
        String text = """
                class Tree:
                    def __init__(self, left, right):
                        self.left = left
                        self.right = right

                def make(d):
                    if d == 0:
                        return Tree(None, None)
                    return Tree(make(d - 1), make(d - 1))

                def check(t):
                    if t.left is None:
                        return 1
                    return 1 + check(t.left) + check(t.right)

                check(make(%d))
                """;
        long bytes = allocated(text.formatted(10), false) - allocated(text.formatted(9), false);
        assertEquals(800.0, bytes / 1024.0, 1);
    }

    @Test
    void aNodeOfGcbenchAllocates616BytesTopDownAnd632BottomUp() {
        String text = """
                class Node:
                    def __init__(self, left, right):
                        self.left = left
                        self.right = right

                def populate(depth, node):
                    if depth > 0:
                        depth = depth - 1
                        node.left = Node(None, None)
                        node.right = Node(None, None)
                        populate(depth, node.left)
                        populate(depth, node.right)

                def make_tree(depth):
                    if depth <= 0:
                        return Node(None, None)
                    return Node(make_tree(depth - 1), make_tree(depth - 1))

                %s
                """;
        long down = allocated(text.formatted("populate(10, Node(None, None))"), false)
                - allocated(text.formatted("populate(9, Node(None, None))"), false);
        long up = allocated(text.formatted("make_tree(10)"), false) - allocated(text.formatted("make_tree(9)"), false);
        assertEquals(616.0, down / 1024.0, 1);
        assertEquals(632.0, up / 1024.0, 1);
    }

    private static long allocated(String text, boolean virtuals) {
        Machine machine = TestMachine.of(text, TestMachine.SMALL, virtuals);
        long[] bytes = new long[1];
        machine.ticks().watch(EventKind.OBJECT_ALLOCATED.bit(), (_, event) ->
                bytes[0] += ((HeapEvent.ObjectAllocated) event).size().value());
        assertEquals(Outcome.Kind.FINISHED, machine.advance().kind(), machine.errors());
        return bytes[0];
    }
}
