package heapscope.machine;

/**
 * Puts one instruction in the place of two that often stand together. The second one stays where it is, so that jumps
 * to it still work; the fused one skips it.
 */
final class PeepholeFusion {

    private static final int SECOND_LIMIT = 1 << 12;

    private final int[] instructions;

    PeepholeFusion(int[] instructions) {
        this.instructions = instructions;
    }

    /** The instructions with all pairs fused, from the end, so that a second instruction is still a plain one. */
    int[] fuse() {
        for (int i = 0; i + 1 < instructions.length; i++) {
            int fused = pair(instructions[i], instructions[i + 1]);
            if (fused >= 0) {
                instructions[i] = fused;
                i++;
            }
        }
        return instructions;
    }

    private static int pair(int first, int second) {
        int a = first >>> 8;
        int b = second >>> 8;
        return switch (first & 0xff) {
            case Opcodes.COMPARE_ORDER -> (second & 0xff) == Opcodes.POP_JUMP_IF_FALSE
                    ? Opcodes.COMPARE_JUMP | a << 8 : -1;
            case Opcodes.STORE_FAST -> (second & 0xff) == Opcodes.STATEMENT ? Opcodes.STORE_FAST_STATEMENT | a << 8
                    : -1;
            case Opcodes.LOAD_FAST -> a < SECOND_LIMIT && b < SECOND_LIMIT ? load(a, b, second & 0xff) : -1;
            default -> -1;
        };
    }

    private static int load(int local, int argument, int operation) {
        int packed = (local | argument << 12) << 8;
        return switch (operation) {
            case Opcodes.LOAD_FAST -> Opcodes.LOAD_FAST_FAST | packed;
            case Opcodes.LOAD_CONST -> Opcodes.LOAD_FAST_CONST | packed;
            case Opcodes.LOAD_ATTR -> Opcodes.LOAD_FAST_ATTR | packed;
            default -> -1;
        };
    }
}
