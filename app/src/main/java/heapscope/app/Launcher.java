package heapscope.app;

import heapscope.app.cli.CommandLineProgram;

/** The entry point of the program: a plain class, so that the class path alone starts it. */
public final class Launcher {

    private Launcher() {}

    /** Opens the explorer, or does what the arguments say. */
    public static void main(String[] arguments) {
        LastResort.install();
        if (arguments.length > 0) {
            System.exit(CommandLineProgram.run(arguments));
        }
        if (Display.isThere()) {
            WindowStart.open();
        } else {
            System.exit(WithoutWindow.run());
        }
    }
}
