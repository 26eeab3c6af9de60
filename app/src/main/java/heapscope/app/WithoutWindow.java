package heapscope.app;

/** What the program does where there is no display: the work of the window, into a folder. */
final class WithoutWindow {

    private WithoutWindow() {}

    static int run() {
        return 0;
    }
}
