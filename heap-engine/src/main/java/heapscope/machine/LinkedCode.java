package heapscope.machine;

import heapscope.language.Code;

/**
 * A code unit that is ready to run: its constants are words, its names are cells, and each instruction has room to
 * remember what it found the last time. What is remembered speeds up and never changes what the program does.
 */
final class LinkedCode {

    final Code code;
    /** The number in the run: those of its program start at the number of its module. */
    final int number;
    final int firstCode;
    final String fileName;
    private final String[] source;
    /** The instructions, some replaced by faster ones; slow paths go by the original ones in {@link #code}. */
    final int[] instructions;
    /** The constants as words; 0 for a code unit. */
    final long[] constants;
    final String[] names;
    /** The names as prebuilt strings. */
    final long[] nameWords;
    /** The cell of each name among the globals, and that of the built-in name, or 0. */
    final long[] globalCells;
    final long[] builtinCells;
    final Globals globals;
    /** For each instruction: what the value behind it was found for, by the rules of {@link InlineCache}. */
    final long[] keys;
    final long[] found;
    /** Locals, with the hidden one of a class body: its namespace. */
    final int locals;
    final int parameters;
    /** Cells of its own, then those of the closure. */
    final int ownCells;
    final int cells;
    /** For each of its own cells the parameter that is copied into it, -1 if there is none. */
    final int[] cellParameters;
    /** Whether it takes arguments by position only, and a fixed number but for defaults. */
    final boolean fixed;
    /** Whether a call with all arguments by position needs nothing but a frame. */
    final boolean simple;
    /** Cells of a frame from its first local to the end of its operands. */
    final int frameCells;
    /** Cells of a frame on the stack before its control word. */
    final int localCells;
    /** Items of the array of a frame in the heap: locals, cells and the operands that CPython 3.9's bytecode needs. */
    final int frameItems;

    LinkedCode(Code code, int[] instructions, boolean virtuals, Links links) {
        this.code = code;
        this.firstCode = links.firstCode();
        this.fileName = links.fileName();
        this.source = links.source();
        this.number = firstCode + code.id();
        this.instructions = instructions;
        this.constants = links.constants();
        this.names = code.names().toArray(String[]::new);
        this.nameWords = links.words();
        this.globalCells = links.globals();
        this.builtinCells = links.builtins();
        this.globals = links.globalsOfModule();
        this.keys = new long[instructions.length];
        this.found = new long[instructions.length];
        this.locals = code.locals().size() + (code.kind() == Code.Kind.CLASS_BODY ? 1 : 0);
        this.parameters = code.parameterCount();
        this.ownCells = code.cellVars().size();
        this.cells = ownCells + code.freeVars().size();
        this.cellParameters = new int[ownCells];
        for (int i = 0; i < ownCells; i++) {
            int local = code.locals().indexOf(code.cellVars().get(i));
            cellParameters[i] = local < parameters ? local : -1;
        }
        this.fixed = !code.hasVarArgs() && !code.hasKeywordArgs() && code.keywordOnly() == 0;
        this.simple = fixed && !code.isGenerator() && cells == 0;
        this.frameCells = locals + 1 + cells + code.stackSize() + 2;
        this.localCells = virtuals ? locals : 1;
        this.frameItems = locals + cells + code.stackSize();
    }

    /** The local of a class body that holds its namespace. */
    int namespaceLocal() {
        return locals - 1;
    }

    /** The name of a cell. */
    String cellName(int cell) {
        return cell < ownCells ? code.cellVars().get(cell) : code.freeVars().get(cell - ownCells);
    }

    /** The line of the instruction before a position. */
    int lineBefore(int pc) {
        return code.lines()[Math.max(0, pc - 1)];
    }

    /** The text of a line, from 1, without the space around it. */
    String sourceLine(int line) {
        return line > 0 && line <= source.length ? source[line - 1].strip() : "";
    }

    /** The original instruction at a position. */
    int original(int pc) {
        return code.instructions()[pc];
    }

    /**
     * What a linker found for a code unit.
     *
     * @param firstCode the number of the first code unit of its program
     * @param source the lines of its text
     * @param globalsOfModule the globals of its module
     * @param words its names as prebuilt strings
     * @param globals the cells of its names among the globals
     * @param builtins the cells of its names among the built-in ones, 0 where there is none
     */
    record Links(
            int firstCode, String fileName, String[] source, Globals globalsOfModule, long[] words, long[] globals,
                    long[] builtins,
            long[] constants) {}
}
