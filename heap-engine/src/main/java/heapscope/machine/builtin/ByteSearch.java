package heapscope.machine.builtin;

/** Finds bytes in bytes. */
final class ByteSearch {

    private ByteSearch() {}

    /** The first position from one up to another where some bytes start, -1 if there is none. */
    static int find(byte[] all, byte[] searched, int start, int end) {
        for (int i = start; i <= end - searched.length; i++) {
            if (startsAt(all, searched, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] all, byte[] searched, int position) {
        for (int j = 0; j < searched.length; j++) {
            if (all[position + j] != searched[j]) {
                return false;
            }
        }
        return true;
    }
}
