package heapscope.language;

import heapscope.language.Assembler.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The blocks around the statement that is being compiled, and the ways out of them: return, break, continue. */
final class Blocks {

    private final Unit unit;
    private final Assembler assembler;
    private final StatementCompiler statements;
    private final Deque<Block> open = new ArrayDeque<>();

    Blocks(Unit unit, StatementCompiler statements) {
        this.unit = unit;
        this.assembler = unit.assembler();
        this.statements = statements;
    }

    void push(Block block) {
        open.push(block);
    }

    void pop() {
        open.pop();
    }

    /** The innermost loop, or null. */
    Block.Loop loop() {
        for (Block block : open) {
            if (block instanceof Block.Loop loop) {
                return loop;
            }
        }
        return null;
    }

    /** Leaves all blocks; with a result on the stack if told so. */
    void leaveAll(boolean result) {
        leave(null, result);
    }

    /** Leaves the blocks inside the loop. */
    void leaveTo(Block.Loop loop) {
        leave(loop, false);
    }

    private void leave(Block.Loop until, boolean result) {
        List<Block> left = new ArrayList<>();
        while (!open.isEmpty() && open.peek() != until) {
            Block block = open.pop();
            left.add(block);
            unwind(block, result);
        }
        for (Block block : left.reversed()) {
            open.push(block);
        }
    }

    private void unwind(Block block, boolean result) {
        switch (block) {
            case Block.Loop loop -> {
                if (loop.iterating()) {
                    dropBelow(result);
                }
            }
            case Block.Guarded guarded -> assembler.close();
            case Block.Finally attempt -> runFinally(attempt, result);
            case Block.FinallyHandler handler -> {
                assembler.close();
                if (result) {
                    assembler.emit(Op.ROT_THREE);
                }
                assembler.emit(Op.POP_TOP);
                assembler.skew(-2);
                restore(result);
            }
            case Block.Handling handling -> {
                assembler.close();
                restore(result);
                unset(handling.name());
            }
            case Block.Managed managed -> {
                assembler.close();
                if (result) {
                    assembler.emit(Op.ROT_TWO);
                }
                exit();
            }
            case Block.Waiting waiting -> dropBelow(result);
        }
    }

    private void dropBelow(boolean result) {
        if (result) {
            assembler.emit(Op.ROT_TWO);
        }
        assembler.emit(Op.POP_TOP);
    }

    private void restore(boolean result) {
        if (result) {
            assembler.emit(Op.ROT_TWO);
        }
        assembler.emit(Op.POP_EXCEPT);
    }

    private void runFinally(Block.Finally attempt, boolean result) {
        assembler.close();
        Region outside = assembler.region();
        if (result) {
            open.push(new Block.Waiting());
        }
        statements.body(attempt.last());
        if (result) {
            open.pop();
        }
        assembler.resume(outside);
    }

    /** Calls the exit of a with without an exception; CPython passes None three times. */
    void exit() {
        assembler.peak(3);
        assembler.emit(Op.WITH_EXIT);
    }

    /** Unsets the name of a handler; nothing if it has none. */
    void unset(String name) {
        if (name != null) {
            unit.none();
            unit.store(name);
            unit.delete(name);
        }
    }
}
