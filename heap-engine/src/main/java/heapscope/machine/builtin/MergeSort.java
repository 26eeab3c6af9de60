package heapscope.machine.builtin;

/** A stable merge sort of positions, which asks as few questions as it can of runs that are in order already. */
final class MergeSort {

    private static final int SMALL = 16;

    private final Order order;
    private final int[] buffer;

    private MergeSort(int length, Order order) {
        this.order = order;
        this.buffer = new int[length];
    }

    /** Sorts positions so that none comes before a lesser one. */
    static void sort(int[] positions, Order order) {
        new MergeSort(positions.length, order).sort(positions, 0, positions.length);
    }

    private void sort(int[] positions, int start, int end) {
        if (end - start <= SMALL) {
            insert(positions, start, end);
            return;
        }
        int middle = start + end >>> 1;
        sort(positions, start, middle);
        sort(positions, middle, end);
        if (order.less(positions[middle], positions[middle - 1])) {
            merge(positions, start, middle, end);
        }
    }

    private void insert(int[] positions, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int position = positions[i];
            int j = i;
            while (j > start && order.less(position, positions[j - 1])) {
                positions[j] = positions[j - 1];
                j--;
            }
            positions[j] = position;
        }
    }

    private void merge(int[] positions, int start, int middle, int end) {
        System.arraycopy(positions, start, buffer, start, middle - start);
        int left = start;
        int right = middle;
        int target = start;
        while (left < middle && right < end) {
            positions[target++] = order.less(positions[right], buffer[left]) ? positions[right++] : buffer[left++];
        }
        System.arraycopy(buffer, left, positions, target, middle - left);
    }

    /** Compares what is at two positions. */
    @FunctionalInterface
    interface Order {
        /** Whether the first is less than the second. */
        boolean less(int a, int b);
    }
}
